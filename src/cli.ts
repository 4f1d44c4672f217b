#!/usr/bin/env node
import { listenForSignals } from './commands/process-signals.ts'
import { runCli } from './commands/run-cli.ts'

const { argv, env, stdin, stdout, stderr } = process
// Should the event loop run dry before there is an answer, the exit code must not say that all is well.
process.exitCode = 1
process.exitCode = await runCli({ args: argv.slice(2), env, stdin, stdout, stderr, signal: listenForSignals(process) })
