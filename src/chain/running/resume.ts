import { createGrace } from '../../clock.ts'
import { InterruptedError, type UnreachableError, UsageError } from '../../errors.ts'
import type { ProjectId } from '../../gitlab/api.ts'
import { GitLabUnavailableError } from '../../gitlab/errors.ts'
import type { Pipeline } from '../../gitlab/types.ts'
import { findLostPipeline, openCandidates } from '../../pipeline/reconcile.ts'
import { INTERRUPT_GRACE_MS } from '../../pipeline/start.ts'
import { createNode } from '../../pipeline/tree.ts'
import type { RunResult } from '../../report/result.ts'
import { readByDeadline } from '../../run/attach.ts'
import { announce, endByDeadline, type RunContext } from '../../run/context.ts'
import { followRun } from '../../run/follow.ts'
import type { SavedStep } from './state.ts'

/**
 * Takes up a step that an earlier run left: attaches to its pipeline, or looks for the one that its call may have started. `undefined`
 * when that call certainly started none, so that the step can start.
 *
 * @throws UsageError when the step is about another project than it was; GitLabUnavailableError (exit 4) when nothing proves whether a
 * pipeline was started.
 */
export async function takeUp(saved: SavedStep, context: RunContext): Promise<RunResult | undefined> {
  const { host } = context
  const { project } = saved
  if (project === undefined) return undefined
  refuseOtherTarget(saved, context)
  const id = saved['pipeline-id']
  // Also when this step alone is to end, what an earlier run has left is looked for: it has to be canceled.
  const looking = { ...context, signal: context.shutdown ?? context.signal }
  const pipeline =
    id === undefined ? await findStarted(saved, looking) : await readOwn({ ...saved, project, id }, looking)
  if (pipeline === undefined) return undefined
  // What the chain started in an earlier run is its own: it is canceled where that would be.
  const run = { root: createNode(project, pipeline), started: true }
  announce(run, context)
  host.info(`Attached to pipeline #${pipeline.id}, which an earlier run had started: ${pipeline.web_url}`)
  return followRun(run, context)
}

/** Also a run that is to end reads it: it has to be canceled then. */
async function readOwn(
  { project, id, 'pipeline-url': url }: SavedStep & { readonly project: ProjectId; readonly id: number },
  context: RunContext,
): Promise<Pipeline> {
  using grace = createGrace(context.signal, context.clock, INTERRUPT_GRACE_MS)
  const reading = { ...context, signal: grace.signal }
  return await readByDeadline(reading, ({ client, signal }) => client.getPipeline(project, id, { signal })).catch(
    (error: unknown) => {
      throw error instanceof InterruptedError ? error.with({ details: [`pipeline #${id} goes on: ${url}`] }) : error
    },
  )
}

function refuseOtherTarget(saved: SavedStep, { options }: RunContext): void {
  const before = `project ${saved.project} at ${saved['gitlab-url']}`
  const isSame = saved['gitlab-url'] === options.gitlabUrl && String(saved.project) === String(options.project)
  if (isSame) return
  throw new UsageError(
    `an earlier run started this step in ${before}, and it is now about project ${options.project} at ${options.gitlabUrl}`,
    {
      hints: [`look what became of it, then run the step again without that state: ${saved['pipeline-url'] ?? before}`],
    },
  )
}

async function findStarted(saved: SavedStep, context: RunContext): Promise<Pipeline | undefined> {
  const { client, host } = context
  const { project = '', ref = '', endpoint = 'trigger' } = saved
  const newestPipelineId = saved['newest-pipeline-id']
  const triggerId = saved['trigger-id'] ?? ''
  if (newestPipelineId === undefined || client.readsAs === 'anonymous') throw uncertain(saved, [])
  host.info('An earlier run ended during its trigger call; looking for the pipeline that it may have started')
  const seen = new Map()
  const call = { project, ref, endpoint, newestPipelineId, triggerId }
  const notSure = () => {
    const candidates = openCandidates(seen).map(({ pipeline }) => pipeline)
    return uncertain(saved, candidates)
  }
  const finding = await endByDeadline(context, notSure, (bounded) => findLostPipeline(call, seen, bounded)).catch(
    (error: unknown) => {
      if (!(error instanceof InterruptedError)) throw error
      const { message, details, hints } = notSure()
      throw error.with({ details: [message, ...details], hints })
    },
  )
  if (finding.kind === 'found') return finding.pipeline
  if (finding.kind === 'none') return undefined
  throw notSure()
}

/** As after a lost call: nothing is started while there may be a pipeline already. */
function uncertain({ project, ref }: SavedStep, candidates: readonly Pipeline[]): UnreachableError {
  return new GitLabUnavailableError(
    `an earlier run ended during the trigger call for ${project} on ${ref}: a pipeline may or may not have been started`,
    {
      delivery: 'unknown',
      details: candidates.map(({ id, web_url }) => `candidate #${id}: ${web_url}`),
      hints: [
        'find out whether there is one; then write its id into the state as `pipeline-id` of the step with the status `running`, or the status `failed` to start it again',
        'give an `api-token` with scope `read_api`: the pipeline of a lost call is then looked for',
      ],
    },
  )
}
