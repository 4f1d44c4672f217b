#!/usr/bin/env node
import { runCli } from './faces/cli.ts'
import { failWithoutStdout, listenForSignals, surviveLostOutput } from './faces/process.ts'

const { argv, env, stdout, stderr } = process
const outputClosed = surviveLostOutput(process)
failWithoutStdout(process)
// Should the event loop run dry before there is an answer, the exit code must not say that all is well.
process.exitCode = 1
process.exitCode = await runCli({
  args: argv.slice(2),
  env,
  // Node opens it when it is first looked at, which takes longer than all else that `--version` does.
  get stdin() {
    return process.stdin
  },
  stdout,
  stderr,
  signal: listenForSignals(process),
  outputClosed,
  readWorkTree: async () => (await import('./host/work-tree.ts')).readWorkTree('.'),
})
