import { stat } from 'node:fs/promises'
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
  const attempt = (what: string, write: () => void) => {
    try {
      write()
    } catch (error) {
      warn(`${what} could not be written: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return {
    setOutput(name, value) {
      // Without the file, core would print the value in a command that runners no longer take.
      if (!env.GITHUB_OUTPUT) return debug(`no GITHUB_OUTPUT: output ${name} is not set`)
      attempt(`output ${name}`, () => core.setOutput(name, redact(value)))
    },
    saveState(name, value) {
      if (!env.GITHUB_STATE) return debug(`no GITHUB_STATE: state ${name} is not saved`)
      attempt(`state ${name}`, () => core.saveState(name, redact(value)))
    },
    async appendSummary(markdown) {
      const path = env.GITHUB_STEP_SUMMARY
      if (!path) return debug('no GITHUB_STEP_SUMMARY: the job summary is left out')
      try {
        const { size } = await stat(path)
        const fitting = fitMarkdown(redact(markdown), summaryLimitBytes - size - 1)
        if (fitting !== '') await core.summary.addRaw(fitting, true).write()
      } catch (error) {
        warn(`the job summary could not be written: ${error instanceof Error ? error.message : String(error)}`)
      }
    },
  }
}

/** What `saveState` of the main step left for the post step; empty when nothing was saved. */
export function savedState(env: HostSettings['env'], name: string): string {
  return env[`STATE_${name}`] ?? ''
}
