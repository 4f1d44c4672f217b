import type { ChildProcess } from 'node:child_process'

/** A workflow that runs. */
export interface RunningWorkflow {
  readonly finished: Promise<FinishedWorkflow>
  /** Resolves when the text is on the screen; rejects when the workflow ends without it. */
  saw(text: string): Promise<void>
  kill(signal: NodeJS.Signals): void
  /** Kills the main step of the action, and nothing else. */
  killMain(): void
}

export interface FinishedWorkflow {
  readonly exitCode: number | null
  /** All it wrote, as a person would see it. */
  readonly screen: string
  /** The outcome of each step by its stage and name, such as `Main ./action`. */
  readonly steps: Readonly<Record<string, string>>
}

/** Reads what the runner writes: JSON lines, and warnings before the first job. */
export function follow(child: ChildProcess): Omit<RunningWorkflow, 'killMain'> {
  const steps: Record<string, string> = {}
  const listeners = new Set<() => void>()
  let [rest, screen] = ['', '']
  const take = (text: string) => {
    const lines = `${rest}${text}`.split('\n')
    rest = lines.pop() ?? ''
    for (const { msg, stage, step, stepResult } of lines.map(parseLine)) {
      screen += `${msg.trimEnd()}\n`
      if (stepResult) steps[`${stage} ${step}`] = stepResult
    }
    for (const listener of listeners) listener()
  }
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', take)
  const finished = new Promise<FinishedWorkflow>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (exitCode) => resolve({ exitCode, screen, steps }))
  })
  return {
    finished,
    async saw(text) {
      const seen = Promise.withResolvers<void>()
      const look = () => screen.includes(text) && seen.resolve()
      listeners.add(look)
      look()
      const ended = finished.then(() => {
        if (!screen.includes(text)) throw new Error(`${text} was never printed, but:\n${screen}`)
      })
      await Promise.race([seen.promise, ended]).finally(() => listeners.delete(look))
    },
    kill: (signal) => void child.kill(signal),
  }
}

interface Line {
  readonly msg: string
  readonly stage?: string
  readonly step?: string
  readonly stepResult?: string
}

function parseLine(text: string): Line {
  try {
    return { msg: '', ...JSON.parse(text) }
  } catch {
    return { msg: text }
  }
}
