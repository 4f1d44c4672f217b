import { DownstreamError, type ExitCode } from '../errors.ts'
import { createHost } from '../host/create.ts'
import { savedState } from '../host/github-files.ts'
import type { Host, OutputStream } from '../host/host.ts'
import type { Environment } from '../options/sources.ts'
import type { PipelineNode } from '../pipeline/tree.ts'
import { resultOutputs } from '../report/outputs.ts'
import { openRun, type RunContext } from '../run/context.ts'
import { finishCommand } from '../run/deliver.ts'
import { resultOfError } from '../run/result.ts'
import { runMain } from '../run/run.ts'

/** What the action takes from its process. */
export interface ActionProcess {
  readonly env: Environment
  readonly stdout: OutputStream
  readonly stderr: OutputStream
  readonly signal: AbortSignal
}

/** The main step of the action: the same run as the CLI's `trigger`, with inputs in place of flags. */
export async function runAction(action: ActionProcess): Promise<ExitCode> {
  const { env, stdout, stderr, signal } = action
  const host = await createHost({ kind: 'github', env, stdout, stderr })
  try {
    const context = await openRun({ face: 'action', env, requires: ['start'], host, signal })
    const { exitCode } = await finishCommand(context, () => runMain(context))
    return exitCode
  } catch (error) {
    return failStep(error, host)
  }
}

/** `result` is set in every case, also when the options were wrong or the mistake is ours. */
function failStep(error: unknown, host: Host): ExitCode {
  host.fail(error)
  host.saveState('finished', 'true')
  if (!(error instanceof DownstreamError)) {
    host.setOutput('result', 'failed')
    return 1
  }
  for (const [name, value] of resultOutputs(resultOfError(error))) host.setOutput(name, value)
  return error.exitCode
}

/**
 * The post step: cancels the pipeline of a main step that was killed before it could do so itself. Does nothing when the main step
 * finished, in whatever way.
 */
export async function runPost({ env, stdout, stderr, signal }: ActionProcess): Promise<void> {
  const pipelineId = Number(savedState(env, 'pipeline-id'))
  const project = savedState(env, 'project')
  if (savedState(env, 'finished') === 'true' || !pipelineId || !project) return
  const host = await createHost({ kind: 'github', env, stdout, stderr })
  try {
    const context = await openRun({ face: 'action', env, host, signal })
    const { options } = context
    const { cancelOrLeave } = await import('../run/leave.ts')
    // The main step waits for what it attaches to, also unasked.
    const waits = options.wait || options.pipelineId !== undefined
    const { line } = await cancelOrLeave(
      {
        id: pipelineId,
        url: savedState(env, 'pipeline-url'),
        asked: waits ? options.onInterrupt : 'leave',
        started: savedState(env, 'started') === 'true',
        readTree: () => readSavedTree(project, pipelineId, context),
      },
      context,
    )
    host.info(line)
  } catch (error) {
    // The step's result stands already; a post step that fails would only hide it.
    host.warn(`Could not cancel pipeline #${pipelineId}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

async function readSavedTree(project: string, pipelineId: number, context: RunContext): Promise<PipelineNode> {
  const [{ createNode }, { rereadTree }] = await Promise.all([
    import('../pipeline/tree.ts'),
    import('../run/attach.ts'),
  ])
  const projectId = /^\d+$/.test(project) ? Number(project) : project
  const { client, signal } = context
  const root = createNode(projectId, await client.getPipeline(projectId, pipelineId, { signal }))
  // What cannot be read below is no reason to leave the pipeline itself.
  await rereadTree(root, context).catch(() => {})
  return root
}
