import { runAction } from './faces/action.ts'
import { listenForSignals, surviveLostOutput } from './faces/process.ts'

const { env, stdout, stderr } = process
surviveLostOutput(process)
// As in cli.ts: an event loop that runs dry is not a success.
process.exitCode = 1
const exitCode = await runAction({ env, stdout, stderr, signal: listenForSignals(process) })
process.exitCode = exitCode === 0 ? 0 : 1
