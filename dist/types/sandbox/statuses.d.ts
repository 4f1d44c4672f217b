export declare function isFinal(status: string): boolean;
/** Manual jobs are not: there is nothing to stop. */
export declare function isCancelable(status: string): boolean;
