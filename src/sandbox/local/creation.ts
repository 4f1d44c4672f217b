import type { CreateOutcome, CreateRequest } from '../engine.ts'
import type { SandboxPipeline } from '../model.ts'
import { expandVariables } from './config/inputs.ts'
import type { Plan } from './config/plan.ts'
import type { ChangedFiles } from './config/rules.ts'
import { type Context, gitDirOf, type PipelineRun, readingCheckout } from './context.ts'
import { type Git, readCommit, readFileAt } from './git/repository.ts'
import { pipelineVariables, toVariables, type Variables } from './variables.ts'

/** A request, with the configuration when it is not the project's own `.gitlab-ci.yml` (child pipelines). */
export interface Creation {
  readonly request: CreateRequest
  readonly content?: string
}

export type Created =
  | { readonly kind: 'created'; readonly run: PipelineRun }
  | Exclude<CreateOutcome, { readonly kind: 'created' }>

const CONFIG_FILE = '.gitlab-ci.yml'

/** Makes the records of a pipeline and its jobs, all jobs `created`; or says in GitLab's words why there is none. */
export async function createPipelineRun(context: Context, creation: Creation): Promise<Created> {
  const { request } = creation
  const { store, git } = context
  const gitDir = gitDirOf(request.project)
  const content = creation.content ?? (await readFileAt(git, gitDir, request.sha, CONFIG_FILE))
  if (content === undefined) return { kind: 'rejected', messages: ['Missing CI config file'] }
  const commit = await readCommit(git, gitDir, request.sha)
  const predefined = pipelineVariables({ store, project: request.project, pipeline: request, commit })
  const unset = 'CI_COMMIT_BRANCH' in predefined ? [] : ['CI_COMMIT_BRANCH']
  const result = await context.configurations.read({
    content,
    inputs: request.inputs,
    workTree: await readingCheckout(context, request.project, request.sha),
    sha: request.sha,
    changedFiles: await readChangedFiles(git, gitDir, request),
    predefined,
    overrides: readOverrides(context, request),
    refs: [...store.projects.values()].flatMap(({ path, gitDir, refs }) =>
      gitDir === undefined ? [] : [{ path, refs }],
    ),
    unset,
  })
  if (result.kind === 'rejected') return { kind: 'rejected', messages: [result.message] }
  if (result.kind === 'invalid') return { kind: 'invalid', ...saveFailed(context, request, result.message) }
  const { plan } = result
  const known = Object.assign({}, plan.variables, predefined, ...readOverrides(context, request)) as Variables
  const name = plan.name === null ? null : expandVariables(plan.name, known, '')
  const pipeline = store.addPipeline({ ...toNewPipeline(request), name })
  const run = { project: request.project, pipeline, plan, predefined, unset, ...emptyMaps() }
  addJobs(context, run, plan)
  return { kind: 'created', run }
}

/** What `rules:changes` compares with: the branch before the push. Without one GitLab takes everything as changed. */
async function readChangedFiles(
  git: Git,
  gitDir: string,
  { source, beforeSha, sha }: CreateRequest,
): Promise<ChangedFiles> {
  if (source === 'merge_request_event') return 'unknown'
  if (beforeSha === undefined) return 'all'
  const diff = git(['diff', '--name-only', '--no-renames', '-z', beforeSha, sha], { cwd: gitDir })
  // A forced push may have left nothing of what was there.
  return diff.then(
    (out) => out.split('\0').filter((file) => file !== ''),
    () => 'all',
  )
}

function readOverrides(context: Context, request: CreateRequest): Variables[] {
  const fileOf = (key: string) => `/builds/${request.project.path}.tmp/${key}`
  const own = context.projectVariables.get(request.project.id) ?? []
  return [toVariables(own, fileOf), toVariables(request.variables, fileOf)]
}

function saveFailed(
  { store }: Context,
  request: CreateRequest,
  message: string,
): { pipeline: SandboxPipeline; messages: readonly string[] } {
  const pipeline = store.addPipeline({
    ...toNewPipeline(request),
    status: 'failed',
    yamlErrors: message,
    failureReason: 'config_error',
    finishedAt: store.now(),
  })
  return { pipeline, messages: [message] }
}

function toNewPipeline({ project, ref, tag, sha, source, userId, variables, inputs, upstream }: CreateRequest) {
  return { projectId: project.id, ref, tag, sha, source, userId, variables: [...variables], inputs, upstream }
}

function emptyMaps(): Pick<PipelineRun, 'planned' | 'dotenv' | 'playVariables'> {
  return { planned: new Map(), dotenv: new Map(), playVariables: new Map() }
}

function addJobs({ store }: Context, run: PipelineRun, plan: Plan): void {
  for (const planned of plan.jobs) {
    const { name, stage, tags, when, trigger, allowFailureByDefault: allowFailure } = planned
    const kind = trigger ? 'bridge' : 'build'
    const job = store.addJob(run.pipeline, {
      name,
      stage,
      tags,
      when,
      kind,
      allowFailure,
      strategy: trigger?.strategy ?? null,
    })
    run.planned.set(job.id, planned)
  }
}
