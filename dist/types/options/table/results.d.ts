import { parseArtifacts, parseLines, parseOutputSources, parsePath, parseReportFile } from '../lists.ts';
import { parseSize } from '../size.ts';
import { parseBoolean } from '../words.ts';
/** What is brought back, and where it is shown. */
export declare const resultOptions: {
    readonly logs: {
        readonly group: 'Logs and artifacts';
        readonly description: 'none, failed (the tail of each failed job at the end), or all (live, each line labelled with its job)';
        readonly placeholder: 'WHICH';
        readonly parse: (text: string) => "all" | "failed" | "none";
        readonly choices: readonly ["none", "failed", "all"];
        readonly default: 'failed';
    };
    readonly 'log-lines': {
        readonly group: 'Logs and artifacts';
        readonly description: "Length of a failed job's tail";
        readonly placeholder: 'N';
        readonly parse: (text: string) => number;
        readonly default: '50';
    };
    readonly artifacts: {
        readonly group: 'Logs and artifacts';
        readonly description: 'Jobs whose artifacts to download when the pipeline ends, also when it failed: none, all, or globs of job names, one per line';
        readonly placeholder: 'JOBS';
        readonly parse: typeof parseArtifacts;
        readonly default: 'none';
        readonly lines: true;
    };
    readonly 'artifacts-path': {
        readonly group: 'Logs and artifacts';
        readonly description: 'Folder the artifacts are unpacked to, each job in a folder of its own';
        readonly placeholder: 'FOLDER';
        readonly parse: typeof parsePath;
        readonly default: 'downstream-artifacts';
    };
    readonly 'artifacts-files': {
        readonly group: 'Logs and artifacts';
        readonly description: 'Globs of the files to keep, one per line';
        readonly placeholder: 'GLOBS';
        readonly parse: typeof parseLines;
        readonly default: '**';
        readonly lines: true;
    };
    readonly 'artifacts-max-size': {
        readonly group: 'Logs and artifacts';
        readonly description: 'Most that the files kept of one archive may unpack to, such as 20GiB; also lets archives pass that unpack to far more than their size';
        readonly placeholder: 'SIZE';
        readonly parse: typeof parseSize;
        readonly defaultText: '10GiB';
    };
    readonly 'artifacts-max-entries': {
        readonly group: 'Logs and artifacts';
        readonly description: 'Most files and folders that one archive may hold';
        readonly placeholder: 'N';
        readonly parse: (text: string) => number;
        readonly default: '250000';
    };
    readonly 'outputs-from': {
        readonly group: 'Logs and artifacts';
        readonly description: "JOB:PATH, one per line: a dotenv file in that job's artifacts becomes outputs of this step (the last colon divides)";
        readonly placeholder: 'JOB:PATH';
        readonly parse: typeof parseOutputSources;
        readonly lines: true;
    };
    readonly summary: {
        readonly group: 'Reports';
        readonly description: 'Writes the GitHub job summary';
        readonly parse: typeof parseBoolean;
        readonly default: 'true';
    };
    readonly annotations: {
        readonly group: 'Reports';
        readonly description: 'Makes one GitHub error annotation per failed job';
        readonly parse: typeof parseBoolean;
        readonly default: 'true';
    };
    readonly 'report-file': {
        readonly group: 'Reports';
        readonly description: 'Writes the result to this file; its ending picks the format: .json, .md or .env (dotenv)';
        readonly placeholder: 'FILE';
        readonly parse: typeof parseReportFile;
    };
};
