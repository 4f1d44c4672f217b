import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { SandboxJob } from '../../model.ts'
import { expandVariables } from '../config/inputs.ts'
import type { PlannedJob } from '../config/plan.ts'
import { type Context, currentJobs, type PipelineRun, producersOf } from '../context.ts'
import { formatVariablesFile, jobVariables, raw, toVariables, type Variables } from '../variables.ts'

/** The variables of one job as gitlab-ci-local takes them. */
export interface PreparedVariables {
  /** Text of the variables file. */
  readonly file: string
  readonly names: readonly string[]
  /** Replaces variables in what the engine itself reads, e.g. the paths of artifacts. */
  readonly expand: (text: string) => string
}

/** Variables in GitLab's order of precedence; file-type ones are written beside the work tree, as a runner does. */
export async function prepareVariables(options: {
  readonly context: Context
  readonly run: PipelineRun
  readonly job: SandboxJob
  readonly planned: PlannedJob
  readonly workTree: string
  readonly timeoutSeconds: number
}): Promise<PreparedVariables> {
  const { context, run, job, planned, workTree, timeoutSeconds } = options
  const { store } = context
  const { project, pipeline } = run
  const predefined = {
    ...run.predefined,
    ...jobVariables({ store, project, pipeline, job, projectDir: workTree, timeoutSeconds }),
    PATH: context.jobPath,
  }
  const own = context.projectVariables.get(project.id) ?? []
  const files: { key: string; value: string }[] = []
  const fileOf = (key: string, value: string) => {
    files.push({ key, value })
    return path.join(`${workTree}.tmp`, key)
  }
  const given = [own, pipeline.variables, run.playVariables.get(job.id) ?? []].map((list) => toVariables(list, fileOf))
  const overrides = [reportedVariables(run, job, planned), ...given]
  await writeFileVariables(`${workTree}.tmp`, files)
  const yaml = { ...run.plan.variables, ...planned.variables }
  const all: Variables = Object.assign({}, predefined, yaml, ...overrides)
  return {
    file: formatVariablesFile({ predefined, overrides, yamlKeys: new Set(Object.keys(yaml)) }),
    names: Object.keys(all),
    expand: (text) => expandVariables(text, all, ''),
  }
}

async function writeFileVariables(folder: string, files: readonly { key: string; value: string }[]): Promise<void> {
  if (files.length > 0) await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const { key, value } of files) await writeFile(path.join(folder, key), value, { mode: 0o600 })
}

function reportedVariables(run: PipelineRun, job: SandboxJob, planned: PlannedJob): Variables {
  return Object.fromEntries(Object.entries(readReports(run, job, planned)).map(([key, value]) => [key, raw(value)]))
}

/** Dotenv variables of earlier jobs; a later job's value wins. */
export function readReports(run: PipelineRun, job: SandboxJob, planned: PlannedJob): Variables {
  const reports = producersOf(run, job, planned, currentJobs(run.pipeline)).map(({ id }) => run.dotenv.get(id) ?? {})
  return Object.assign({}, ...reports)
}
