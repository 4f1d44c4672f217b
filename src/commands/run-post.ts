import { createHost } from '../host/create.ts'
import { savedState } from '../host/github-files.ts'
import { cancelTree } from '../pipeline/cancel.ts'
import { createNode } from '../pipeline/tree.ts'
import { describeCancel } from './leave-run.ts'
import { openRun } from './open-run.ts'
import { rereadTree } from './read-tree.ts'
import type { ActionProcess } from './run-action.ts'

const CANCEL_WITHIN_MS = 5_000

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
    const { options, client, clock } = context
    const started = savedState(env, 'started') === 'true'
    const goesOn = `Pipeline #${pipelineId} goes on: ${savedState(env, 'pipeline-url')}`
    // The main step waits for what it attaches to, also unasked.
    const waits = options.wait || options.pipelineId !== undefined
    if (!waits || (options.onInterrupt ?? (started ? 'cancel' : 'leave')) === 'leave') return host.info(goesOn)
    if (!client.canAct) return host.info(`Not canceled: that needs an \`api-token\` with scope \`api\`. ${goesOn}`)
    const projectId = /^\d+$/.test(project) ? Number(project) : project
    const pipeline = await client.getPipeline(projectId, pipelineId, { signal })
    const root = createNode(projectId, pipeline)
    // What cannot be read below is no reason to leave the pipeline itself.
    await rereadTree(root, context).catch(() => {})
    const report = await cancelTree(root, { client, clock, withinMs: CANCEL_WITHIN_MS })
    host.info(describeCancel(report, goesOn))
  } catch (error) {
    // The step's result stands already; a post step that fails would only hide it.
    host.warn(`Could not cancel pipeline #${pipelineId}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
