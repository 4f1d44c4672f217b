import type { RunResult } from '../report/result.ts'
import type { RunContext } from './run-context.ts'
import { runTrigger } from './run-trigger.ts'
import { runWait } from './run-wait.ts'

/** What the action, `trigger` and the library do: start a pipeline, or attach to the one of `pipeline-id`. */
export function runMain(context: RunContext): Promise<RunResult> {
  return context.options.pipelineId ? runWait(context) : runTrigger(context)
}
