import type { GitLabClient } from '../../../src/gitlab/api.ts'
import { createNode } from '../../../src/pipeline/tree.ts'
import type { WatchEvent, WatchOutcome, WatchSettings } from '../../../src/pipeline/watch/types.ts'
import { watchPipeline } from '../../../src/pipeline/watch/watch.ts'
import type { PipelineScript } from '../../../src/sandbox/scripted/script.ts'
import { createScene, type Scene } from '../../support/scene.ts'

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
  const request = { project: 'group/app', ref: 'main', variables: {}, inputs: {}, downstreamTriggerId: 'test' }
  const pipeline = await client.triggerPipeline(request)
  const startedMs = scene.clock.monotonicMs()
  const watch = watchPipeline(
    {
      root: createNode('group/app', pipeline),
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

/** Watches one scripted pipeline (or one after the other) in a scene of its own, which `prepare` may spoil. */
export async function watchScript(
  script: PipelineScript | readonly PipelineScript[],
  settings?: Partial<WatchSettings>,
  prepare?: (scene: Scene) => void,
): Promise<Watched> {
  await using scene = await createScene()
  scene.sandbox.script(scene.project, script)
  prepare?.(scene)
  return await watchNew(scene, settings)
}

/** How it ended: result and whether that passes, or what else than an end it was. */
export function summary({ outcome }: Watched) {
  return outcome.kind === 'ended' ? [outcome.result, outcome.passed] : [outcome.kind]
}

export function eventsOf<K extends WatchEvent['kind']>(
  { events }: Watched,
  kind: K,
): Extract<WatchEvent, { kind: K }>[] {
  return events.filter((event): event is Extract<WatchEvent, { kind: K }> => event.kind === kind)
}
