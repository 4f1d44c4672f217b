import type { Host } from '../host/host.ts';
import type { Run } from './run-context.ts';
/** Tells which pipeline this is about before any waiting, so that whatever happens to this process the pipeline can be found. */
export declare function announce({ project, pipeline, started }: Run, host: Host): void;
