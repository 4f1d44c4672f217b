import { RandomAccessReader } from 'yauzl';
/**
 * A zip file on disk, read through a window. Reads are synchronous: the file was just written, so they come from the page
 * cache, and a trip through the thread pool for each of 20,000 small entries costs more than the read.
 */
export declare class ArchiveFile extends RandomAccessReader {
    #private;
    readonly path: string;
    readonly sizeBytes: number;
    constructor(path: string);
    read(buffer: Buffer, offset: number, length: number, position: number, callback: (error: Error | null) => void): void;
    /** Bytes of the file, valid until the next read. */
    view(position: number, length: number): Buffer;
    /** The file descriptor is ours, not yauzl's: entries are read after its directory. */
    close(callback: (error: Error | null) => void): void;
    [Symbol.dispose](): void;
}
