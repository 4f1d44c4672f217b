/** Stands in a script for the path of the file that takes the job's output; replaced when the job starts. */
export declare const TRACE_FILE = "@@trace-file@@";
/**
 * The commands of a job as one shell script that writes its trace itself: every command is shown before it runs, and both
 * streams go, in their order, into one file. (gitlab-ci-local reads two pipes, so that lines lose their order, rewrites
 * section markers, and may end before it has passed on the last lines.)
 */
export declare function formatJobScript(commands: readonly string[], heading?: string): string;
/** The last line of a trace, in the runner's words. */
export declare function formatTraceEnd(end: {
    kind: 'success';
} | {
    kind: 'failed';
    reason: string;
}): string;
