/** Parameters as Rack gives them: text, lists and maps; from JSON also numbers, booleans and null. */
export type Params = {
    [name: string]: unknown;
};
/** Reads `a[b][]=c` notation. Prototype names are ordinary keys here: every map is without a prototype. */
export declare function parseNested(pairs: Iterable<readonly [string, unknown]>): Params;
export declare function emptyParams(): Params;
export declare function isMap(value: unknown): value is Params;
