import type { CreateOutcome, CreateRequest, Engine } from '../engine.ts'
import { createGrowingBytes, type GrowingBytes, type SandboxJob } from '../model.ts'
import type { Store } from '../store.ts'
import { createArtifactsFolder } from './artifacts.ts'
import { cancelJob, cancelPipeline, playJob, playScript, retryJob, retryPipeline } from './play.ts'
import { createTimeline, type Runs } from './runs.ts'
import type { PipelineScript, ScriptSource } from './script.ts'

/** Plays scripts instead of running anything. Nothing happens in the background: `refresh` brings the records up to date. */
export interface ScriptedEngine extends Engine {
  setScript(projectId: number, source: ScriptSource): void
  refresh(): void
}

export function createScriptedEngine(store: Store): ScriptedEngine {
  const sources = new Map<number, ScriptSource>()
  const counts = new Map<number, number>()
  const runs: Runs = {
    store,
    timeline: createTimeline(store.clock),
    artifacts: createArtifactsFolder(),
    plays: new WeakMap(),
    attempts: new WeakMap(),
    appendTrace: createTraceWriter(),
    create: (request, script = nextScript(request)) => create(runs, request, script),
  }

  function nextScript(request: CreateRequest): PipelineScript {
    const source = sources.get(request.project.id) ?? {}
    if (typeof source === 'function') return source(request)
    if (!isList(source)) return source
    const count = counts.get(request.project.id) ?? 0
    counts.set(request.project.id, count + 1)
    return source[Math.min(count, source.length - 1)] ?? {}
  }

  return {
    setScript(projectId, source) {
      sources.set(projectId, source)
      counts.delete(projectId)
    },
    refresh: () => runs.timeline.catchUp(),
    create: async (request) => runs.create(request),
    cancelPipeline: async (pipeline) => cancelPipeline(runs, pipeline),
    cancelJob: async (job) => cancelJob(runs, job),
    retryPipeline: async (pipeline) => retryPipeline(runs, pipeline),
    retryJob: async (job) => retryJob(runs, job),
    playJob: async (job) => playJob(runs, job),
    close: async () => runs.artifacts.remove(),
  }
}

function create(runs: Runs, request: CreateRequest, script: PipelineScript): CreateOutcome {
  if (script.rejected) return { kind: 'rejected', messages: script.rejected }
  const { project, ref, tag, sha, source, userId, variables, inputs, upstream } = request
  const now = runs.timeline.nowIso()
  const pipeline = runs.store.addPipeline({
    projectId: project.id,
    ref,
    tag,
    sha,
    source,
    userId,
    variables: [...variables],
    inputs,
    upstream,
    name: script.name ?? null,
    createdAt: now,
    updatedAt: now,
  })
  return playScript(runs, pipeline, script)
}

function createTraceWriter(): (job: SandboxJob, text: string | Uint8Array) => void {
  const logs = new WeakMap<SandboxJob, GrowingBytes>()
  return (job, text) => {
    const log = logs.get(job) ?? createGrowingBytes()
    logs.set(job, log)
    job.trace = log.append(Buffer.from(text))
  }
}

function isList(source: PipelineScript | readonly PipelineScript[]): source is readonly PipelineScript[] {
  return Array.isArray(source)
}
