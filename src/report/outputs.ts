import { formatJson } from '../text/json.ts'
import type { JobTry, ResultJob, RunResult } from './result.ts'
import { failedJobs } from './words.ts'

interface Output {
  /** For `action.yml` and README; without one the value is only in the JSON document. */
  readonly description?: string
  /** `undefined` for what is not known. */
  readonly value: (result: RunResult) => unknown
}

/** All values of a run, in the order in which they are documented. An output is added here and nowhere else. */
const outputTable = {
  result: {
    description:
      'How it ended: triggered, success, failed, canceled, skipped, manual, sha-mismatch, timeout, interrupted, refused, unreachable, invalid or dry-run',
    value: ({ result }) => result,
  },
  status: { description: "The pipeline's last GitLab status", value: ({ status }) => status },
  'pipeline-id': {
    description: 'Id of the pipeline, written as soon as it exists',
    value: ({ pipelineId }) => pipelineId,
  },
  'pipeline-iid': { description: 'Id of the pipeline within its project', value: ({ pipelineIid }) => pipelineIid },
  'pipeline-url': {
    description: 'Address of the pipeline, written as soon as it exists',
    value: ({ pipelineUrl }) => pipelineUrl,
  },
  'project-id': { description: 'Numeric id of the project', value: ({ projectId }) => projectId },
  ref: { description: 'Branch or tag the pipeline runs on', value: ({ ref }) => ref },
  sha: { description: 'Commit the pipeline runs on', value: ({ sha }) => sha },
  duration: {
    description: 'Seconds the pipeline took as GitLab counts them, else the time it was watched',
    value: ({ durationSeconds }) => durationSeconds,
  },
  jobs: {
    description: 'JSON array of the jobs: stage, status, times, runner, earlier tries and more',
    value: ({ jobs }) => jobs.map(jobDocument),
  },
  'failed-jobs': {
    description: 'JSON array with the names of the failed jobs',
    // Names as GitLab has them; a job that failed twice under one name (in two pipelines) is named once.
    value: (result) => [...new Set(failedJobs(result).map((job) => job.name))],
  },
  'artifacts-path': {
    description: 'Folder the artifacts were unpacked to',
    value: ({ artifactsPath }) => artifactsPath,
  },
  outputs: { description: 'JSON map of what outputs-from read', value: ({ outputs }) => outputs },
  pipelines: {
    description: "JSON map of a chain's steps by name, each with these same keys",
    value: ({ steps }): Readonly<Record<string, unknown>> | undefined =>
      steps && Object.fromEntries(steps.map(({ name, result }) => [name, resultDocument(result)])),
  },
  json: { description: 'Everything as one JSON document', value: (result): unknown => resultDocument(result) },
  'created-at': { value: ({ createdAt }) => createdAt },
  'started-at': { value: ({ startedAt }) => startedAt },
  'finished-at': { value: ({ finishedAt }) => finishedAt },
  'queued-duration': { value: ({ queuedSeconds }) => queuedSeconds },
  coverage: { value: ({ coverage }) => coverage },
  source: { value: ({ source }) => source },
  user: { value: ({ user }) => user },
  upstream: { value: ({ upstream }) => upstream },
  'project-path': { value: ({ projectPath }) => projectPath },
  message: { value: ({ message }) => message },
  'exit-code': { value: ({ exitCode }) => exitCode },
  tries: { value: ({ tries }) => tries },
  warnings: { value: ({ warnings }) => warnings },
  hints: { value: ({ hints }) => hints },
  details: { value: ({ details }) => details },
} as const satisfies Readonly<Record<string, Output>>

const entries: readonly (readonly [string, Output])[] = Object.entries(outputTable)

/** The descriptions of the action's outputs by name, in the order in which they are documented. */
export const outputDescriptions: ReadonlyMap<string, string> = new Map(
  entries.flatMap(([name, { description }]) => (description === undefined ? [] : [[name, description] as const])),
)

/** The result under the names of the outputs, numbers and lists as such; what is not known is `null`. */
export type ResultDocument = {
  readonly [Name in Exclude<keyof typeof outputTable, 'json'>]: OrNull<ReturnType<(typeof outputTable)[Name]['value']>>
}

type OrNull<T> = undefined extends T ? Exclude<T, undefined> | null : T

/** The JSON document of a run: every value of the table but the document itself. */
export function resultDocument(result: RunResult): ResultDocument {
  const values = entries.filter(([name]) => name !== 'json').map(([name, { value }]) => [name, value(result) ?? null])
  return Object.fromEntries(values) as ResultDocument
}

/** A job without its log: logs belong to the summary, and outputs have a size limit. */
export function jobDocument(job: ResultJob) {
  return {
    id: job.id,
    name: job.name,
    stage: job.stage,
    status: job.status,
    kind: job.kind,
    counts: job.counts,
    'allow-failure': job.allowFailure,
    ...tryDocument(job),
    coverage: job.coverage ?? null,
    user: job.user ?? null,
    'pipeline-id': job.pipelineId,
    'project-id': job.projectId,
    'pipeline-label': job.pipelineLabel ?? null,
    'downstream-pipeline-id': job.downstreamPipelineId ?? null,
    'artifacts-folder': job.artifactsFolder ?? null,
    'previous-tries': (job.previousTries ?? []).map((earlier) => ({
      id: earlier.id,
      status: earlier.status,
      ...tryDocument(earlier),
    })),
  }
}

function tryDocument(job: JobTry) {
  return {
    'failure-reason': job.failureReason ?? null,
    'created-at': job.createdAt ?? null,
    'started-at': job.startedAt ?? null,
    'finished-at': job.finishedAt ?? null,
    'queued-duration': job.queuedSeconds ?? null,
    duration: job.durationSeconds ?? null,
    runner: job.runner ?? null,
    url: job.url ?? null,
  }
}

/**
 * The outputs as strings, in order; what is not known is left out. Lists and maps are JSON on one line.
 *
 * @param leftOut those that the caller has no room for: the long ones take their time
 */
export function resultOutputs(result: RunResult, leftOut: readonly string[] = []): Map<string, string> {
  const outputs = new Map<string, string>()
  for (const [name, { description, value }] of entries) {
    const known = description === undefined || leftOut.includes(name) ? undefined : value(result)
    if (known !== undefined) outputs.set(name, typeof known === 'object' ? formatJson(known) : String(known))
  }
  return outputs
}
