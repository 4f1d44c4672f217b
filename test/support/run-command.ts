import { PassThrough } from 'node:stream'
import { runCli } from '../../src/faces/cli.ts'
import { recordedStream } from '../host/recorded-stream.ts'

export interface CommandRun {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
  /** Parsed stdout, for `--json`. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into documents of every shape
  json(): any
}

export interface CommandSurroundings {
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Given: a person sits at a terminal and types these lines, then ends the input. */
  readonly typed?: readonly string[]
  readonly signal?: AbortSignal
}

/** One command line of the CLI in this process, with recorded streams. Time is real: nothing here may have to wait. */
export async function runCommand(
  args: readonly string[],
  { env = {}, typed, signal = new AbortController().signal }: CommandSurroundings = {},
): Promise<CommandRun> {
  const isTTY = typed !== undefined
  const stdin = Object.assign(new PassThrough(), { isTTY })
  if (typed !== undefined) stdin.end(typed.map((line) => `${line}\n`).join(''))
  const stdout = recordedStream({ isTTY })
  const stderr = recordedStream()
  const exitCode = await runCli({ args, env: { NO_COLOR: '1', ...env }, stdin, stdout, stderr, signal })
  return {
    exitCode,
    stdout: stdout.text(),
    stderr: stderr.text(),
    json: () => JSON.parse(stdout.text()),
  }
}
