import type { ResultJob } from '../report/result.ts';
import type { WatchEvent } from './watch-events.ts';
type JobEvent = Extract<WatchEvent, {
    kind: 'job';
}>;
/** Makes a function that tells, for each list of jobs, which ones are new or have another status than last time. */
export declare function createJobDiff(): (jobs: readonly ResultJob[]) => JobEvent[];
export {};
