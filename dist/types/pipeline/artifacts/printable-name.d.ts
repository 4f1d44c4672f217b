/** A hostile name (job, entry, path) in quotes, on one line, cut to a readable length; what cannot be shown is escaped. */
export declare function printableName(name: string): string;
