import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { hasRole } from '../access/role.ts'
import type { CreateRequest } from '../engine.ts'
import type { SandboxJob, SandboxProject, SandboxVariable } from '../model.ts'
import { artifactsFolder, type Context, currentJobs, gitDirOf, type PipelineRun, plannedOf } from './context.ts'
import type { Creation } from './creation.ts'
import { expandVariables } from './input-functions.ts'
import { asRecord, type TriggerDefinition } from './job-definition.ts'
import { listRefs, readFileAt } from './repository.ts'
import { toVariables } from './variables.ts'

/** What a trigger job is to start, or the `failure_reason` that it cannot. */
export type BridgeTarget =
  | { readonly kind: 'ok'; readonly creation: Creation }
  | { readonly kind: 'failed'; readonly reason: string }

/** Works out the downstream pipeline of a trigger job. */
export async function resolveBridge(context: Context, run: PipelineRun, job: SandboxJob): Promise<BridgeTarget> {
  const planned = plannedOf(run, job)
  const { trigger } = planned
  if (!trigger) return { kind: 'failed', reason: 'unknown_failure' }
  const yaml = inheritedVariables(run, planned.inheritVariables, planned.variables)
  const own = context.projectVariables.get(run.project.id) ?? []
  const known = { ...run.predefined, ...yaml, ...toVariables([...own, ...run.pipeline.variables], (key) => key) }
  const expand = (text: string) => expandVariables(text, known, '')
  const forwarded = trigger.forwardPipelineVariables ? run.pipeline.variables : []
  const variables = [
    ...(trigger.forwardYamlVariables ? toSandboxVariables(yaml, expand) : []),
    ...forwarded.filter(({ key }) => key !== 'TRIGGER_PAYLOAD'),
  ]
  const upstream = { pipelineId: run.pipeline.id, jobId: job.id, kind: 'bridge' } as const
  const common = { userId: job.userId, variables: lastWins(variables), inputs: trigger.inputs, upstream }
  return trigger.kind === 'project'
    ? resolveProject(context, job, trigger, { ...common, source: 'pipeline' }, expand)
    : resolveChild(context, run, trigger, { ...common, source: 'parent_pipeline' })
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

async function resolveChild(
  context: Context,
  run: PipelineRun,
  { include, inputs }: TriggerDefinition & { kind: 'child' },
  common: Common,
): Promise<BridgeTarget> {
  const { project, pipeline } = run
  const request = { ...common, project, ref: pipeline.ref, tag: pipeline.tag, sha: pipeline.sha }
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
