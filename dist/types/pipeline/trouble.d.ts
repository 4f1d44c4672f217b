import { RefusedError, type UnreachableError } from '../errors.ts';
/** Failed polls in a row. */
export interface TroubleRow {
    readonly failures: number;
    /** Refusals (401, 403, 404) and other firm answers among the latest, uninterrupted. */
    readonly refusals: number;
    readonly error: UnreachableError | RefusedError;
    /** Until the next try, milliseconds. */
    readonly delayMs: number;
}
/**
 * Decides what a failed poll means: ride it out with growing, jittered delays, or stop.
 *
 * @throws the error itself for the second refusal in a row; UnreachableError when the server asks for more patience than is left.
 */
export declare function rideOut(row: TroubleRow | undefined, error: UnreachableError | RefusedError, { remainingMs, random }: {
    readonly remainingMs: number;
    readonly random: number;
}): TroubleRow;
