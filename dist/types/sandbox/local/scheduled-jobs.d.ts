import type { SandboxJob } from '../model.ts';
import { type PipelineRun } from './context.ts';
import type { ScheduledJob } from './schedule.ts';
/** Joins a job's record and its plan for scheduling. */
export declare function toScheduled(run: PipelineRun, jobs: readonly SandboxJob[]): (ScheduledJob & {
    readonly record: SandboxJob;
})[];
