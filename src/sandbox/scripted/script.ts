import type { CreateRequest } from '../engine.ts'
import type { SandboxJob, SandboxPipeline } from '../model.ts'

/** How one pipeline goes. All times in milliseconds. */
export interface PipelineScript {
  /** Default: one job `test` in stage `test` that takes a second and succeeds. */
  readonly jobs?: readonly JobScript[]
  /** Order of stages; by default the order in which jobs name them. */
  readonly stages?: readonly string[]
  readonly name?: string
  /** Creation fails: saved with the errors, as for invalid YAML. */
  readonly invalid?: { readonly messages: readonly string[]; readonly failureReason?: string }
  /** Creation fails and nothing is saved. */
  readonly rejected?: readonly string[]
  /** Jobs stay `created` so long. */
  readonly startsAfterMs?: number
  /** The pipeline is gone (404) from this moment. */
  readonly deletedAtMs?: number
  /** What cancelling does: at once by default, after `canceling` for a while, or nothing at all. */
  readonly cancel?: { readonly cancelingMs: number } | 'ignored'
  /** Statuses shown instead of the composite one, each until the next; `null` ends it. For words GitLab has not invented yet. */
  readonly statuses?: readonly { readonly atMs: number; readonly status: string | null }[]
}

export interface JobScript extends AttemptScript {
  readonly name: string
  readonly stage?: string
  readonly allowFailure?: boolean
  readonly tags?: readonly string[]
  readonly when?: SandboxJob['when']
  /** For `when: delayed`. */
  readonly delayMs?: number
  /** Names of jobs it waits for instead of the earlier stages. */
  readonly needs?: readonly string[]
  /** What later attempts do differently: the first entry is the first retry; the last one holds for all that follow. */
  readonly retries?: readonly AttemptScript[]
  /** Makes it a trigger job. */
  readonly bridge?: BridgeScript
}

/** One run of a job. */
export interface AttemptScript {
  /** Default `success`. */
  readonly status?: 'success' | 'failed' | 'canceled' | 'skipped'
  readonly failureReason?: string
  /** Percent, known when it ends. */
  readonly coverage?: number
  /** `pending` lasts so long from when the job may start; with `Infinity` no runner ever takes it. */
  readonly queuedMs?: number
  /** `Infinity`: never ends by itself. Default 1,000. */
  readonly durationMs?: number
  /** Earliest start and the end, counted from the pipeline's creation; for retried and played jobs from then. */
  readonly startMs?: number
  readonly endMs?: number
  /** Statuses passed before `pending`, e.g. `preparing`, each so long. */
  readonly before?: readonly { readonly status: string; readonly forMs: number }[]
  readonly trace?: string | readonly TraceChunk[]
  readonly artifacts?: ArtifactsScript
}

/** Appended to the log `atMs` after the job's start, or at its end if that comes first. */
export interface TraceChunk {
  readonly atMs: number
  readonly text: string | Uint8Array
}

export type ArtifactsScript =
  /** Path in the archive to content. */
  | {
      readonly files: Readonly<Record<string, string | Uint8Array>>
      readonly expireAt?: string
    }
  /** A zip file that is there already. */
  | { readonly zipFile: string; readonly expireAt?: string }

export interface BridgeScript {
  /** Full path of another project; a child pipeline of the same project without it. */
  readonly project?: string
  readonly ref?: string
  /** Waits for the downstream pipeline and takes over its result. */
  readonly strategy?: 'depend' | 'mirror'
  /** How the downstream pipeline goes; without it the other project's own script counts. */
  readonly script?: PipelineScript
  /** Links this pipeline instead of starting one (for cycles); `null` links none. */
  readonly links?: (upstream: SandboxPipeline) => SandboxPipeline | null
}

/** The script for the next pipeline of a project: always the same, by request, or one after another (the last one stays). */
export type ScriptSource = PipelineScript | readonly PipelineScript[] | ((request: CreateRequest) => PipelineScript)
