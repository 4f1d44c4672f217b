import type { CreateOutcome, CreateRequest } from '../engine.ts'
import type { SandboxProject, SandboxUser, SandboxVariable } from '../model.ts'
import type { RouteCall } from '../route.ts'
import type { Store } from '../store.ts'
import { canRunOnRef, canSetVariables, hasRole } from './role.ts'

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
  const { project, user } = wanted
  const engine = call.engineOf(project)
  const refs = (await engine.listRefs?.(project)) ?? project.refs
  const candidates = matchingRefs(refs, wanted.ref)
  const problem =
    abilityProblem(wanted, candidates[0]) ??
    refProblem(candidates) ??
    duplicatesProblem(wanted) ??
    variablesProblem(call.store, wanted)
  const ref = candidates[0]
  if (problem !== null || !ref) return { kind: 'rejected', messages: [problem ?? 'Reference not found'] }
  if (isTooSoon(call.store, wanted, ref.sha))
    return {
      kind: 'rejected',
      messages: ['Too many pipelines created in the last minute. Try again later.'],
    }
  return engine.create({
    project,
    ref: ref.name,
    tag: ref.kind === 'tag',
    sha: ref.sha,
    source: wanted.source,
    userId: user?.id ?? null,
    variables: wanted.payload ? [...wanted.variables, wanted.payload] : wanted.variables,
    inputs: wanted.inputs,
    upstream: wanted.upstream,
  })
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
      'Please select a different branch or contact your administrator for assistance. Learn more'
    )
  return null
}

function refProblem(candidates: readonly Ref[]): string | null {
  if (candidates.length === 0) return 'Reference not found'
  return candidates.length > 1 ? 'Ref is ambiguous' : null
}

/** GitLab 17 counts `TRIGGER_PAYLOAD` as a variable under `no_one_allowed` (issue 557381); later ones let it pass. */
function variablesProblem(store: Store, wanted: WantedPipeline): string | null {
  const { project, user, legacyTrigger, variables, payload } = wanted
  const nobody = project.variablesMinimumOverrideRole === 'no_one_allowed'
  const counted = variables.length + (payload && nobody && store.version === 17 ? 1 : 0)
  if (counted === 0 || legacyTrigger || canSetVariables(project, user)) return null
  return 'Insufficient permissions to set pipeline variables'
}

/** Only lists can have them, i.e. `POST /projects/:id/pipeline`. */
function duplicatesProblem({ variables }: WantedPipeline): string | null {
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
