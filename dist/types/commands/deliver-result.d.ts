import type { Host } from '../host/host.ts';
import type { Options } from '../options/options.ts';
import type { RunResult } from '../report/result.ts';
/**
 * Puts a result where people and later steps look: report file, outputs, job summary, annotations. Resolves with the result as it was
 * told: a report that cannot be written makes a passed run fail, and is a warning beside any other failure.
 */
export declare function deliverResult(result: RunResult, host: Host, { summary, annotations, reportFile }: Pick<Options, 'summary' | 'annotations' | 'reportFile'>): Promise<RunResult>;
