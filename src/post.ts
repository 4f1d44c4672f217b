import { runPost } from './faces/action.ts'
import { listenForSignals, surviveLostOutput } from './faces/process.ts'

const { env, stdout, stderr } = process
surviveLostOutput(process)
await runPost({ env, stdout, stderr, signal: listenForSignals(process) })
