import type { Clock } from '../../clock.ts';
import type { CallOptions, StreamAnswer } from '../../gitlab/api.ts';
export interface DownloadRequest {
    /** One GET of the archive. */
    readonly open: (options: CallOptions) => Promise<StreamAnswer>;
    /** File to write; an older one is replaced. */
    readonly path: string;
    /** For messages, e.g. `artifacts of job "build" (#12)`. */
    readonly subject: string;
    readonly clock: Clock;
    /** Repeats after the first try. */
    readonly retries: number;
    readonly signal?: AbortSignal | undefined;
    /** At the start of each try: the length announced, if any. */
    readonly onStart?: ((totalBytes: number | undefined) => void) | undefined;
    readonly onBytes?: ((bytes: number) => void) | undefined;
}
/**
 * Downloads an archive to a file, and checks its length and, where the server gives one, its SHA-256. A try that is cut starts
 * anew: GitLab promises no ranges.
 * @throws GitLabRefusedError, GitLabUnavailableError, ArtifactError (`damaged`), system errors of the file, the signal's reason
 */
export declare function downloadArchive(request: DownloadRequest): Promise<void>;
