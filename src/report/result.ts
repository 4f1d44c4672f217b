import type { ExitCode, Result } from '../errors.ts'
import { type Redact, redactDeep } from '../text/json.ts'
import { sectionedLogLines } from '../text/log-lines.ts'

/** How one run ended: what outputs, JSON, summary and reports are made of. */
export interface RunResult {
  readonly result: Result
  readonly exitCode: ExitCode
  /** One line for people: what happened. */
  readonly message: string
  /** The pipeline's last GitLab status. */
  readonly status?: string | undefined
  readonly pipelineId?: number | undefined
  readonly pipelineIid?: number | undefined
  readonly pipelineUrl?: string | undefined
  readonly projectId?: number | undefined
  /** Full path, where known. */
  readonly projectPath?: string | undefined
  readonly ref?: string | undefined
  readonly sha?: string | undefined
  readonly durationSeconds?: number | undefined
  /** ISO 8601, as all times. */
  readonly createdAt?: string | undefined
  readonly startedAt?: string | undefined
  readonly finishedAt?: string | undefined
  readonly queuedSeconds?: number | undefined
  /** Percent. */
  readonly coverage?: number | undefined
  /** What made GitLab start it, in its words: `trigger`, `pipeline`, `api`. */
  readonly source?: string | undefined
  /** Login of the user GitLab started it for. */
  readonly user?: string | undefined
  /** What this run was called from, as far as it is known: `project`, `ref`, `pipeline-url`, `actor` and the like. */
  readonly upstream?: Readonly<Record<string, string>> | undefined
  /** Jobs of the pipeline and, with `follow`, of those below it. Retried jobs are replaced by their successors. */
  readonly jobs: readonly ResultJob[]
  readonly artifactsPath?: string | undefined
  readonly outputs: Readonly<Record<string, string>>
  /** How often the pipeline ran in all: 1 plus the retries of `retry-failed`. */
  readonly tries: number
  /** The results of a chain's steps, in the order of its file; only a chain has them. Its `jobs` are those of all steps. */
  readonly steps?: readonly ResultStep[] | undefined
  readonly warnings: readonly string[]
  /** Next steps and GitLab's own words for results that are errors. */
  readonly hints: readonly string[]
  readonly details: readonly string[]
}

/** One step of a chain. */
export interface ResultStep {
  readonly name: string
  /** Whether a failure of this step makes the chain fail. */
  readonly counts: boolean
  readonly result: RunResult
}

/** One run of a job. */
export interface JobTry {
  readonly id: number
  readonly status: string
  readonly failureReason?: string | undefined
  /** ISO 8601, as all times. */
  readonly createdAt?: string | undefined
  readonly startedAt?: string | undefined
  readonly finishedAt?: string | undefined
  readonly queuedSeconds?: number | undefined
  readonly durationSeconds?: number | undefined
  /** What its owner calls it. */
  readonly runner?: string | undefined
  readonly url?: string | undefined
}

/** A job in its newest try. */
export interface ResultJob extends JobTry {
  readonly name: string
  readonly stage: string
  readonly kind: 'job' | 'bridge'
  readonly allowFailure: boolean
  /** Of the runners that may take it. */
  readonly tags?: readonly string[] | undefined
  readonly pipelineId: number
  readonly projectId: number | string
  /** Where the job lives when it is not in the pipeline itself, e.g. `group/other #12`; the path of its bridges. */
  readonly pipelineLabel?: string | undefined
  /** Whether a failure of this job makes the result a failure. */
  readonly counts: boolean
  /** Percent. */
  readonly coverage?: number | undefined
  /** Login of the user it ran for: of the person that played a manual job, say. */
  readonly user?: string | undefined
  /** The pipeline that a bridge started. */
  readonly downstreamPipelineId?: number | undefined
  /** The oldest first. */
  readonly previousTries?: readonly JobTry[] | undefined
  /** Last lines of the log of a failed job, raw and hostile. */
  readonly logTail?: readonly string[] | undefined
  /** How many lines of its log came before these. */
  readonly linesBeforeTail?: number | undefined
  /** Folder the artifacts were unpacked to. */
  readonly artifactsFolder?: string | undefined
}

/**
 * The result with every text redacted, keys of outputs too; log tails become readable lines and marks of sections. Done before
 * formatting: escapes of Markdown or a cut in the middle of a secret would hide it from the masker.
 */
export function redactResult(result: RunResult, redact: Redact): RunResult {
  return redactDeep(withReadableLogs(result), redact)
}

function withReadableLogs(result: RunResult): RunResult {
  const jobs = result.jobs.map((job) =>
    job.logTail === undefined ? job : { ...job, logTail: sectionedLogLines(job.logTail) },
  )
  const steps = result.steps?.map((step) => ({ ...step, result: withReadableLogs(step.result) }))
  return { ...result, jobs, ...(steps && { steps }) }
}
