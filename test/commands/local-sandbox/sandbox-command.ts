import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { InterruptedError } from '../../../src/errors.ts'
import { runCli } from '../../../src/faces/cli.ts'
import { recordedStream } from '../../host/recorded-stream.ts'

/** A folder that is new in each test. Whatever a sandbox writes is below, apart from what others do on this machine meanwhile. */
export function useSandboxFolder() {
  const { TMPDIR } = process.env
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sandbox-command-'))
    process.env.TMPDIR = folder
  })
  afterEach(() => {
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
    rmSync(folder, { recursive: true })
  })
  return {
    path: () => folder,
    writeProject(name: string, configuration = 'hello:\n  script: [echo "hello $WHO"]\n'): string {
      mkdirSync(join(folder, name))
      writeFileSync(join(folder, name, '.gitlab-ci.yml'), configuration)
      return join(folder, name)
    },
  }
}

/** The command in this process; `ready` waits for what it prints, `end` stops it. */
export function startSandbox(args: readonly string[], env: Readonly<Record<string, string | undefined>> = process.env) {
  const controller = new AbortController()
  const printed = Promise.withResolvers<string>()
  const stderr = recordedStream()
  const stdout = { write: (text: string) => printed.resolve(text) }
  const ended = runCli({ args: ['sandbox', ...args], env, stdin: {}, stdout, stderr, signal: controller.signal })
  return {
    ready: () => Promise.race([printed.promise, ended.then(() => stderr.text())]),
    stderr,
    ended,
    end() {
      controller.abort(new InterruptedError('SIGINT'))
      return ended
    },
  }
}
