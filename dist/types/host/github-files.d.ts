import type { Host } from './host.ts';
import type { HostSettings } from './host-settings.ts';
/** Outputs, state and summary of a step: files whose paths the runner passes in the environment. */
export type RunnerFiles = Pick<Host, 'setOutput' | 'saveState' | 'appendSummary'>;
export interface RunnerFilesSettings {
    readonly env: HostSettings['env'];
    readonly redact: (text: string) => string;
    readonly warn: (text: string) => void;
    readonly debug: (text: string) => void;
}
/**
 * Writes them through `@actions/core`, loaded here and not at the top: it costs 43 ms that other hosts need not pay.
 * It finds the files through `process.env`. By the time of an output a pipeline may be running: a file that cannot be
 * written is a warning, never the end of the run.
 */
export declare function createRunnerFiles({ env, redact, warn, debug }: RunnerFilesSettings): Promise<RunnerFiles>;
/** What `saveState` of the main step left for the post step; empty when nothing was saved. */
export declare function savedState(env: HostSettings['env'], name: string): string;
