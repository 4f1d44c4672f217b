/** A duration for people: `3.2 s`, `45 s`, `12m 05s`, `1h 02m`. */
export declare function formatDuration(durationSeconds: number): string;
