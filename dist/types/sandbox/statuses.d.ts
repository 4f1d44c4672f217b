/** The same list as the client's, without the client's schema library. */
export declare const STATUSES: readonly ["created", "waiting_for_resource", "preparing", "waiting_for_callback", "pending", "running", "canceling", "scheduled", "manual", "success", "failed", "canceled", "skipped"];
export declare function isFinal(status: string): boolean;
/** Manual jobs are not: there is nothing to stop. */
export declare function isCancelable(status: string): boolean;
