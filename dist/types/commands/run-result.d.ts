import type { DownstreamError, ExitCode, Result } from '../errors.ts';
import type { GitLabClient } from '../gitlab/api.ts';
import type { Pipeline } from '../gitlab/types.ts';
import type { RunResult } from '../report/result.ts';
/** How a run ended, before the facts of its pipeline are added. */
export interface Ending {
    readonly result: Result;
    readonly exitCode: ExitCode;
    readonly message: string;
    readonly hints?: readonly string[];
    readonly details?: readonly string[];
}
/** A result with what is known of the pipeline; the rest (jobs, artifacts, outputs) is empty until added. */
export declare function createResult(ending: Ending, pipeline: Pipeline | undefined, client: Pick<GitLabClient, 'baseUrl'>): RunResult;
/** The result of a run that ended with an error before or without a pipeline. */
export declare function resultOfError(error: DownstreamError): RunResult;
export declare function endingOfError({ result, exitCode, message, hints, details }: DownstreamError): Ending;
/** The result word of a status; a pipeline that still runs has none yet. */
export declare function resultWord(status: string): Result;
/** `group/app` from the pipeline's URL, or `undefined` when it does not lie on the instance. */
export declare function projectPathOf({ web_url }: Pipeline, baseUrl: string): string | undefined;
