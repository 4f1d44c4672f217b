#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8'
import { describeOldNode } from './faces/node-version.ts'

const { argv, env, stdin, stdout, stderr } = process
// Unpacking thousands of small files would let V8's young generation grow to 64 MiB for nothing. The flag counts only as long as
// little is loaded, hence the imports after it.
setFlagsFromString('--semi-space-growth-factor=1')
// A reader that has seen enough (`| head`) is no error of ours.
for (const stream of [stdout, stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => error.code === 'EPIPE' || stderr.destroy(error))
// Should the event loop run dry before there is an answer, the exit code must not say that all is well.
process.exitCode = 1
const oldNode = describeOldNode(process.versions.node)
if (oldNode !== undefined) {
  stderr.write(oldNode)
  process.exit(2)
}
const [{ listenForSignals }, { runCli }] = await Promise.all([import('./faces/process.ts'), import('./faces/cli.ts')])
process.exitCode = await runCli({ args: argv.slice(2), env, stdin, stdout, stderr, signal: listenForSignals(process) })
