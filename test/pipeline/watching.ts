import type { GitLabClient } from '../../src/gitlab/api.ts'
import { createNode } from '../../src/pipeline/tree.ts'
import { watchPipeline } from '../../src/pipeline/watch.ts'
import type { WatchEvent, WatchOutcome } from '../../src/pipeline/watch-events.ts'
import type { WatchSettings } from '../../src/pipeline/watch-settings.ts'
import type { Scene } from '../support/scene.ts'

export interface Watched {
  readonly events: WatchEvent[]
  readonly outcome: WatchOutcome
  /** Virtual milliseconds from the start of the watch to its end. */
  readonly tookMs: number
}

/** Starts a pipeline in the scene and watches it to its end. */
export async function watchNew(
  scene: Scene,
  settings: Partial<WatchSettings> = {},
  client: GitLabClient = scene.client(),
): Promise<Watched> {
  const request = { project: 'group/b', ref: 'main', variables: {}, inputs: {}, downstreamTriggerId: 'test' }
  const pipeline = await client.triggerPipeline(request)
  const startedMs = scene.clock.monotonicMs()
  const watch = watchPipeline(
    {
      root: createNode('group/b', pipeline),
      pipeline,
      timeoutMs: 3_600_000,
      follow: true,
      retryFailed: 0,
      pollIntervalMs: undefined,
      onManual: 'fail',
      passOn: [],
      signal: new AbortController().signal,
      ...settings,
    },
    { client, clock: scene.clock, random: () => 0.5 },
  )
  const events: WatchEvent[] = []
  for (;;) {
    const step = await watch.next()
    if (step.done) return { events, outcome: step.value, tookMs: scene.clock.monotonicMs() - startedMs }
    events.push(step.value)
  }
}

export function eventsOf<K extends WatchEvent['kind']>(
  { events }: Watched,
  kind: K,
): Extract<WatchEvent, { kind: K }>[] {
  return events.filter((event): event is Extract<WatchEvent, { kind: K }> => event.kind === kind)
}
