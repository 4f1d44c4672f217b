import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { messageOf } from '../errors.ts'
import { fitMarkdown } from '../text/cut.ts'
import type { Host, HostSettings } from './host.ts'

/** Outputs, state and summary of a step: files whose paths the runner passes in the environment. */
export type RunnerFiles = Pick<Host, 'setOutput' | 'saveState' | 'appendSummary'>

export interface RunnerFilesSettings {
  readonly env: HostSettings['env']
  readonly redact: (text: string) => string
  readonly warn: (text: string) => void
  readonly debug: (text: string) => void
}

/** GitHub drops the summary of a step that is larger. */
const summaryLimitBytes = 1024 * 1024

/**
 * Writes them through `@actions/core`, loaded here and not at the top: it costs 43 ms that other hosts need not pay.
 * It finds the files through `process.env`. By the time of an output a pipeline may be running: a file that cannot be
 * written is a warning, never the end of the run.
 */
export async function createRunnerFiles({ env, redact, warn, debug }: RunnerFilesSettings): Promise<RunnerFiles> {
  const core = await import('@actions/core')
  const warned = new Set<string>()
  const attempt = (what: string, name: string, write: () => void) => {
    try {
      write()
      return true
    } catch (error) {
      // Where one cannot be written the others cannot either.
      const tell = warned.has(what) ? debug : warn
      warned.add(what)
      tell(`${what} ${name} could not be written: ${messageOf(error)}`)
      return false
    }
  }
  return {
    setOutput(name, value) {
      // Without the file, core would print the value in a command that runners no longer take.
      if (env.GITHUB_OUTPUT) return attempt('output', name, () => core.setOutput(name, redact(value)))
      debug(`no GITHUB_OUTPUT: output ${name} is not set`)
      return true
    },
    saveState(name, value) {
      if (!env.GITHUB_STATE) return debug(`no GITHUB_STATE: state ${name} is not saved`)
      attempt('state', name, () => core.saveState(name, redact(value)))
    },
    async appendSummary(markdown) {
      const path = env.GITHUB_STEP_SUMMARY
      if (!path) {
        debug('no GITHUB_STEP_SUMMARY: the job summary is left out')
        return true
      }
      try {
        const { size } = await stat(path)
        const fitting = fitMarkdown(redact(markdown), summaryLimitBytes - size - 1)
        if (fitting !== '') await core.summary.addRaw(fitting, true).write()
        return true
      } catch (error) {
        warn(`the job summary could not be written: ${messageOf(error)}`)
        return false
      }
    },
  }
}

/** All that the post step knows. It holds no secret: runners keep it in plain text. */
export interface SavedRun {
  readonly gitlabUrl: string
  readonly project: number | string
  readonly requestTimeoutSeconds: number
  readonly retries: number
  /** Whether the pipelines below are canceled too. */
  readonly follow: boolean
  /** What becomes of the pipeline when the main step cannot end the run itself. */
  readonly policy: 'cancel' | 'leave'
  /** Holds the token to cancel with; absent where there is none. */
  readonly tokenFile?: string
  /** From before the trigger call: enough to look for its pipeline. */
  readonly call?: SavedCall
  readonly pipeline?: { readonly id: number; readonly url: string }
}

/** A trigger call that was about to be sent. */
export interface SavedCall {
  readonly ref: string
  readonly endpoint: 'trigger' | 'create'
  readonly triggerId: string
  /** Absent when pipelines could not be read. */
  readonly newestPipelineId?: number | undefined
  readonly atWallMs: number
}

/** What cancels a pipeline, and the one instance that it is for. */
export interface SavedToken {
  readonly gitlabUrl: string
  readonly apiToken: string
  /** PEM text of `ca-file`, which may be gone by then. */
  readonly caCertificates?: string | undefined
}

/** How the main step of the action hands its run over to its post step, in case it cannot end it itself. */
export interface Handover {
  /** Saves what is known now, beside what was saved before. */
  save(facts: Pick<SavedRun, 'policy'> & Partial<SavedRun>): void | Promise<void>
  /** What is left of the run is for the post step. */
  leaveRest(): void
  /** The main step is at its end: takes back the token and the rest, unless something is left for the post step. */
  finish(): void
}

interface HandoverSettings {
  readonly env: HostSettings['env']
  readonly run: Omit<SavedRun, 'policy' | 'tokenFile' | 'project'>
  /** Asked when there is something to cancel. */
  readonly readToken: () => SavedToken | undefined
  /** Tells the runs of one main step from each other: the steps of a chain. */
  readonly index?: number | undefined
}

/** Nothing is written before the first `save`: a run that starts nothing leaves nothing behind. */
export function createHandover(
  { env, run, readToken, index }: HandoverSettings,
  host: Pick<Host, 'saveState' | 'warn'>,
) {
  const suffix = index === undefined ? '' : `_${index}`
  let saved: Partial<SavedRun> = run
  let hasRest = false
  const write = (facts: Partial<SavedRun>) => {
    saved = { ...saved, ...facts }
    host.saveState(`run${suffix}`, JSON.stringify(saved))
  }
  const keepToken = () => {
    const token = saved.policy === 'cancel' && saved.tokenFile === undefined ? readToken() : undefined
    if (token === undefined || !env.GITHUB_STATE) return
    // Named before it is written: a file that the post step does not know of could not be removed.
    const tokenFile = join(env.RUNNER_TEMP || tmpdir(), `gitlab-downstream-${randomUUID()}.json`)
    write({ tokenFile })
    writeFileSync(tokenFile, JSON.stringify(token), { flag: 'wx', mode: 0o600 })
  }
  const handover: Handover = {
    save(facts) {
      write(facts)
      try {
        keepToken()
      } catch (error) {
        host.warn(`if this step is killed, its post step cannot cancel the pipeline: ${messageOf(error)}`)
      }
    },
    leaveRest() {
      hasRest = true
    },
    finish() {
      if (hasRest) return
      host.saveState(`finished${suffix}`, 'true')
      removeToken(saved)
    },
  }
  return handover
}

/** What the main step left for the post step: of each run that saved something, and nothing to do for those that are finished. */
export function readSavedRuns(env: HostSettings['env']): readonly (SavedRun & { readonly isFinished: boolean })[] {
  return Object.entries(env).flatMap(([name, text]) => {
    const [, suffix] = /^STATE_run(|_\d+)$/.exec(name) ?? []
    if (suffix === undefined || !text) return []
    try {
      return [{ ...JSON.parse(text), isFinished: env[`STATE_finished${suffix}`] === 'true' }]
    } catch {
      return []
    }
  })
}

/** @throws Error when it cannot be read, or was saved for another instance. */
export function readSavedToken({ tokenFile, gitlabUrl }: SavedRun): SavedToken | undefined {
  if (tokenFile === undefined) return undefined
  const token: SavedToken = JSON.parse(readFileSync(tokenFile, 'utf8'))
  if (token.gitlabUrl !== gitlabUrl) throw new Error(`the saved token is not for ${gitlabUrl}`)
  return token
}

/** A file that cannot be removed is left to the runner, which empties the folder after the job. */
export function removeToken({ tokenFile }: Pick<Partial<SavedRun>, 'tokenFile'>): void {
  if (tokenFile === undefined) return
  try {
    rmSync(tokenFile, { force: true })
  } catch {}
}
