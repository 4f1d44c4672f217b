/** Runs work with a bound on how much of it runs at once; the rest waits in order. */
export type ReadSlots = <T>(work: () => Promise<T>) => Promise<T>;
export declare function createReadSlots(concurrency: number): ReadSlots;
