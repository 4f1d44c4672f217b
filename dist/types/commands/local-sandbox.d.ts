import type { Environment } from '../options/environment.ts';
import type { GitLabVersion, SandboxProject, SandboxUser } from '../sandbox/model.ts';
import { type Sandbox } from '../sandbox/sandbox.ts';
export interface LocalSandboxSettings {
    readonly projects: readonly {
        readonly path: string;
        readonly folder: string;
    }[];
    /** A free one when absent. */
    readonly port?: number | undefined;
    readonly version?: GitLabVersion | undefined;
    /** Jobs get what they need of it, never its secrets. */
    readonly env: Environment;
    /** Command that starts this CLI; jobs find it in `GITLAB_DOWNSTREAM_CLI`. */
    readonly cli: string;
}
/** A GitLab on this machine with projects that really run, and the tokens to use it. */
export interface LocalSandbox extends AsyncDisposable {
    readonly sandbox: Sandbox;
    readonly user: SandboxUser;
    /** Of the user, with scope `api`. */
    readonly apiToken: string;
    readonly projects: readonly {
        readonly project: SandboxProject;
        readonly triggerToken: string;
    }[];
}
/** @throws UsageError when a program that it needs is missing, a folder cannot be taken, or the port is in use */
export declare function startLocalSandbox(settings: LocalSandboxSettings): Promise<LocalSandbox>;
