import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { hasRole } from '../access/project.ts'
import type { CreateOutcome, CreateRequest } from '../engine.ts'
import { isFinal, type SandboxJob, type SandboxPipeline, type SandboxProject, type SandboxVariable } from '../model.ts'
import { expandVariables } from './config/inputs.ts'
import { asRecord, type TriggerDefinition } from './config/job-definition.ts'
import { artifactsFolder, type Context, currentJobs, gitDirOf, type PipelineRun, plannedOf } from './context.ts'
import type { Creation } from './creation.ts'
import { listRefs, readFileAt } from './git/repository.ts'
import { readReports } from './jobs/job-variables.ts'
import { advance, finishJob, type RunControl, resumeJob } from './run-control.ts'
import { createdPipelineVariables, toVariables } from './variables.ts'

/** Starts the downstream pipelines of trigger jobs and hands their results back. */
export interface Bridges {
  start(run: PipelineRun, job: SandboxJob): Promise<void>
  /** A pipeline has another status; its trigger job may have to follow. */
  onChange(pipeline: SandboxPipeline): void
}

export function createBridges(parts: {
  readonly context: Context
  readonly control: RunControl
  /** `onSaved` is called before the first job starts. */
  readonly create: (creation: Creation, onSaved: (pipeline: SandboxPipeline) => void) => Promise<CreateOutcome>
}): Bridges {
  const { context, control, create } = parts
  /** By the id of the downstream pipeline; kept after its end, since it may be retried. */
  const waiting = new Map<number, { readonly run: PipelineRun; readonly job: SandboxJob }>()

  async function start(run: PipelineRun, job: SandboxJob): Promise<void> {
    const target = await resolveBridge(context, run, job).catch(
      (): BridgeTarget => ({ kind: 'failed', reason: 'unknown_failure' }),
    )
    if (job.status !== 'pending') return
    job.status = 'running'
    job.startedAt = context.store.now()
    if (target.kind === 'failed') return finishJob(control, run, job, failed(target.reason))
    const outcome = await create(target.creation, (pipeline) => {
      job.downstreamPipelineId = pipeline.id
      if (job.strategy) waiting.set(pipeline.id, { run, job })
    }).catch((): CreateOutcome => ({ kind: 'rejected', messages: [] }))
    if (isFinal(job.status)) return
    if (outcome.kind !== 'created') finishJob(control, run, job, failed('downstream_pipeline_creation_failed'))
    else if (job.strategy) advance(control, run)
    else finishJob(control, run, job, { kind: 'success' })
  }

  function onChange(pipeline: SandboxPipeline): void {
    const bridge = waiting.get(pipeline.id)
    if (!bridge || bridge.job.retried || bridge.job.status === 'canceled') return
    const { run, job } = bridge
    if (isFinal(pipeline.status)) end(run, job, pipeline.status)
    else goOn(run, job, pipeline.status)
  }

  function goOn(run: PipelineRun, job: SandboxJob, status: string): void {
    if (isFinal(job.status)) resumeJob(control, run, job)
    if (job.strategy !== 'mirror') return
    // A job that is `created` would be started once more.
    job.status = status === 'created' ? 'running' : status
    advance(control, run)
  }

  function end(run: PipelineRun, job: SandboxJob, status: string): void {
    if (isFinal(job.status)) return
    if (status === 'canceled') job.status = 'canceling'
    const passed = status === 'success'
    finishJob(control, run, job, passed ? { kind: 'success' } : failed('downstream_pipeline_failed'))
  }

  return { start, onChange }
}

function failed(reason: string) {
  return { kind: 'failed', reason, exitCode: null } as const
}

/** What a trigger job is to start, or the `failure_reason` that it cannot. */
type BridgeTarget =
  | { readonly kind: 'ok'; readonly creation: Creation }
  | { readonly kind: 'failed'; readonly reason: string }

/** Works out the downstream pipeline of a trigger job. */
async function resolveBridge(context: Context, run: PipelineRun, job: SandboxJob): Promise<BridgeTarget> {
  const planned = plannedOf(run, job)
  const { trigger } = planned
  if (!trigger) return { kind: 'failed', reason: 'unknown_failure' }
  const yaml = inheritedVariables(run, planned.inheritVariables, planned.variables)
  const own = context.projectVariables.get(run.project.id) ?? []
  const predefined = { ...run.predefined, ...createdPipelineVariables(context.store, run.project, run.pipeline) }
  const known = { ...predefined, ...yaml, ...toVariables([...own, ...run.pipeline.variables], (key) => key) }
  const expand = (text: string) => expandVariables(text, known, '')
  // Dotenv variables reach what is passed on, and neither the project nor the branch:
  // https://docs.gitlab.com/ci/pipelines/downstream_pipelines/#pass-dotenv-variables-created-in-a-job
  const reported = readReports(run, job, planned)
  const expandWithReports = (text: string) => expandVariables(text, { ...known, ...reported }, '')
  const forwarded = trigger.forwardPipelineVariables ? run.pipeline.variables : []
  const variables = [
    ...(trigger.forwardYamlVariables ? toSandboxVariables(yaml, expandWithReports) : []),
    ...forwarded.filter(({ key }) => key !== 'TRIGGER_PAYLOAD'),
  ]
  const upstream = { pipelineId: run.pipeline.id, jobId: job.id, kind: 'bridge' } as const
  const common = { userId: job.userId, variables: lastWins(variables), inputs: trigger.inputs, upstream }
  return trigger.kind === 'project'
    ? resolveProject(context, job, trigger, { ...common, source: 'pipeline' }, expand)
    : resolveChild(context, run, expandIncludes(trigger, expand), { ...common, source: 'parent_pipeline' })
}

type Common = Pick<CreateRequest, 'userId' | 'variables' | 'inputs' | 'upstream' | 'source'>

async function resolveProject(
  { store, git }: Context,
  job: SandboxJob,
  { project: wanted, branch }: TriggerDefinition & { kind: 'project' },
  common: Common,
  expand: (text: string) => string,
): Promise<BridgeTarget> {
  const wantedPath = expand(wanted)
  const project = [...store.projects.values()].find(({ path: one, deleted }) => one === wantedPath && !deleted)
  if (!project?.gitDir) return { kind: 'failed', reason: 'downstream_bridge_project_not_found' }
  const user = job.userId === null ? null : (store.users.get(job.userId) ?? null)
  if (!hasRole(project, user, 'developer')) return { kind: 'failed', reason: 'insufficient_bridge_permissions' }
  const name = branch === undefined ? project.defaultBranch : expand(branch)
  const ref = (await listRefs(git, gitDirOf(project))).find((one) => one.name === name)
  if (!ref) return { kind: 'failed', reason: 'downstream_pipeline_creation_failed' }
  return { kind: 'ok', creation: { request: { ...common, ...toRef(project, ref) } } }
}

function toRef(project: SandboxProject, ref: { name: string; kind: string; sha: string }) {
  return { project, ref: ref.name, tag: ref.kind === 'tag', sha: ref.sha }
}

/** Names of files may hold variables. */
function expandIncludes<T extends { include: readonly Include[] }>(trigger: T, expand: (text: string) => string): T {
  const include = trigger.include.map((one) => ({
    ...one,
    ...(typeof one.local === 'string' && { local: expand(one.local) }),
  }))
  return { ...trigger, include }
}

async function resolveChild(
  context: Context,
  run: PipelineRun,
  { include, inputs }: TriggerDefinition & { kind: 'child' },
  common: Common,
): Promise<BridgeTarget> {
  const { project, pipeline } = run
  const { CI_COMMIT_BEFORE_SHA: beforeSha = '' } = run.predefined
  const pushed = !/^0*$/.test(beforeSha) && { beforeSha }
  const request = { ...common, ...pushed, project, ref: pipeline.ref, tag: pipeline.tag, sha: pipeline.sha }
  const [first] = include
  if (include.length !== 1 || !first || (first.local === undefined && first.artifact === undefined)) {
    const content = JSON.stringify({
      include: include.map((one) => ({ ...one, inputs: asRecord(one.inputs) ?? inputs })),
    })
    return { kind: 'ok', creation: { request: { ...request, inputs: {} }, content } }
  }
  const content =
    first.local === undefined ? await readArtifact(context, run, first) : await readLocal(context, run, first)
  if (content === undefined) return { kind: 'failed', reason: 'downstream_pipeline_creation_failed' }
  return { kind: 'ok', creation: { request: { ...request, inputs: asRecord(first.inputs) ?? inputs }, content } }
}

type Include = Readonly<Record<string, unknown>>

function readLocal(
  { git }: Context,
  { project, pipeline }: PipelineRun,
  { local }: Include,
): Promise<string | undefined> {
  return readFileAt(git, gitDirOf(project), pipeline.sha, String(local).replace(/^\/+/, ''))
}

async function readArtifact(context: Context, run: PipelineRun, include: Include): Promise<string | undefined> {
  const job = currentJobs(run.pipeline).find(({ name }) => name === include.job)
  if (!job?.artifacts) return undefined
  const { files } = artifactsFolder(context, job.id)
  const file = path.join(files, String(include.artifact))
  return file.startsWith(files + path.sep) ? readFile(file, 'utf8').catch(() => undefined) : undefined
}

function inheritedVariables(
  run: PipelineRun,
  inherit: boolean | readonly string[],
  own: Readonly<Record<string, string>>,
): Record<string, string> {
  const global = Object.entries(run.plan.variables)
  const kept = typeof inherit === 'boolean' ? (inherit ? global : []) : global.filter(([key]) => inherit.includes(key))
  return { ...Object.fromEntries(kept), ...own }
}

function toSandboxVariables(
  variables: Readonly<Record<string, string>>,
  expand: (text: string) => string,
): SandboxVariable[] {
  return Object.entries(variables).map(([key, value]) => ({
    key,
    value: expand(value),
    variableType: 'env_var',
    raw: false,
  }))
}

function lastWins(variables: readonly SandboxVariable[]): SandboxVariable[] {
  return [...new Map(variables.map((one) => [one.key, one])).values()]
}
