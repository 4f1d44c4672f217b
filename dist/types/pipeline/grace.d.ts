import type { Clock } from '../clock.ts';
/** A signal that follows another one late. */
export interface Grace extends Disposable {
    readonly signal: AbortSignal;
}
/**
 * Aborts `graceMs` after the given signal did, with the same reason: for a request whose answer is worth waiting for even when the
 * run is over, since it tells what has been started and must be cleaned up.
 */
export declare function createGrace(signal: AbortSignal, clock: Clock, graceMs: number): Grace;
