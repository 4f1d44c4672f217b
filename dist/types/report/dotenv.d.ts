import type { RunResult } from './result.ts';
export interface DotenvReport {
    readonly text: string;
    /** What had to be left out, one line each. */
    readonly warnings: readonly string[];
}
/**
 * The result as a dotenv report for the jobs that follow: `TRIGGERED_…` for the outputs, and the downstream's own
 * values (`outputs-from`) under their names. GitLab refuses the whole report for one bad line, so such lines stay out.
 */
export declare function dotenvReport(result: RunResult): DotenvReport;
