import type { CreateOutcome, CreateRequest } from '../engine.ts'
import type { SandboxProject, SandboxUser, SandboxVariable } from '../model.ts'
import type { RouteCall } from '../route.ts'
import type { Store } from '../store.ts'
import { canRunOnRef, canSetVariables, hasRole } from './project.ts'

/** What is asked for, before GitLab has looked at ref and rights. */
export interface WantedPipeline {
  readonly project: SandboxProject
  /** As given: short or `refs/…`. */
  readonly ref: string
  readonly source: string
  /** `null`: a legacy trigger, which has no owner and reaches only its own project. */
  readonly user: SandboxUser | null
  readonly legacyTrigger?: boolean
  /** Without `TRIGGER_PAYLOAD`. */
  readonly variables: readonly SandboxVariable[]
  readonly payload?: SandboxVariable
  readonly inputs: Readonly<Record<string, unknown>>
  readonly upstream: CreateRequest['upstream']
}

type Ref = SandboxProject['refs'][number]

/** Creates the pipeline, or says why not, in the order of GitLab's own chain of checks. */
export async function createPipeline(call: RouteCall, wanted: WantedPipeline): Promise<CreateOutcome> {
  const { project } = wanted
  const engine = call.engineOf(project)
  const refs = (await engine.listRefs?.(project)) ?? project.refs
  const candidates = matchingRefs(refs, wanted.ref)
  const [ref] = candidates
  const problem =
    namesProblem(wanted) ??
    abilityProblem(wanted, ref) ??
    refProblem(candidates) ??
    variablesProblem(call.store, wanted)
  if (problem !== null || !ref) return rejected(problem ?? 'Reference not found')
  const request = toRequest(wanted, ref)
  const duplicates = duplicatesProblem(request.variables)
  if (duplicates !== null) return saveFailed(call.store, request, duplicates)
  if (isTooSoon(call.store, wanted, ref.sha))
    return rejected('Too many pipelines created in the last minute. Try again later.')
  if (Object.keys(wanted.inputs).length > MAX_INPUTS) return rejected(`There cannot be more than ${MAX_INPUTS} inputs`)
  return engine.create(request)
}

const MAX_INPUTS = 20

function rejected(message: string): CreateOutcome {
  return { kind: 'rejected', messages: [message] }
}

function toRequest(wanted: WantedPipeline, ref: Ref): CreateRequest {
  const { project, source, user, variables, payload, inputs, upstream } = wanted
  return {
    project,
    ref: ref.name,
    tag: ref.kind === 'tag',
    sha: ref.sha,
    source,
    userId: user?.id ?? null,
    variables: payload ? [...variables, payload] : variables,
    inputs,
    upstream,
  }
}

/** GitLab keeps a pipeline that failed at this step. */
function saveFailed(store: Store, request: CreateRequest, message: string): CreateOutcome {
  const { project, variables, ...given } = request
  const pipeline = store.addPipeline({
    ...given,
    projectId: project.id,
    variables: [],
    status: 'failed',
    yamlErrors: message,
    failureReason: 'config_error',
    finishedAt: store.now(),
  })
  return { kind: 'invalid', pipeline, messages: [message] }
}

/** A fully qualified ref selects its kind, a short one matches either; nothing else is a ref, commits included. */
function matchingRefs(refs: readonly Ref[], wanted: string): Ref[] {
  const [, kind, name] = /^refs\/(heads|tags)\/(.+)$/s.exec(wanted) ?? []
  if (kind === undefined) return refs.filter((ref) => ref.name === wanted)
  return refs.filter((ref) => ref.name === name && ref.kind === (kind === 'heads' ? 'branch' : 'tag'))
}

function abilityProblem({ project, user, legacyTrigger }: WantedPipeline, ref: Ref | undefined): string | null {
  if (project.deleted) return 'Project is deleted!'
  if (!project.pipelinesEnabled) return 'Pipelines are disabled!'
  if (legacyTrigger) return null
  if (!hasRole(project, user, 'developer')) return 'Insufficient permissions to create a new pipeline'
  if (ref && !canRunOnRef(project, user, ref.name))
    return (
      `You do not have sufficient permission to run a pipeline on '${ref.name}'. ` +
      'Please select a different branch or contact your administrator for assistance.'
    )
  return null
}

function refProblem(candidates: readonly Ref[]): string | null {
  if (candidates.length === 0) return 'Reference not found'
  return candidates.length > 1 ? 'Ref is ambiguous' : null
}

/** A name may begin with a digit. */
function namesProblem({ variables }: WantedPipeline): string | null {
  return variables.every(({ key }) => /^\w{1,255}$/.test(key)) ? null : 'Failed to build the pipeline!'
}

/** GitLab 17 and 18 count `TRIGGER_PAYLOAD` as a variable under `no_one_allowed` (issue 557381); 19 lets it pass. */
function variablesProblem(store: Store, wanted: WantedPipeline): string | null {
  const { project, user, legacyTrigger, variables, payload } = wanted
  const forAll = project.variablesMinimumOverrideRole === 'no_one_allowed'
  const counted = variables.length + (payload && forAll && store.version <= 18 ? 1 : 0)
  if (counted === 0 || legacyTrigger || canSetVariables(project, user)) return null
  return 'Insufficient permissions to set pipeline variables'
}

/** A list can have any name twice, the map of the trigger endpoint only `TRIGGER_PAYLOAD`. */
function duplicatesProblem(variables: readonly SandboxVariable[]): string | null {
  const keys = variables.map(({ key }) => key)
  const twice = [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))]
  if (twice.length === 0) return null
  return `Duplicate variable name${twice.length > 1 ? 's' : ''}: ${twice.join(', ')}`
}

function isTooSoon(store: Store, { project, user }: WantedPipeline, sha: string): boolean {
  if (project.pipelinesPerMinute === 0) return false
  const sinceMs = store.clock.wallMs() - 60_000
  const recent = [...store.pipelines.values()].filter(
    (pipeline) =>
      pipeline.projectId === project.id &&
      pipeline.userId === (user?.id ?? null) &&
      pipeline.sha === sha &&
      Date.parse(pipeline.createdAt) > sinceMs,
  )
  return recent.length >= project.pipelinesPerMinute
}
