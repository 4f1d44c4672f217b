/** The known name that a mistyped one most likely means; `undefined` when none is near. */
export declare function findNearestName(name: string, known: readonly string[]): string | undefined;
/** `; did you mean "x"?` or nothing, to end a message with. */
export declare function suggestName(name: string, known: readonly string[], show?: (found: string) => string): string;
