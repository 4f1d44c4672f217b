import { type PageUrl } from './location.ts';
/** The `project` option as given; a URL is matched against the instance later. */
export type ProjectReference = {
    readonly kind: 'id';
    readonly id: number;
} | {
    readonly kind: 'path';
    readonly path: string;
} | {
    readonly kind: 'url';
    readonly page: PageUrl;
};
/** A numeric id, a full path (URL-encoded or not), or the project's page. */
export declare function parseProject(text: string): ProjectReference;
/** A full path of at least a group and a project; throws for anything else. */
export declare function checkProjectPath(text: string): string;
/** An id of GitLab's: a positive number that JavaScript holds exactly. */
export declare function parseId(text: string): number;
