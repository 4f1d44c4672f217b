import type { ResultJob, RunResult } from './result.ts'
import { failedJobs } from './words.ts'

/** The result under the names of the outputs, numbers and lists as such; what is not known is `null`. */
export type ResultDocument = ReturnType<typeof resultDocument>

/** The JSON document of a run. Its keys are the outputs' names, and a few more that only JSON has. */
export function resultDocument(result: RunResult) {
  return {
    result: result.result,
    status: result.status ?? null,
    'pipeline-id': result.pipelineId ?? null,
    'pipeline-iid': result.pipelineIid ?? null,
    'pipeline-url': result.pipelineUrl ?? null,
    'project-id': result.projectId ?? null,
    ref: result.ref ?? null,
    sha: result.sha ?? null,
    duration: result.durationSeconds ?? null,
    jobs: result.jobs.map(jobDocument),
    // Names as GitLab has them; a job that failed twice under one name (in two pipelines) is named once.
    'failed-jobs': [...new Set(failedJobs(result).map((job) => job.name))],
    'artifacts-path': result.artifactsPath ?? null,
    outputs: result.outputs,
    'project-path': result.projectPath ?? null,
    message: result.message,
    'exit-code': result.exitCode,
    tries: result.tries,
    warnings: result.warnings,
    hints: result.hints,
    details: result.details,
  }
}

/** Output names that also exist as outputs of the action, in the order of their documentation; `json` comes last. */
export const outputNames = [
  'result',
  'status',
  'pipeline-id',
  'pipeline-iid',
  'pipeline-url',
  'project-id',
  'ref',
  'sha',
  'duration',
  'jobs',
  'failed-jobs',
  'artifacts-path',
  'outputs',
] as const satisfies readonly (keyof ResultDocument)[]

/** The outputs as strings, in order; what is not known is left out. Lists and maps are JSON on one line. */
export function resultOutputs(result: RunResult): Map<string, string> {
  const document = resultDocument(result)
  const outputs = new Map<string, string>()
  for (const name of outputNames) {
    const value = document[name]
    if (value !== null) outputs.set(name, typeof value === 'object' ? formatJson(value) : String(value))
  }
  return outputs.set('json', formatJson(document))
}

/** A job without its log: logs belong to the summary, and outputs have a size limit. */
function jobDocument(job: ResultJob) {
  return {
    id: job.id,
    name: job.name,
    stage: job.stage,
    status: job.status,
    kind: job.kind,
    counts: job.counts,
    'allow-failure': job.allowFailure,
    'failure-reason': job.failureReason ?? null,
    duration: job.durationSeconds ?? null,
    url: job.url ?? null,
    'pipeline-id': job.pipelineId,
    'project-id': job.projectId,
    'pipeline-label': job.pipelineLabel ?? null,
    'artifacts-folder': job.artifactsFolder ?? null,
  }
}

/**
 * JSON that is safe to print on a terminal and in a workflow: `JSON.stringify` leaves C1 controls, direction marks and GitHub's old
 * `##[command]` as they are, here they are escapes, which every parser reads back. `indented` is for files and people.
 */
export function formatJson(value: unknown, { indented = false }: { readonly indented?: boolean } = {}): string {
  const json = JSON.stringify(value, undefined, indented ? 2 : undefined)
  return json
    .replaceAll('##[', '#\\u0023[')
    .replace(
      /[\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
}

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
