import type { Clock } from '../../clock.ts';
/** How far a download of artifacts is. */
export interface ArtifactProgress {
    readonly jobs: number;
    readonly jobsDone: number;
    readonly receivedBytes: number;
    /** Of all archives; `undefined` while one of them has not said its length. */
    readonly totalBytes: number | undefined;
    readonly unpackedBytes: number;
    /** Over the last seconds. */
    readonly bytesPerSecond: number | undefined;
}
export interface JobProgress {
    start(totalBytes: number | undefined): void;
    receive(bytes: number): void;
    unpack(bytes: number): void;
    done(): void;
}
/** Adds up the jobs' bytes and reports a few times a second. */
export declare function createProgressTracker({ clock, jobs, onProgress, }: {
    readonly clock: Pick<Clock, 'monotonicMs'>;
    /** Size of each job's archive as far as it is known. */
    readonly jobs: readonly (number | undefined)[];
    readonly onProgress?: ((progress: ArtifactProgress) => void) | undefined;
}): {
    job(index: number): JobProgress;
};
