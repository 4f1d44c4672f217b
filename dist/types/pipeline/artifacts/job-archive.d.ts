import type { Clock } from '../../clock.ts';
import type { ArtifactsFolder } from './artifacts-folder.ts';
import { type DownloadRequest } from './download.ts';
import type { ArchiveLimits } from './limits.ts';
import { type Unpacked } from './unpack.ts';
export interface ArchiveRequest extends Pick<DownloadRequest, 'open' | 'subject' | 'onStart' | 'onBytes'> {
    readonly artifactsFolder: ArtifactsFolder;
    /** Name of the folder to make in it. */
    readonly jobFolder: string;
    readonly wants: (path: string) => boolean;
    readonly limits: ArchiveLimits;
    readonly clock: Clock;
    readonly retries: number;
    readonly signal?: AbortSignal | undefined;
    readonly onUnpacked?: ((bytes: number) => void) | undefined;
}
/**
 * Downloads one archive, unpacks it, and puts the result in place: the folder appears whole or not at all, and an earlier one
 * stays until then.
 * @throws GitLabRefusedError, GitLabUnavailableError, ArtifactError, the signal's reason
 */
export declare function fetchArchive(request: ArchiveRequest): Promise<Unpacked & {
    readonly folder: string;
}>;
