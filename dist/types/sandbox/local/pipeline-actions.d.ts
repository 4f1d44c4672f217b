import type { Engine } from '../engine.ts';
import { type Runs } from './runs.ts';
type PipelineActions = Pick<Engine, 'create' | 'cancelPipeline' | 'cancelJob' | 'retryPipeline' | 'retryJob' | 'playJob'>;
/** What callers may do to the pipelines of an engine. */
export declare function createPipelineActions(runs: Runs): PipelineActions;
export {};
