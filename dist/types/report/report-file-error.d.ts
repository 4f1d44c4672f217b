import { DownstreamError } from '../errors.ts';
/**
 * The report file could not be written, after the run. Exit 2, as for a wrong path found before: the pipeline did not
 * fail, but what was asked for was not done. A pipeline that failed keeps its own exit code; the caller decides.
 */
export declare class ReportFileError extends DownstreamError {
    readonly name = "ReportFileError";
    readonly exitCode = 2;
    readonly result = "invalid";
}
