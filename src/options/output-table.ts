/** Outputs of the action, and keys of the JSON result, in the order in which they are documented. */
export const outputTable = {
  result:
    'How it ended: triggered, success, failed, canceled, skipped, manual, sha-mismatch, timeout, interrupted, refused, unreachable, invalid or dry-run',
  status: "The pipeline's last GitLab status",
  'pipeline-id': 'Id of the pipeline, written as soon as it exists',
  'pipeline-iid': 'Id of the pipeline within its project',
  'pipeline-url': 'Address of the pipeline, written as soon as it exists',
  'project-id': 'Numeric id of the project',
  ref: 'Branch or tag the pipeline runs on',
  sha: 'Commit the pipeline runs on',
  duration: 'Seconds the pipeline took as GitLab counts them, else the time it was watched',
  jobs: 'JSON array of the jobs',
  'failed-jobs': 'JSON array with the names of the failed jobs',
  'artifacts-path': 'Folder the artifacts were unpacked to',
  outputs: 'JSON map of what outputs-from read',
  json: 'Everything as one JSON document',
} as const
