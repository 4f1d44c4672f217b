import { type PageUrl } from './location.ts';
/** The `pipeline-id` option as given; instance and project are taken from a URL later. */
export type PipelineAddress = {
    readonly kind: 'id';
    readonly id: number;
} | {
    readonly kind: 'latest';
}
/** `project` is the page of the project, with the instance's path prefix still in its path. */
 | {
    readonly kind: 'url';
    readonly id: number;
    readonly project: PageUrl;
    readonly url: string;
};
/** An id, `latest`, or a pipeline's page (also its tabs, and the form without `/-/` of older servers). */
export declare function parsePipelineAddress(text: string): PipelineAddress;
