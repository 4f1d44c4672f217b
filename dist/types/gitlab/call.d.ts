import type { ProjectId } from './api.ts';
/** What a call is about; decides which explanations fit a refusal. */
export type Endpoint = 'trigger' | 'create' | 'pipeline' | 'job' | 'artifacts' | 'triggers' | 'hooks' | 'project' | 'instance';
/** What a call carries: `token` is in the body already, `reader` the best for reading, `actor` the access token. */
export type Sender = 'token' | 'reader' | 'actor';
/** One request to the API, before retries. */
export interface Call {
    readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
    /** Below `/api/v4`, encoded. */
    readonly path: string;
    readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
    /** Sent as JSON. */
    readonly body?: unknown;
    /** Sent as a form; only for API v3. */
    readonly form?: URLSearchParams;
    readonly sender: Sender;
    readonly endpoint: Endpoint;
    /** Completes "could not …", e.g. `read pipeline 12 of group/app`. */
    readonly purpose: string;
    readonly project?: ProjectId | undefined;
    readonly ref?: string | undefined;
}
/** A project in a path: a full path is encoded, exactly once. */
export declare function projectPath(project: ProjectId): string;
/** A project in a sentence: a full path speaks for itself. */
export declare function projectName(project: ProjectId): string;
