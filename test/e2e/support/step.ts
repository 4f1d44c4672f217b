import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BundleSettings, type Finished, type Running, startBundle } from './program.ts'

/** Inputs of the action, by name. */
export type Inputs = Readonly<Record<string, string>>

/** What a finished step left, beside what it printed. */
export interface FinishedStep extends Finished {
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  readonly summary: string
}

/** A step of a workflow that runs. */
export interface RunningStep extends Omit<Running, 'finished'> {
  readonly finished: Promise<FinishedStep>
  /** Outputs written so far. */
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
}

export interface StepSettings extends Pick<BundleSettings, 'full'> {
  readonly inputs: Inputs
  readonly env?: Readonly<Record<string, string>>
  /** A folder of this step's own. */
  readonly folder: string
}

/** The action's main step, started as GitHub's runner starts it. */
export function startMain(settings: StepSettings): RunningStep {
  return startStep('action', settings)
}

/** The action's post step, with the state that the main step left. */
export function runPost(settings: StepSettings & { readonly state: Readonly<Record<string, string>> }) {
  const state = Object.entries(settings.state).map(([name, value]) => [`STATE_${name}`, value])
  const env = { ...settings.env, ...Object.fromEntries(state) }
  return startStep('post', { ...settings, env, folder: join(settings.folder, 'post') }).finished
}

function startStep(bundle: 'action' | 'post', { inputs, env, folder, full }: StepSettings): RunningStep {
  mkdirSync(folder, { recursive: true })
  const files = {
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STATE: join(folder, 'state'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
  }
  for (const file of Object.values(files)) writeFileSync(file, '')
  // Spaces become underscores, hyphens stay: https://docs.github.com/actions/reference/metadata-syntax-for-github-actions#inputs
  const given = Object.entries(inputs).map(([name, value]) => [
    `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
    value,
  ])
  const running = startBundle(bundle, {
    cwd: folder,
    full,
    env: { GITHUB_ACTIONS: 'true', CI: 'true', RUNNER_TEMP: folder, ...files, ...env, ...Object.fromEntries(given) },
  })
  const readOutputs = () => parseRunnerFile(readFileSync(files.GITHUB_OUTPUT, 'utf8'))
  const readState = () => parseRunnerFile(readFileSync(files.GITHUB_STATE, 'utf8'))
  return {
    ...running,
    get screen() {
      return running.screen
    },
    get outputs() {
      return readOutputs()
    },
    get state() {
      return readState()
    },
    finished: running.finished.then((finished) => ({
      ...finished,
      outputs: readOutputs(),
      state: readState(),
      summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
    })),
  }
}

/** `NAME=value` lines and `NAME<<DELIMITER` blocks; the last value of a name counts, as for the runner. */
function parseRunnerFile(text: string): Record<string, string> {
  const values: Record<string, string> = {}
  const lines = text.split('\n')
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? ''
    const [, name, delimiter] = /^(.+?)<<(.+)$/.exec(line) ?? []
    if (name === undefined || delimiter === undefined) {
      const equals = line.indexOf('=')
      if (equals > 0) values[line.slice(0, equals)] = line.slice(equals + 1)
      continue
    }
    const end = lines.indexOf(delimiter, index + 1)
    if (end < 0) break
    values[name] = lines.slice(index + 1, end).join('\n')
    index = end
  }
  return values
}
