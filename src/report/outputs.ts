import { failedJobs } from './failed-jobs.ts'
import { formatJson } from './json.ts'
import type { ResultJob, RunResult } from './result.ts'

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
