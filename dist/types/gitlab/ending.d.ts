import type { Connection } from './connection.ts';
/** How an exchange can be ended from our side: by the caller's signal or by a deadline. */
export interface Ending {
    /** Rejects when it was ended; never resolves. */
    readonly ended: Promise<never>;
    reason(): unknown;
    end(reason: Error): void;
    dispose(): void;
}
export declare function watchEnding(connection: Connection, signal: AbortSignal | undefined): Ending;
