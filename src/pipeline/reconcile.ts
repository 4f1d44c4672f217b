import type { Clock } from '../clock.ts'
import { UnreachableError } from '../errors.ts'
import { type GitLabClient, type ProjectId, TRIGGER_ID_FIELD } from '../gitlab/api.ts'
import { GitLabRefusedError, readOrRefusal } from '../gitlab/errors.ts'
import { KNOWN_SOURCES } from '../gitlab/status.ts'
import type { Pipeline } from '../gitlab/types.ts'

/** `trigger` keeps the call's body in `TRIGGER_PAYLOAD`, and our id with it; `create` keeps nothing of it. */
export type StartEndpoint = 'trigger' | 'create'

/** What is known of a trigger call whose answer was lost. */
export interface LostCall {
  readonly project: ProjectId
  /** Short name of the ref. */
  readonly ref: string
  readonly endpoint: StartEndpoint
  /** Newest pipeline before the call. */
  readonly newestPipelineId: number
  /** The value that the call carried in {@link TRIGGER_ID_FIELD}. */
  readonly triggerId: string
}

/**
 * Whose pipeline it is. Only proof makes it `ours` or `foreign`; the other words say why there is none: `unmarked` shows no id,
 * `unreadable` does not show its variables.
 */
type Identity = 'ours' | 'foreign' | 'unmarked' | 'unreadable'

/** A pipeline that the lost call may have started. Once seen it counts, even when it is deleted meanwhile. */
export interface Candidate {
  readonly pipeline: Pipeline
  identity: Identity
  isListed: boolean
}

/** All that were seen, by id. */
export type Candidates = Map<number, Candidate>

export type Finding =
  | { readonly kind: 'found'; readonly pipeline: Pipeline }
  /** The call certainly started nothing. */
  | { readonly kind: 'none' }
  /** There are candidates, and whose they are cannot be known. */
  | { readonly kind: 'uncertain' }

interface Tools {
  readonly client: GitLabClient
  readonly clock: Clock
  readonly signal: AbortSignal
}

/** GitLab's own limit for a request is 60 s: a pipeline that has not appeared by then was not made. See docs/adr/0002. */
const SETTLE_MS = 65_000
const DELAYS_MS = [500, 1_000, 2_000, 3_000, 5_000, 8_000, 10_000]

/**
 * Looks for the pipeline that a call with a lost answer may have started: newer than the newest before the call, on the same ref.
 * Only its `TRIGGER_PAYLOAD` proves whose it is; it may be listed late.
 *
 * @param seen takes down every candidate as soon as it is seen, so that it is known even when the search is broken off
 * @throws UnreachableError when the reads fail until the end; RefusedError when they are refused.
 */
export async function findLostPipeline(call: LostCall, seen: Candidates, tools: Tools): Promise<Finding> {
  const { clock, signal } = tools
  const startedAtMs = clock.monotonicMs()
  for (let round = 0; ; round++) {
    await clock.sleep(DELAYS_MS[Math.min(round, DELAYS_MS.length - 1)] ?? SETTLE_MS, signal)
    const isLast = clock.monotonicMs() - startedAtMs >= SETTLE_MS
    const looked = await tryLook(!isLast, () => look(call, seen, tools))
    const ours = oldestOf(seen, 'ours')
    if (ours) return { kind: 'found', pipeline: await readDetails(call, ours.pipeline, tools) }
    if (looked && isLast) return { kind: openCandidates(seen).length > 0 ? 'uncertain' : 'none' }
  }
}

/** Those that may be ours, oldest first. */
export function openCandidates(seen: Candidates): Candidate[] {
  return inOrder(seen).filter(({ identity }) => identity !== 'foreign')
}

/** The pipeline that was made first: a job of ours may hand our payload on to another one. */
function oldestOf(seen: Candidates, wanted: Identity): Candidate | undefined {
  return inOrder(seen).find(({ identity }) => identity === wanted)
}

function inOrder(seen: Candidates): Candidate[] {
  return [...seen.values()].sort((left, right) => left.pipeline.id - right.pipeline.id)
}

/** Whether the look succeeded. One that fails is repeated while there is time; the last one must succeed, else nothing is certain. */
async function tryLook(mayFail: boolean, look: () => Promise<void>): Promise<boolean> {
  try {
    await look()
    return true
  } catch (error) {
    if (mayFail && error instanceof UnreachableError) return false
    throw error
  }
}

async function look(call: LostCall, seen: Candidates, tools: Tools): Promise<void> {
  const listed = await listSince(call, tools)
  for (const candidate of seen.values()) candidate.isListed = false
  for (const pipeline of listed) {
    if (pipeline.id <= call.newestPipelineId || isOfOtherKind(pipeline, call)) continue
    const identity = seen.get(pipeline.id)?.identity ?? 'unmarked'
    seen.set(pipeline.id, { pipeline, identity, isListed: true })
  }
  if (call.endpoint === 'create') return
  for (const candidate of openCandidates(seen)) candidate.identity = await identify(call, candidate, tools)
}

/** All that are newer than the mark: of many that were started side by side, ours is not among the newest hundred for long. */
async function listSince(call: LostCall, { client, signal }: Tools): Promise<readonly Pipeline[]> {
  for (let limit = 100; ; limit *= 10) {
    const query = { ref: call.ref, orderBy: 'id', sort: 'desc', limit } as const
    const listed = await client.listPipelines(call.project, query, { signal })
    const reachesMark = listed.length < limit || listed.some(({ id }) => id <= call.newestPipelineId)
    if (reachesMark || limit >= MOST_LISTED) return listed
  }
}

const MOST_LISTED = 100_000

/** A token does not show for sure whether it is a trigger token or a job token, so both sources fit. */
const SOURCES_OF: Readonly<Record<StartEndpoint, readonly unknown[]>> = {
  trigger: ['trigger', 'pipeline'],
  create: ['api'],
}

/** Whether its source proves that another kind of event made it; a source that is missing or new proves nothing. */
function isOfOtherKind({ source }: Pipeline, { endpoint }: LostCall): boolean {
  const known: readonly unknown[] = KNOWN_SOURCES
  return known.includes(source) && !SOURCES_OF[endpoint].includes(source)
}

/** Variables that cannot be read now, or do not show the payload yet, prove nothing: they are read again in the next round. */
async function identify(
  { project, triggerId }: LostCall,
  { pipeline: { id }, identity }: Candidate,
  { client, signal }: Tools,
): Promise<Identity> {
  try {
    const variables = await client.listPipelineVariables(project, id, { signal })
    const found = readPayload(variables)[TRIGGER_ID_FIELD]
    if (typeof found !== 'string') return 'unmarked'
    return found === triggerId ? 'ours' : 'foreign'
  } catch (error) {
    if (error instanceof GitLabRefusedError) return 'unreadable'
    if (error instanceof UnreachableError) return identity
    throw error
  }
}

/** What GitLab keeps of the call that started a pipeline; nothing where it shows none. */
export function readPayload(variables: readonly { key: string; value: string }[]): Readonly<Record<string, unknown>> {
  const payload = variables.find(({ key }) => key === 'TRIGGER_PAYLOAD')?.value
  try {
    const fields: unknown = JSON.parse(payload ?? 'null')
    return typeof fields === 'object' && fields !== null ? { ...fields } : {}
  } catch {
    return {}
  }
}

/** What the answer to the call would have shown; the row of the list when the pipeline cannot be read any more. */
async function readDetails({ project }: LostCall, row: Pipeline, { client, signal }: Tools): Promise<Pipeline> {
  try {
    const details = await readOrRefusal(() => client.getPipeline(project, row.id, { signal }))
    return details instanceof GitLabRefusedError ? row : details
  } catch (error) {
    if (error instanceof UnreachableError) return row
    throw error
  }
}
