import type { Clock } from '../../clock.ts';
/** Things that happen at set moments. Nothing runs by itself: `catchUp` does all that is due, in order, each at its own moment. */
export interface Timeline {
    /** Monotonic milliseconds: the moment being played while catching up, otherwise the clock's present. */
    nowMs(): number;
    /** `nowMs` as ISO 8601 wall time. */
    nowIso(): string;
    /** `Infinity` never happens. */
    at(atMs: number, happen: () => void): void;
    catchUp(): void;
}
export declare function createTimeline(clock: Clock): Timeline;
