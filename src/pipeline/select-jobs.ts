import { compileNameGlob } from '../glob.ts'
import type { ArtifactSelection } from '../options/options.ts'
import { printableName } from '../text/cut.ts'
import { ArtifactError, type ArtifactJob } from './artifacts/artifact.ts'

/** A job whose artifacts are wanted; `exact` when it was asked for by its exact name, so that it must have some. */
export interface SelectedJob<T> {
  readonly job: T
  readonly exact: boolean
}

export interface JobSelection<T> {
  readonly selected: readonly SelectedJob<T>[]
  readonly warnings: readonly string[]
}

/**
 * The jobs that `artifacts` asks for. Trigger jobs have no artifacts and are never selected.
 * @throws ArtifactError (`no-job`) when no job has a name that was given without wildcards
 */
export function selectJobs<T extends Pick<ArtifactJob, 'id' | 'name' | 'kind'>>(
  jobs: readonly T[],
  selection: ArtifactSelection,
): JobSelection<T> {
  const candidates = jobs.filter((job) => job.kind !== 'bridge')
  if (selection.kind === 'none') return { selected: [], warnings: [] }
  if (selection.kind === 'all') return { selected: candidates.map((job) => ({ job, exact: false })), warnings: [] }
  const exactness = new Map<T, boolean>()
  const warnings: string[] = []
  for (const glob of selection.globs) {
    const named = candidates.filter((job) => job.name === glob)
    const matched = named.length > 0 ? named : candidates.filter((job) => matchesJobName(glob, job.name))
    if (matched.length === 0 && !hasWildcards(glob)) throw noSuchJob(glob, candidates)
    if (matched.length === 0) warnings.push(`artifacts: no job matches ${printableName(glob)}`)
    for (const job of matched) exactness.set(job, exactness.get(job) || named.length > 0)
  }
  const selected = candidates
    .filter((job) => exactness.has(job))
    .map((job) => ({ job, exact: exactness.get(job) ?? false }))
  return { selected, warnings }
}

/**
 * Whether a job name fits a glob. `*` and `?` match every character, also `/` and a leading dot, since `test 1/3` is one name;
 * `{a,b}` is either. Brackets and parentheses mean themselves: GitLab's own matrix names hold them (`build: [linux, arm]`).
 */
export function matchesJobName(glob: string, jobName: string): boolean {
  return compileNameGlob(glob)(jobName)
}

function hasWildcards(glob: string): boolean {
  return /[*?{]/.test(glob)
}

/**
 * The job of exactly this name: the pipeline's own before one of a followed pipeline, and the newest of equal ones.
 * @param option for the message, e.g. `outputs-from`
 * @throws ArtifactError (`no-job`)
 */
export function requireJob<T extends Pick<ArtifactJob, 'id' | 'name' | 'kind' | 'pipelineLabel'>>(
  jobs: readonly T[],
  name: string,
  option: string,
): T {
  const candidates = jobs.filter((job) => job.kind !== 'bridge')
  const named = candidates.filter((job) => job.name === name)
  const own = named.filter((job) => job.pipelineLabel === undefined)
  const pipelines = new Set(named.map((job) => job.pipelineLabel))
  if (own.length === 0 && pipelines.size > 1) {
    throw new ArtifactError('no-job', `${option}: several pipelines have a job ${printableName(name)}`, {
      details: [...pipelines].map((label) => printableName(label ?? '')),
      hints: ['give the jobs different names'],
    })
  }
  const [found] = (own.length > 0 ? own : named).toSorted((a, b) => b.id - a.id)
  if (!found) throw noSuchJob(name, candidates, option)
  return found
}

function noSuchJob(name: string, jobs: readonly Pick<ArtifactJob, 'name'>[], option = 'artifacts'): ArtifactError {
  const names = [...new Set(jobs.map((job) => printableName(job.name)))]
  return new ArtifactError('no-job', `${option}: the pipeline has no job ${printableName(name)}`, {
    details: names.length > 0 ? [`its jobs: ${names.slice(0, 30).join(', ')}${names.length > 30 ? ', …' : ''}`] : [],
    hints: ['names are matched exactly, upper and lower case too'],
  })
}
