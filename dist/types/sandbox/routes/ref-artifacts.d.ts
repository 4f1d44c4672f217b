import type { SandboxJob, SandboxProject } from '../model.ts';
import type { Store } from '../store.ts';
export interface RefQuery {
    readonly project: SandboxProject;
    /** Short name of a branch or tag; a SHA finds nothing. */
    readonly ref: string;
    readonly name: string;
    /** Looks into older successful pipelines too. */
    readonly searchRecent: boolean;
}
/** The job by that name in the latest successful pipeline of the ref; the pipeline itself comes before its children. */
export declare function findJobOfRef(store: Store, { project, ref, name, searchRecent }: RefQuery): SandboxJob | undefined;
