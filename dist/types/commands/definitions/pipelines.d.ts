import type { CommandEntry } from '../command.ts';
/** Commands that start, follow and show pipelines. */
export declare const pipelineCommands: readonly CommandEntry[];
