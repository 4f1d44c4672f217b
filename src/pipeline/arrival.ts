import type { Clock } from '../clock.ts'
import { RefusedError, TimedOutError, UnreachableError } from '../errors.ts'
import type { GitLabClient, ProjectId } from '../gitlab/api.ts'
import { GitLabRefusedError, GitLabUnavailableError } from '../gitlab/errors.ts'
import type { Pipeline } from '../gitlab/types.ts'
import type { Ref } from '../options/options.ts'
import { spellDuration } from '../options/parsers/scalars.ts'

interface Tools {
  readonly client: GitLabClient
  readonly clock: Clock
  readonly signal: AbortSignal
  /** Gets a line for people when there is something to wait for. */
  readonly tell: (line: string) => void
}

/** A ref that a mirror brings. */
export interface WantedRef {
  readonly project: ProjectId
  readonly ref: Ref
  /** The commit that it has to be at, or the beginning of its SHA. */
  readonly expectSha: string | undefined
  readonly withinMs: number
}

/**
 * Waits until a branch or tag is on the server, and at its commit where one is expected.
 *
 * @throws TimedOutError that says what is missing; RefusedError at once when the credentials cannot read the project's repository;
 * UnreachableError when GitLab still failed at the end
 */
export async function waitForRef({ project, ref, expectSha, withinMs }: WantedRef, tools: Tools): Promise<void> {
  const name = `${ref.kind === 'any' ? 'branch or tag' : ref.kind} ${ref.name}`
  const place = expectSha === undefined ? `in ${project}` : `in ${project} at commit ${expectSha}`
  let seen: string | undefined
  const arrived = await lookUntil(
    async () => {
      const shas = await readCommits(project, ref, tools)
      seen = shas[0]
      return shas.some((sha) => expectSha === undefined || sha.startsWith(expectSha)) || undefined
    },
    { withinMs, waiting: `Waiting until ${name} is ${place}`, ...tools },
  )
  if (arrived !== undefined) return
  const state = seen === undefined ? 'it is not there' : `it is at commit ${seen.slice(0, 12)}`
  throw new TimedOutError(
    `waited ${spellDuration(Math.round(withinMs / 1000))} for ${name} ${place}: ${state}; nothing was started`,
    {
      hints: [
        'look whether the mirror was updated: Settings > Repository > Mirroring repositories shows its last error',
        'or raise `wait-for-ref`',
      ],
    },
  )
}

/** Where the branch, the tag, or both of this name are; none when there is none. */
async function readCommits(project: ProjectId, ref: Ref, { client, signal }: Tools): Promise<readonly string[]> {
  const kinds = ref.kind === 'any' ? (['branch', 'tag'] as const) : [ref.kind]
  const found: string[] = []
  for (const kind of kinds) {
    try {
      const { sha } = await client.getRef(project, { kind, name: ref.name }, { signal, retries: 0 })
      found.push(sha?.toLowerCase() ?? '')
    } catch (error) {
      if (!(error instanceof GitLabRefusedError)) throw error
      // With these words GitLab has found the project, and has looked for the ref.
      if (error.status !== 404 || !/(?:Branch|Tag|Repository) Not Found/i.test(error.words)) throw unreadable(error)
    }
  }
  return found
}

function unreadable(error: GitLabRefusedError): RefusedError {
  return new RefusedError(`\`wait-for-ref\` cannot be done with these credentials: ${error.message}`, {
    hints: [
      'give an `api-token` with scope `read_api` whose user may read the repository (Reporter); nothing was started',
      ...error.hints,
    ],
    cause: error,
  })
}

/** A pipeline that GitLab may still have to start, for a commit that a mirror brings. */
export interface WantedPipeline {
  readonly project: ProjectId
  readonly expectSha: string
  /** Any ref of that commit without one. */
  readonly ref: Ref | undefined
  readonly withinMs: number
}

/**
 * The newest pipeline of a commit, also one that appears only now.
 *
 * @throws TimedOutError when none appears; RefusedError when pipelines cannot be read
 */
export async function waitForPipeline(
  { project, expectSha, ref, withinMs }: WantedPipeline,
  tools: Tools,
): Promise<Pipeline> {
  const { client, signal } = tools
  const what = `pipeline of commit ${expectSha} in ${project}${ref ? ` on ${ref.name}` : ''}`
  // GitLab finds a whole SHA by itself; the beginning of one is looked for among the newest.
  const sha = expectSha.length >= 40 ? expectSha : undefined
  const query = { ref: ref?.name, sha, orderBy: 'id', sort: 'desc', limit: sha === undefined ? 100 : 1 } as const
  const found = await lookUntil(
    async () => {
      const listed = await client.listPipelines(project, query, { signal, retries: 0 })
      return listed.find((pipeline) => pipeline.sha.toLowerCase().startsWith(expectSha))
    },
    { withinMs, waiting: `Waiting for a ${what}`, ...tools },
  )
  if (found !== undefined) return client.getPipeline(project, found.id, { signal })
  throw new TimedOutError(`waited ${spellDuration(Math.round(withinMs / 1000))} for a ${what}: there is none`, {
    hints: [
      'look whether the commit has arrived, and whether its configuration makes a pipeline for it',
      'or raise `wait-for-ref`, or `timeout`',
    ],
  })
}

const DELAYS_MS = [2_000, 3_000, 5_000, 10_000]

/**
 * Looks again and again until there is something, or the time is over, and then once more. Trouble is ridden out meanwhile.
 *
 * @throws UnreachableError when the last look failed; whatever else a look throws, at once
 */
async function lookUntil<T>(
  look: () => Promise<T | undefined>,
  { withinMs, waiting, clock, signal, tell }: Tools & { readonly withinMs: number; readonly waiting: string },
): Promise<T | undefined> {
  const endMs = clock.monotonicMs() + withinMs
  for (let round = 0; ; round++) {
    const leftMs = endMs - clock.monotonicMs()
    const { found, askedMs = 0 } = await lookOnce(look, { leftMs, signal })
    if (found !== undefined || leftMs <= 0) return found
    if (round === 0) tell(`${waiting}, for up to ${spellDuration(Math.round(withinMs / 1000))}`)
    const delayMs = DELAYS_MS[Math.min(round, DELAYS_MS.length - 1)] ?? 0
    await clock.sleep(Math.min(leftMs, Math.max(askedMs, delayMs)), signal)
  }
}

/** What was found, or how long the server asks to be left alone. Trouble is thrown when there is no time left for it. */
async function lookOnce<T>(
  look: () => Promise<T | undefined>,
  { leftMs, signal }: { readonly leftMs: number; readonly signal: AbortSignal },
): Promise<{ readonly found?: T | undefined; readonly askedMs?: number }> {
  try {
    return { found: await look() }
  } catch (error) {
    if (!(error instanceof UnreachableError) || error === signal.reason || leftMs <= 0) throw error
    const askedMs = error instanceof GitLabUnavailableError ? (error.retryAfterSeconds ?? 0) * 1000 : 0
    if (askedMs > leftMs) throw error
    return { askedMs }
  }
}
