import { setFlagsFromString } from 'node:v8'

const { env, stdout, stderr } = process
// As in cli.ts: keeps memory low while artifacts are unpacked, and must come before the imports.
setFlagsFromString('--semi-space-growth-factor=1')
process.exitCode = 1
const [{ listenForSignals }, { runAction }] = await Promise.all([
  import('./faces/process.ts'),
  import('./faces/action.ts'),
])
const exitCode = await runAction({ env, stdout, stderr, signal: listenForSignals(process) })
process.exitCode = exitCode === 0 ? 0 : 1
