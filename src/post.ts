import { listenForSignals } from './commands/process-signals.ts'
import { runPost } from './commands/run-post.ts'

const { env, stdout, stderr } = process
await runPost({ env, stdout, stderr, signal: listenForSignals(process) })
