import type { CreateOutcome, CreateRequest } from '../engine.ts';
import type { SandboxJob, SandboxPipeline } from '../model.ts';
import type { Store } from '../store.ts';
import type { ArtifactsFolder } from './artifacts.ts';
import type { AttemptScript, JobScript, PipelineScript } from './script.ts';
import type { Timeline } from './timeline.ts';
/** What a scripted engine knows about the pipelines it plays. */
export interface Runs {
    readonly store: Store;
    readonly timeline: Timeline;
    readonly artifacts: ArtifactsFolder;
    readonly plays: WeakMap<SandboxPipeline, Play>;
    readonly attempts: WeakMap<SandboxJob, Attempt>;
    appendTrace(job: SandboxJob, text: string | Uint8Array): void;
    create(request: CreateRequest, script?: PipelineScript): CreateOutcome;
}
interface Play {
    readonly script: PipelineScript;
    readonly stages: readonly string[];
    /** Shown instead of the composite status. */
    shownStatus: string | null;
}
export interface Attempt {
    readonly script: JobScript & AttemptScript;
    /** 0 is the first run. */
    readonly number: number;
    /** What `startMs` and `endMs` count from. */
    baseMs: number;
}
/** The pipeline of a job; jobs outlive no pipeline. */
export declare function pipelineOf(runs: Runs, job: SandboxJob): SandboxPipeline;
export declare function attemptOf(runs: Runs, job: SandboxJob): Attempt;
export {};
