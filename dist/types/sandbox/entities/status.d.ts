/** `detailed_status` of a pipeline. */
export declare function presentDetailedStatus(status: string, withWarnings: boolean, detailsPath: string): object;
