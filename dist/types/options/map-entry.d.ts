/** One entry of a map in JSON or YAML. */
export interface MapEntry {
    readonly key: string;
    /** With the type it has in the file. */
    readonly value: unknown;
    /** A scalar as the user wrote it (`1.10`, `0123`, `yes`); `undefined` for null and for nested values. */
    readonly text: string | undefined;
}
