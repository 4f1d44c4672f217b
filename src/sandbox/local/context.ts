import path from 'node:path'
import type { SandboxJob, SandboxPipeline, SandboxProject, SandboxVariable } from '../model.ts'
import { pastOf, type ScheduledJob, skippedAfter } from '../schedule.ts'
import type { Store } from '../store.ts'
import type { ConfigurationReader } from './config/configuration.ts'
import type { Plan, PlannedJob } from './config/plan.ts'
import { checkOut, type Git } from './git/repository.ts'
import type { GitLabCiLocal } from './gitlab-ci-local.ts'
import type { ProjectVariable, Variables } from './variables.ts'

/** What the parts of the local engine share. */
export interface Context {
  readonly store: Store
  readonly git: Git
  /** All that git children get of the surroundings. */
  readonly gitEnv: Readonly<Record<string, string>>
  /** Everything the engine writes is below; it goes with the engine. */
  readonly folder: string
  /** A bare repository `PATH.git` for each imported project. */
  readonly repositories: string
  readonly gitlabCiLocal: GitLabCiLocal
  readonly configurations: ConfigurationReader
  /** `PATH` of the jobs. */
  readonly jobPath: string
  readonly projectVariables: Map<number, readonly ProjectVariable[]>
  readonly checkouts: Map<string, Promise<string>>
}

/** A pipeline the engine moves on. */
export interface PipelineRun {
  readonly project: SandboxProject
  readonly pipeline: SandboxPipeline
  readonly plan: Plan
  /** Variables known before the pipeline existed. */
  readonly predefined: Variables
  readonly unset: readonly string[]
  readonly planned: Map<number, PlannedJob>
  /** Variables that jobs reported by dotenv, by job id. */
  readonly dotenv: Map<number, Variables>
  /** Variables given when a manual job was played, by job id. */
  readonly playVariables: Map<number, readonly SandboxVariable[]>
}

/** Jobs of a pipeline that were not retried. */
export function currentJobs(pipeline: SandboxPipeline): SandboxJob[] {
  return pipeline.jobs.filter(({ retried }) => !retried)
}

export function plannedOf(run: PipelineRun, job: SandboxJob): PlannedJob {
  const planned = run.planned.get(job.id)
  if (!planned) throw new Error(`job ${job.id} is not part of pipeline ${run.pipeline.id}`)
  return planned
}

export function gitDirOf(project: SandboxProject): string {
  if (!project.gitDir) throw new Error(`project ${project.path} has no repository`)
  return project.gitDir
}

/** A work tree to read a commit's configuration in; jobs have their own. */
export function readingCheckout(context: Context, project: SandboxProject, sha: string): Promise<string> {
  const folder = path.join(context.folder, 'checkouts', `${project.id}-${sha}`)
  const known = context.checkouts.get(folder)
  if (known) return known
  const made = checkOut(context.git, gitDirOf(project), sha, folder).then(() => folder)
  context.checkouts.set(folder, made)
  made.catch(() => context.checkouts.delete(folder))
  return made
}

/** Where a job's artifacts are kept: the archive, and the same files unpacked for later jobs. */
export function artifactsFolder(context: Context, jobId: number): { archive: string; files: string } {
  const folder = path.join(context.folder, 'artifacts', String(jobId))
  return { archive: path.join(folder, 'artifacts.zip'), files: path.join(folder, 'files') }
}

/** A new attempt of a job; not started yet. */
export function addAttempt(store: Store, run: PipelineRun, job: SandboxJob): SandboxJob {
  const { name, stage, kind, tags, when, strategy, userId } = job
  const planned = plannedOf(run, job)
  const allowFailure = planned.allowFailureByDefault
  job.retried = true
  const next = store.addJob(run.pipeline, { name, stage, kind, tags, when, strategy, userId, allowFailure })
  // A job that a hand or a time had started does not wait for it again.
  run.planned.set(next.id, { ...planned, when: when === 'manual' || when === 'delayed' ? 'on_success' : when })
  reopenAfter(run, next)
  return next
}

/** Jobs that were skipped since `job` had not passed get another chance. */
export function reopenAfter(run: PipelineRun, job: SandboxJob): void {
  const [own] = toScheduled(run, [job])
  if (!own) return
  const others = currentJobs(run.pipeline).filter((other) => other !== job)
  for (const { record } of skippedAfter(own, toScheduled(run, others))) record.status = 'created'
}

/** Jobs whose artifacts and dotenv variables a job takes: `dependencies`, else `needs`, else all of earlier stages. */
export function producersOf(
  run: PipelineRun,
  job: SandboxJob,
  { dependencies, needsWithoutArtifacts }: PlannedJob,
  jobs: readonly SandboxJob[],
): SandboxJob[] {
  const scheduled = toScheduled(run, jobs)
  const own = scheduled.find(({ record }) => record.id === job.id)
  if (!own) return []
  return pastOf(own, scheduled)
    .filter(({ name }) => !needsWithoutArtifacts.includes(name))
    .filter(({ name }) => dependencies === null || dependencies.includes(baseName(name)))
    .map(({ record }) => record)
}

/** `dependencies` name a parallel job without its number or matrix values. */
function baseName(name: string): string {
  return name.replace(/ \d+\/\d+$|: \[.*\]$/, '')
}

/** Joins a job's record and its plan for scheduling. */
export function toScheduled(
  run: PipelineRun,
  jobs: readonly SandboxJob[],
): (ScheduledJob & { readonly record: SandboxJob })[] {
  return jobs.map((record) => {
    const { stageIndex, needs, when } = plannedOf(run, record)
    const { name, status, allowFailure } = record
    return { name, status, allowFailure, stageIndex, needs, when, record }
  })
}
