import type { RunResult } from './result.ts';
/** The result under the names of the outputs, numbers and lists as such; what is not known is `null`. */
export type ResultDocument = ReturnType<typeof resultDocument>;
/** The JSON document of a run. Its keys are the outputs' names, and a few more that only JSON has. */
export declare function resultDocument(result: RunResult): {
    result: import("../errors.ts").Result;
    status: string | null;
    'pipeline-id': number | null;
    'pipeline-iid': number | null;
    'pipeline-url': string | null;
    'project-id': number | null;
    ref: string | null;
    sha: string | null;
    duration: number | null;
    jobs: {
        id: number;
        name: string;
        stage: string;
        status: string;
        kind: "bridge" | "job";
        counts: boolean;
        'allow-failure': boolean;
        'failure-reason': string | null;
        duration: number | null;
        url: string | null;
        'pipeline-id': number;
        'project-id': string | number;
        'pipeline-label': string | null;
        'artifacts-folder': string | null;
    }[];
    'failed-jobs': string[];
    'artifacts-path': string | null;
    outputs: Readonly<Record<string, string>>;
    'project-path': string | null;
    message: string;
    'exit-code': import("../errors.ts").ExitCode;
    tries: number;
    warnings: readonly string[];
    hints: readonly string[];
    details: readonly string[];
};
/** Output names that also exist as outputs of the action, in the order of their documentation; `json` comes last. */
export declare const outputNames: readonly ["result", "status", "pipeline-id", "pipeline-iid", "pipeline-url", "project-id", "ref", "sha", "duration", "jobs", "failed-jobs", "artifacts-path", "outputs"];
/** The outputs as strings, in order; what is not known is left out. Lists and maps are JSON on one line. */
export declare function resultOutputs(result: RunResult): Map<string, string>;
