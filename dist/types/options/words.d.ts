/** Parser of one of some fixed words. */
export declare function oneOf<const T extends string>(...choices: readonly T[]): (text: string) => T;
/** Parser of any of some fixed words, separated by commas or white space. */
export declare function anyOf<const T extends string>(...choices: readonly T[]): (text: string) => readonly T[];
/** `true` or `false`, in any case. */
export declare function parseBoolean(text: string): boolean;
/** Parser of a whole number between two bounds, both included. */
export declare function wholeNumber(min: number, max: number): (text: string) => number;
