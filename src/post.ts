import { runPost } from './faces/action.ts'
import { listenForSignals } from './faces/process.ts'

const { env, stdout, stderr } = process
await runPost({ env, stdout, stderr, signal: listenForSignals(process) })
