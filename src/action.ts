import { listenForSignals } from './commands/process-signals.ts'
import { runAction } from './commands/run-action.ts'

const { env, stdout, stderr } = process
process.exitCode = 1
const exitCode = await runAction({ env, stdout, stderr, signal: listenForSignals(process) })
process.exitCode = exitCode === 0 ? 0 : 1
