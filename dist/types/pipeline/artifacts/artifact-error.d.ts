import { DownstreamError, type ErrorDetails, type ExitCode, type Result } from '../../errors.ts';
import type { ArtifactFolder } from './artifact-job.ts';
/**
 * What went wrong with a job's artifacts:
 * `none` the job has none, `expired` it had some, `no-job` no such job, `no-file` no such file in the archive,
 * `hostile` the archive is refused, `too-big` it is over a limit, `damaged` it never came whole,
 * `folder` the folder on this machine cannot be used, `disk-full` it ran out of space, `outputs` a dotenv file is unusable.
 */
export type ArtifactErrorKind = 'none' | 'expired' | 'no-job' | 'no-file' | 'hostile' | 'too-big' | 'damaged' | 'folder' | 'disk-full' | 'outputs';
/**
 * Artifacts could not be brought back. Exit 3 when what GitLab has is not there or is refused, 4 when the archive kept arriving
 * damaged, 2 when the folder given for it cannot hold it: that is the caller's own machine, and no other code says so.
 */
export declare class ArtifactError extends DownstreamError {
    readonly name = "ArtifactError";
    readonly kind: ArtifactErrorKind;
    readonly exitCode: ExitCode;
    readonly result: Result;
    /** What was unpacked completely before or beside the failure. */
    readonly fetched: readonly ArtifactFolder[];
    constructor(kind: ArtifactErrorKind, message: string, { fetched, ...details }?: ErrorDetails & {
        readonly fetched?: readonly ArtifactFolder[];
    });
}
/**
 * The error of a failed file operation in plain words; anything that is no system error is returned as it is.
 * @param folder what the user gave, named in the message
 */
export declare function localFileError(error: unknown, folder: string): unknown;
