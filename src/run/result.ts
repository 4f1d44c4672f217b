import type { DownstreamError, ExitCode, Result } from '../errors.ts'
import type { GitLabClient } from '../gitlab/api.ts'
import { interpretStatus } from '../gitlab/status.ts'
import type { Pipeline } from '../gitlab/types.ts'
import { failureText } from '../host/failure-text.ts'
import { projectPathOf } from '../pipeline/tree.ts'
import type { RunResult } from '../report/result.ts'

/** How a run ended, before the facts of its pipeline are added. */
export interface Ending {
  readonly result: Result
  readonly exitCode: ExitCode
  readonly message: string
  readonly hints?: readonly string[]
  readonly details?: readonly string[]
}

/** A result with what is known of the pipeline; the rest (jobs, artifacts, outputs) is empty until added. */
export function createResult(
  ending: Ending,
  pipeline: Pipeline | undefined,
  client: Pick<GitLabClient, 'baseUrl'>,
): RunResult {
  return { ...EMPTY, ...ending, ...(pipeline && pipelineFacts(pipeline, client.baseUrl)) }
}

/** The result of a run that ended with an error before or without a pipeline. */
export function resultOfError(error: DownstreamError): RunResult {
  return { ...EMPTY, ...endingOfError(error) }
}

/** The result with more warnings. */
export function withWarnings(result: RunResult, warnings: readonly string[]): RunResult {
  return { ...result, warnings: [...result.warnings, ...warnings] }
}

/**
 * The result after something failed that was asked for and comes last. The pipeline's result holds, but a run without another failure
 * fails by it, with an exit code of its own; a run that failed anyway keeps its code, and the trouble becomes a warning.
 */
export function withTrouble(result: RunResult, error: DownstreamError): RunResult {
  if (result.exitCode !== 0) return withWarnings(result, [error.message])
  const { message, hints, details } = error
  return { ...result, exitCode: 6, message, hints, details: [result.message, ...details] }
}

export function endingOfError(error: DownstreamError): Ending {
  // What is wrong with the options is a detail too.
  const { message, details, hints } = failureText(error)
  return { result: error.result, exitCode: error.exitCode, message, hints, details }
}

/** The result word of a status; a pipeline that still runs has none yet. */
export function resultWord(status: string): Result {
  const meaning = interpretStatus(status)
  if (meaning.kind === 'finished') return meaning.outcome
  return meaning.kind === 'blocked' ? 'manual' : 'triggered'
}

const EMPTY = { jobs: [], outputs: {}, tries: 1, warnings: [], hints: [], details: [] } as const

function pipelineFacts(pipeline: Pipeline, baseUrl: string) {
  return {
    status: pipeline.status,
    pipelineId: pipeline.id,
    pipelineIid: pipeline.iid,
    pipelineUrl: pipeline.web_url,
    projectId: pipeline.project_id,
    projectPath: projectPathOf(pipeline.web_url, baseUrl),
    ref: pipeline.ref ?? undefined,
    sha: pipeline.sha,
    durationSeconds: pipeline.duration ?? undefined,
    createdAt: pipeline.created_at ?? undefined,
    startedAt: pipeline.started_at ?? undefined,
    finishedAt: pipeline.finished_at ?? undefined,
    queuedSeconds: pipeline.queued_duration ?? undefined,
    coverage: pipeline.coverage ?? undefined,
    source: pipeline.source ?? undefined,
    user: pipeline.user?.username,
  }
}
