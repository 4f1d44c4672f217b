import type { SandboxJob } from '../model.ts';
/** Appends to logs without copying them whole each time. */
export declare function createTraceWriter(): (job: SandboxJob, text: string | Uint8Array) => void;
