import type { Host } from './host.ts';
/** What a host needs to know of the process it speaks for. */
export interface HostSettings {
    readonly kind: Host['kind'];
    /** `process.env`, passed in: only hosts, options and entries read it. */
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly stdout: OutputStream;
    readonly stderr: OutputStream;
    /** `--json`: stdout belongs to the document, lines for people go to stderr. */
    readonly json?: boolean | undefined;
    /** What the command is for goes to stdout, e.g. a log: lines for people go to stderr as with `json`, log lines do not. */
    readonly productOnStdout?: boolean | undefined;
    /** `--quiet`: no information lines, sections or progress; warnings, failures and asked-for log lines stay. */
    readonly quiet?: boolean | undefined;
    /** `--verbose`: debug lines are shown. */
    readonly verbose?: boolean | undefined;
    /** `false` for `--no-color`; `undefined` lets the host decide. */
    readonly color?: boolean | undefined;
    /** Wall-clock milliseconds, for the times in section markers. */
    readonly now?: (() => number) | undefined;
    /** How a GitHub step is failed; default sets `process.exitCode`. */
    readonly setExitCode?: ((exitCode: number) => void) | undefined;
}
/** The part of `process.stdout` that hosts use. */
export interface OutputStream {
    write(text: string): unknown;
    readonly isTTY?: boolean | undefined;
    readonly columns?: number | undefined;
}
