import type { KnownStatus } from '../../gitlab/status.ts';
export interface StatusItem {
    readonly status: string;
    readonly allowFailure: boolean;
}
/** The status that jobs give their stage or pipeline together; retried jobs are to be left out. */
export declare function compositeStatus(items: readonly StatusItem[]): KnownStatus;
