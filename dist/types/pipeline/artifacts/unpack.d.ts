import { type NameRules } from './entry-names.ts';
import type { ArchiveLimits } from './limits.ts';
export interface UnpackRequest {
    /** A zip file that nobody else changes. */
    readonly archivePath: string;
    /** An empty folder. On an error it may hold parts: the caller removes it. */
    readonly folder: string;
    /** For messages, e.g. `artifacts of job "build" (#12)`. */
    readonly subject: string;
    readonly wants: (path: string) => boolean;
    readonly limits: ArchiveLimits;
    readonly signal?: AbortSignal | undefined;
    /** Bytes written since the last call. */
    readonly onBytes?: ((bytes: number) => void) | undefined;
    /** What names mean there; asked of the file system by default. */
    readonly nameRules?: NameRules | undefined;
}
export interface Unpacked {
    /** Files and symlinks. */
    readonly files: number;
    readonly bytes: number;
}
/**
 * Unpacks the wanted entries of a zip file. Everything the archive says is checked before the first byte is written, and
 * everything it holds (size, CRC) as it is written.
 * @throws ArtifactError `hostile`, `too-big` or `damaged`; system errors of the folder as they are; the signal's reason
 */
export declare function unpackArchive(request: UnpackRequest): Promise<Unpacked>;
