import type { Clock } from '../clock.ts'
import { UnreachableError } from '../errors.ts'
import type { GitLabClient, ProjectId } from '../gitlab/api.ts'
import { GitLabRefusedError } from '../gitlab/errors.ts'
import type { Pipeline } from '../gitlab/types.ts'

/** What is known of a trigger call whose answer was lost. */
export interface LostCall {
  readonly project: ProjectId
  /** Short name of the ref. */
  readonly ref: string
  /** `source` a pipeline of this call has: `trigger`, `pipeline` (job token) or `api`. */
  readonly source: string
  /** Login of the user that starts it, where known. */
  readonly username: string | undefined
  /** Newest pipeline before the call. */
  readonly newestPipelineId: number
  /** Value of `downstream_trigger_id`; `undefined` when the endpoint keeps none. */
  readonly triggerId: string | undefined
}

export type Finding =
  | { readonly kind: 'found'; readonly pipeline: Pipeline; readonly certain: boolean }
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly candidates: readonly Pipeline[] }

/** GitLab's own limit for a request is 60 s: a pipeline that has not appeared by then was not made. See docs/adr/0002. */
const SETTLE_MS = 65_000
/** One candidate that cannot be checked is believed after this long without a second one. */
const SINGLE_MS = 20_000
const DELAYS_MS = [500, 1_000, 2_000, 3_000, 5_000, 8_000, 10_000]

/**
 * Looks for the pipeline that a call with a lost answer may have made: newer than the newest before the call, same ref, source
 * and user. Where the pipeline's variables are readable, its `TRIGGER_PAYLOAD` decides for sure.
 *
 * @throws UnreachableError when the reads fail until the end; RefusedError when they are refused.
 */
export async function findLostPipeline(
  call: LostCall,
  { client, clock, signal }: { readonly client: GitLabClient; readonly clock: Clock; readonly signal: AbortSignal },
): Promise<Finding> {
  const startedAtMs = clock.monotonicMs()
  const verdicts = new Map<number, Identity>()
  for (let round = 0; ; round++) {
    await clock.sleep(DELAYS_MS[Math.min(round, DELAYS_MS.length - 1)] ?? SETTLE_MS, signal)
    const waitedMs = clock.monotonicMs() - startedAtMs
    const look = await tryLook(waitedMs < SETTLE_MS, () => listCandidates(call, client, verdicts, signal))
    const finding = look && decide(look, verdicts, waitedMs)
    if (finding) return finding
  }
}

type Identity = 'ours' | 'foreign' | 'unknown'

/** What the candidates seen so far mean after this time; `undefined`: look again. Pure. */
function decide(
  candidates: readonly Pipeline[],
  verdicts: ReadonlyMap<number, Identity>,
  waitedMs: number,
): Finding | undefined {
  const ours = candidates.find((pipeline) => verdicts.get(pipeline.id) === 'ours')
  if (ours) return { kind: 'found', pipeline: ours, certain: true }
  const [only, ...more] = candidates
  if (only && more.length === 0 && waitedMs >= SINGLE_MS) return { kind: 'found', pipeline: only, certain: false }
  if (waitedMs < SETTLE_MS) return undefined
  return only ? { kind: 'several', candidates } : { kind: 'none' }
}

/** A look that fails is repeated while there is time; the last one must succeed, else nothing is certain. */
async function tryLook<T>(mayFail: boolean, look: () => Promise<T>): Promise<T | undefined> {
  try {
    return await look()
  } catch (error) {
    if (mayFail && error instanceof UnreachableError) return undefined
    throw error
  }
}

async function listCandidates(
  call: LostCall,
  client: GitLabClient,
  verdicts: Map<number, Identity>,
  signal: AbortSignal,
): Promise<Pipeline[]> {
  const listed = await client.listPipelines(
    call.project,
    { ref: call.ref, orderBy: 'id', sort: 'desc', limit: 100 },
    { signal },
  )
  const fitting = listed.filter(
    ({ id, source }) => id > call.newestPipelineId && (source ?? call.source) === call.source,
  )
  const candidates: Pipeline[] = []
  for (const { id } of fitting) {
    if (!verdicts.has(id)) verdicts.set(id, await identify(call, client, id, signal))
    if (verdicts.get(id) !== 'foreign') candidates.push(await client.getPipeline(call.project, id, { signal }))
  }
  return candidates
}

async function identify(call: LostCall, client: GitLabClient, id: number, signal: AbortSignal): Promise<Identity> {
  const { user } = await client.getPipeline(call.project, id, { signal })
  if (call.username !== undefined && user && user.username !== call.username) return 'foreign'
  if (call.triggerId === undefined) return 'unknown'
  try {
    const variables = await client.listPipelineVariables(call.project, id, { signal })
    const payload = variables.find(({ key }) => key === 'TRIGGER_PAYLOAD')?.value
    return payload?.includes(call.triggerId) ? 'ours' : 'foreign'
  } catch (error) {
    if (error instanceof GitLabRefusedError) return 'unknown'
    throw error
  }
}
