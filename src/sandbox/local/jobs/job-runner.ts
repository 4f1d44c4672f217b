import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { canReadBuilds } from '../../access/project.ts'
import type { SandboxJob } from '../../model.ts'
import { expandVariables } from '../config/inputs.ts'
import type { ArtifactSource } from '../config/job-definition.ts'
import type { PlannedJob } from '../config/plan.ts'
import {
  artifactsFolder,
  type Context,
  currentJobs,
  gitDirOf,
  type PipelineRun,
  plannedOf,
  producersOf,
} from '../context.ts'
import { checkOut } from '../git/repository.ts'
import type { Invocation, RunningChild } from '../gitlab-ci-local.ts'
import { copyTree, saveArtifacts } from './artifacts.ts'
import { type PreparedVariables, prepareVariables } from './job-variables.ts'
import { createTrace, formatTraceEnd, TRACE_FILE, type Trace } from './trace.ts'

export type JobOutcome =
  | { readonly kind: 'success' }
  /** `reason` is a `failure_reason` of GitLab. */
  | { readonly kind: 'failed'; readonly reason: string; readonly exitCode: number | null }

export interface RunningJob {
  /** Settles when the job's process has ended and its artifacts are kept. Never rejects. */
  readonly outcome: Promise<JobOutcome>
  kill(): Promise<void>
}

const DEFAULT_TIMEOUT_SECONDS = 3600

/** Runs one job in a work tree of its own, as a runner does. */
export function startJob(context: Context, run: PipelineRun, job: SandboxJob): RunningJob {
  const killed = new AbortController()
  let child: RunningChild | undefined
  const outcome = runJob({ context, run, job, planned: plannedOf(run, job) }, killed.signal, (started) => {
    child = started
  })
  return {
    outcome,
    async kill() {
      killed.abort()
      await child?.kill()
      await outcome
    },
  }
}

interface Work {
  readonly context: Context
  readonly run: PipelineRun
  readonly job: SandboxJob
  readonly planned: PlannedJob
}

async function runJob(work: Work, killed: AbortSignal, onStart: (child: RunningChild) => void): Promise<JobOutcome> {
  const { context, run, job } = work
  const folder = path.join(context.folder, 'jobs', String(job.id))
  const workTree = path.join(folder, path.basename(run.project.path))
  const trace = createTrace({
    secrets: secretsOf(work),
    onGrowth(bytes) {
      job.trace = bytes
    },
  })
  const outcome = await execute(work, { folder, workTree, trace, killed, onStart }).catch((error: Error) =>
    failed('runner_system_failure', error.message),
  )
  await trace.end()
  trace.write(formatTraceEnd(outcome.kind === 'success' ? outcome : { kind: 'failed', reason: outcome.why }))
  await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  return outcome
}

function secretsOf({ context, run, job }: Work): string[] {
  const own = context.projectVariables.get(run.project.id) ?? []
  return [job.token, ...own.filter(({ masked }) => masked).map(({ value }) => value)]
}

interface Place {
  readonly folder: string
  readonly workTree: string
  readonly trace: Trace
  readonly killed: AbortSignal
  readonly onStart: (child: RunningChild) => void
}

type Ended = JobOutcome & { readonly why: string }

async function execute(work: Work, place: Place): Promise<Ended> {
  const { context, run, planned } = work
  const { folder, workTree, trace, killed } = place
  await mkdir(folder, { recursive: true })
  await checkOut(context.git, gitDirOf(run.project), run.pipeline.sha, workTree)
  const missing = await copyDependencies(work, workTree)
  if (missing) return failed('missing_dependency_failure', `artifacts of job ${missing} are not there`)
  const timeoutSeconds = planned.timeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS
  const variables = await prepareVariables({ ...work, workTree, timeoutSeconds })
  if (killed.aborted) return failed('runner_interrupted', 'canceled')
  const ended = await runScript(work, place, variables, timeoutSeconds)
  await trace.end()
  trace.write(await saveArtifacts({ ...work, workTree, passed: ended.kind === 'success', expand: variables.expand }))
  return ended
}

async function runScript(
  { context, run, planned }: Work,
  { folder, workTree, trace, onStart }: Place,
  variables: PreparedVariables,
  timeoutSeconds: number,
): Promise<Ended> {
  const traceFile = path.join(folder, 'trace')
  await trace.follow(traceFile)
  const invocation: Invocation = {
    cwd: workTree,
    file: await writeInto(folder, 'run.yml', run.plan.runFile.replaceAll(TRACE_FILE, traceFile)),
    variablesFile: await writeInto(folder, 'variables.yml', variables.file),
    stateDir: path.join(folder, 'state'),
    variableNames: variables.names,
    unset: run.unset,
  }
  let exitCode: number | null = null
  const child = context.gitlabCiLocal.start(invocation, planned.runName, (line) => {
    exitCode = readExitCode(line) ?? exitCode
  })
  onStart(child)
  using deadline = context.store.clock.deadline(timeoutSeconds * 1000, () => new Error('timeout'))
  deadline.signal.addEventListener('abort', () => void child.kill(), { once: true })
  const childExit = await child.ended
  if (childExit === 0) return { kind: 'success', why: '' }
  if (deadline.signal.aborted) {
    return failed('job_execution_timeout', `execution took longer than ${timeoutSeconds} seconds`)
  }
  if (exitCode === null) return failed('runner_system_failure', `gitlab-ci-local ended with ${childExit ?? 'a signal'}`)
  return { ...failed('script_failure', `exit status ${exitCode}`), exitCode }
}

/** gitlab-ci-local's last word on a failed script; its own exit code is 1 whatever the script's was. */
function readExitCode(line: string): number | undefined {
  const match = / finished in .* FAIL (\d+)\s*$/.exec(line)
  return match ? Number(match[1]) : undefined
}

function failed(reason: string, why: string): JobOutcome & { kind: 'failed'; why: string } {
  return { kind: 'failed', reason, exitCode: null, why }
}

async function writeInto(folder: string, name: string, text: string): Promise<string> {
  const file = path.join(folder, name)
  await writeFile(file, text, { mode: 0o600 })
  return file
}

/** Copies what earlier jobs left into the work tree; returns the name of a job whose artifacts are gone. */
async function copyDependencies({ context, run, job, planned }: Work, workTree: string): Promise<string | undefined> {
  for (const producer of producersOf(run, job, planned, currentJobs(run.pipeline))) {
    const { files } = artifactsFolder(context, producer.id)
    if (producer.artifacts) await copyTree(files, workTree)
    else if (producer.erasedAt !== null) return producer.name
  }
  for (const source of planned.artifactSources) {
    const found = findSource({ context, run, job, planned }, source)
    if (!found?.artifacts) return source.job
    await copyTree(artifactsFolder(context, found.id).files, workTree)
  }
  return undefined
}

/** The newest job of that name that passed: on a ref of another project, or in a pipeline of this one. */
function findSource({ context, run, job, planned }: Work, source: ArtifactSource): SandboxJob | undefined {
  const { store } = context
  const given = Object.fromEntries(run.pipeline.variables.map(({ key, value }) => [key, value]))
  const known = { ...run.predefined, ...run.plan.variables, ...planned.variables, ...given }
  const expand = (text: string) => expandVariables(text, known, '')
  const project =
    source.kind === 'pipeline'
      ? run.project
      : [...store.projects.values()].find(({ path: one, deleted }) => one === expand(source.project) && !deleted)
  const user = job.userId === null ? null : (store.users.get(job.userId) ?? null)
  if (!project || !canReadBuilds(project, user)) return undefined
  return [...store.pipelines.values()]
    .filter(({ projectId, deleted }) => projectId === project.id && !deleted)
    .filter(({ id, ref }) =>
      source.kind === 'pipeline' ? String(id) === expand(source.pipeline) : ref === expand(source.ref),
    )
    .flatMap(({ jobs }) => jobs)
    .findLast(({ name, status, retried }) => name === expand(source.job) && status === 'success' && !retried)
}
