import type { Clock } from '../../clock.ts'
import { type SharedRead, shareRead } from '../../concurrency.ts'
import type { CallOptions, GitLabClient, ProjectId } from '../../gitlab/api.ts'
import type { Pipeline } from '../../gitlab/types.ts'

/** What the watchers of many pipelines share; pass both to each of them as `WatchTools`. */
export interface SharedPolls {
  /** Behaves like the given client, but its reads of pipelines share requests. */
  readonly client: GitLabClient
  /** How many pipelines are watched in all projects; the polls of each become slower with it. */
  watched(): number
}

interface Known {
  readonly pipeline: Pipeline
  readonly askedAtMs: number
}

interface Snapshot {
  readonly takenAtMs: number
  readonly items: SharedRead<ReadonlyMap<number, Pipeline>>
}

/** A list this old still answers the other watchers of a project. */
const FRESH_MS = 1_000
/** Requests for lists that a minute may have in all: with many projects, lists are used for longer. */
const LISTS_PER_MINUTE = 120
/** A pipeline that was not asked for in this time is not watched any more. */
const GONE_MS = 90_000
/** Rows of one request. */
const PAGE = 100

/**
 * Lets many watchers of one project share one list request per poll: the list shows which pipelines changed, and only those are
 * read in full. With a single watcher, and for pipelines that are not in the list (child pipelines, or older than its rows),
 * every read is a request of its own.
 *
 * Make one for all pipelines that are watched with the same credentials:
 *
 * @example
 * const { client, watched } = createSharedPolls(createGitLabClient(settings, { clock }), clock)
 * for (const watch of settingsOfWatches) follow(watchPipeline(watch, { client, clock, random: Math.random, watched }))
 *
 * @param client sends all requests; its errors reach each watcher that waited for the request
 * @param clock the one that the watchers use
 */
export function createSharedPolls(client: GitLabClient, clock: Clock): SharedPolls {
  const projects = new Map<ProjectId, Map<number, Known>>()
  const snapshots = new Map<ProjectId, Snapshot>()

  function watchedIn(project: ProjectId): Map<number, Known> {
    const known = projects.get(project) ?? new Map<number, Known>()
    projects.set(project, known)
    for (const [id, { askedAtMs }] of known) if (clock.monotonicMs() - askedAtMs > GONE_MS) known.delete(id)
    return known
  }

  async function getPipeline(project: ProjectId, id: number, options: CallOptions = {}): Promise<Pipeline> {
    const known = watchedIn(project)
    const mine = known.get(id)
    const listed =
      mine && known.size > 1 ? (await takeSnapshot(project, options).wait(options.signal)).get(id) : undefined
    const unchanged =
      listed && mine && listed.status === mine.pipeline.status && listed.updated_at === mine.pipeline.updated_at
    const pipeline = unchanged ? mine.pipeline : await client.getPipeline(project, id, options)
    known.set(id, { pipeline, askedAtMs: clock.monotonicMs() })
    return pipeline
  }

  function takeSnapshot(project: ProjectId, options: CallOptions): Snapshot['items'] {
    const last = snapshots.get(project)
    if (last && clock.monotonicMs() - last.takenAtMs < freshMs()) return last.items
    const list = async (signal: AbortSignal) => {
      const query = { orderBy: 'id', sort: 'desc', limit: PAGE * Math.max(1, pagesOf(project)) } as const
      try {
        const pipelines = await client.listPipelines(project, query, { ...options, signal })
        return new Map(pipelines.map((pipeline) => [pipeline.id, pipeline]))
      } catch (error) {
        // A failed list is a failed poll of each watcher; the next poll asks again.
        snapshots.delete(project)
        throw error
      }
    }
    const items = shareRead(list, () => snapshots.delete(project))
    snapshots.set(project, { takenAtMs: clock.monotonicMs(), items })
    return items
  }

  /** As many rows as are watched, and up to a page of others'. */
  function pagesOf(project: ProjectId): number {
    const { size } = watchedIn(project)
    return size > 1 ? Math.ceil(size / PAGE) : 0
  }

  function freshMs(): number {
    const requests = [...projects.keys()].reduce<number>((sum, project) => sum + pagesOf(project), 0)
    return Math.max(FRESH_MS, (60_000 * requests) / LISTS_PER_MINUTE)
  }

  return {
    // The rate limit and the like are getters, which a copy would freeze.
    client: Object.create(client, { getPipeline: { value: getPipeline } }) as GitLabClient,
    watched: () => [...projects.keys()].reduce<number>((sum, project) => sum + watchedIn(project).size, 0),
  }
}
