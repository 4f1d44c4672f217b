import { type StatusItem } from '../scripted/composite-status.ts';
/** What scheduling looks at in a job. */
export interface ScheduledJob extends StatusItem {
    readonly name: string;
    readonly stageIndex: number;
    readonly when: 'on_success' | 'on_failure' | 'always' | 'manual' | 'delayed';
    /** Names of the jobs it needs; `null`: all jobs of earlier stages. */
    readonly needs: readonly string[] | null;
}
/** The next step of a job that is still `created`. */
export type Step = 'wait' | 'start' | 'block' | 'delay' | 'skip';
/**
 * What becomes of a created job, given where the others are. Pure.
 *
 * Source: https://docs.gitlab.com/ci/yaml/#when, https://docs.gitlab.com/ci/yaml/#needs
 */
export declare function nextStep(job: ScheduledJob, jobs: readonly ScheduledJob[]): Step;
/** The jobs that a job waits for. */
export declare function pastOf<T extends ScheduledJob>(job: ScheduledJob, jobs: readonly T[]): T[];
/** Skipped jobs that get another chance when `job` runs again: all that come after it, over needs or stages. */
export declare function skippedAfter<T extends ScheduledJob>(job: ScheduledJob, jobs: readonly T[]): T[];
