import { type Clock } from '../clock.ts';
import type { ServerSettings } from './call.ts';
import type { Engine } from './engine.ts';
import { type Faults } from './faults.ts';
import { type ListenOptions } from './http/listener.ts';
import type { GitLabVersion, SandboxJob, SandboxPipeline, SandboxProject, SandboxUser } from './model.ts';
import { type ObjectStorageServer } from './object-storage.ts';
import type { LoggedRequest } from './request-log.ts';
import type { ScriptSource } from './scripted/script.ts';
import { type Store } from './store.ts';
export interface SandboxOptions {
    /** Default 19. */
    readonly version?: GitLabVersion;
    readonly clock?: Clock;
    /** Runs the pipelines of projects with a `gitDir`; all others are scripted. */
    readonly engine?: (store: Store) => Engine;
    /** Relative URL root, e.g. `/gitlab`. */
    readonly urlPrefix?: string;
    readonly tls?: ListenOptions['tls'];
    /** Default `127.0.0.1`. */
    readonly host?: string;
    /** Default: a free one. */
    readonly port?: number;
    /** Artifact archives come from a second origin, as on an instance with object storage. */
    readonly artifactRedirect?: boolean;
    /** Answers carry `RateLimit-*` headers, and 429 beyond so many requests a minute. */
    readonly requestsPerMinute?: number;
}
/** A running sandbox. */
export interface Sandbox extends AsyncDisposable {
    /** e.g. `http://127.0.0.1:40123/gitlab` */
    readonly url: string;
    readonly store: Store;
    readonly faults: Faults;
    readonly settings: ServerSettings;
    /** Every request so far. */
    readonly requests: readonly LoggedRequest[];
    /** The second origin, with `artifactRedirect`. */
    readonly objectStorage: ObjectStorageServer | undefined;
    /** How the next pipelines of a project without `gitDir` go. */
    script(project: SandboxProject, source: ScriptSource): void;
    /** A running job, for its `CI_JOB_TOKEN`. */
    runUpstreamJob(project: SandboxProject, user: SandboxUser): UpstreamJob;
    close(): Promise<void>;
}
interface UpstreamJob {
    /** `CI_JOB_TOKEN` */
    readonly token: string;
    readonly pipeline: SandboxPipeline;
    readonly job: SandboxJob;
}
/** Starts a GitLab-compatible server on this machine. Rejects when it cannot listen. */
export declare function createSandbox(options?: SandboxOptions): Promise<Sandbox>;
export {};
