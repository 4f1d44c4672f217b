/** Seconds from `90m`, `1h30m`, `45s`, `2d` or plain seconds; refuses what lies outside the limits. */
export declare function parseDuration(text: string, limits: {
    minSeconds: number;
    maxSeconds: number;
}): number;
/** The shortest text that {@link parseDuration} reads back as the same seconds, e.g. `1h30m`. */
export declare function formatDuration(seconds: number): string;
