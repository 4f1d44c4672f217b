/** Outputs of the action, and keys of the JSON result, in the order in which they are documented. */
export declare const outputTable: {
    readonly result: 'How it ended: triggered, success, failed, canceled, skipped, manual, sha-mismatch, timeout, interrupted, refused, unreachable, invalid or dry-run';
    readonly status: "The pipeline's last GitLab status";
    readonly 'pipeline-id': 'Id of the pipeline, written as soon as it exists';
    readonly 'pipeline-iid': 'Id of the pipeline within its project';
    readonly 'pipeline-url': 'Address of the pipeline, written as soon as it exists';
    readonly 'project-id': 'Numeric id of the project';
    readonly ref: 'Branch or tag the pipeline runs on';
    readonly sha: 'Commit the pipeline runs on';
    readonly duration: 'Seconds the pipeline took as GitLab counts them, else the time it was watched';
    readonly jobs: 'JSON array of the jobs';
    readonly 'failed-jobs': 'JSON array with the names of the failed jobs';
    readonly 'artifacts-path': 'Folder the artifacts were unpacked to';
    readonly outputs: 'JSON map of what outputs-from read';
    readonly json: 'Everything as one JSON document';
};
