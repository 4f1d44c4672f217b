/** How this sandbox starts gitlab-ci-local; it is a child process, never loaded. */
export interface GitLabCiLocal {
    /** Runs to its end and gives stdout; throws {@link ConfigurationError} with its words when it refuses the configuration. */
    read(call: Call, flag: '--preview' | '--list-json'): Promise<string>;
    /** Starts one job; lines of both streams, in their order, go to `onLine`. */
    start(call: Call, jobName: string, onLine: (line: string) => void): RunningChild;
}
export interface Call {
    /** The work tree. */
    readonly cwd: string;
    /** The configuration file, `variables-file` and state folder: absolute paths outside the work tree. */
    readonly file: string;
    readonly variablesFile: string;
    readonly stateDir: string;
    /** Variables of ours that gitlab-ci-local has values of its own for. */
    readonly variableNames: readonly string[];
    /** Predefined variables of gitlab-ci-local that must not exist. */
    readonly unset: readonly string[];
}
export interface RunningChild {
    /** The exit code, or `null` when a signal ended it. Settles when the output is read to its end. */
    readonly ended: Promise<number | null>;
    /** Ends the whole process group: SIGTERM, after a grace time SIGKILL. */
    kill(): Promise<void>;
}
/** gitlab-ci-local does not accept the configuration. */
export declare class ConfigurationError extends Error {
    readonly name = "ConfigurationError";
}
/**
 * The program's main file, looked up from the working directory first, then from here. Throws {@link UsageError} when this
 * optional peer dependency is not installed.
 */
export declare function findProgram(from?: readonly string[]): string;
/**
 * `env` is all that children get of the surroundings. `folder` takes a home directory of their own (no settings and no
 * credentials of the user) and the stand-in for rsync.
 */
export declare function createGitLabCiLocal(options: {
    readonly folder: string;
    readonly env: Readonly<Record<string, string>>;
    /** Its main file, see {@link findProgram}. */
    readonly program: string;
}): GitLabCiLocal;
