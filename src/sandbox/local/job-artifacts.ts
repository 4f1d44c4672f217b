import { rm } from 'node:fs/promises'
import type { SandboxJob } from '../model.ts'
import { collectFiles, copyFiles, readDotenv, writeZip } from './artifacts.ts'
import { artifactsFolder, type Context, type PipelineRun } from './context.ts'
import { parseDuration } from './duration.ts'
import type { PlannedJob } from './plan.ts'

/**
 * Keeps the artifacts of a job that has just ended and reads its dotenv reports. Gives lines for the trace, as a runner
 * writes them.
 */
export async function saveArtifacts(options: {
  readonly context: Context
  readonly run: PipelineRun
  readonly job: SandboxJob
  readonly planned: PlannedJob
  readonly workTree: string
  readonly passed: boolean
  readonly expand: (text: string) => string
}): Promise<string> {
  const { context, run, job, planned, workTree, passed, expand } = options
  const definition = planned.artifacts
  if (!definition || (definition.when !== 'always' && (definition.when === 'on_success') !== passed)) return ''
  const untracked = definition.untracked ? await listUntracked(context, workTree) : []
  const collect = (paths: typeof definition) => collectFiles({ workTree, definition: paths, untracked, expand })
  const reports = await collect({ ...definition, paths: [], exclude: [], untracked: false })
  run.dotenv.set(job.id, await readDotenv(workTree, reports))
  const files = await collect({ ...definition, dotenv: [] })
  const wantsFiles = definition.paths.length > 0 || definition.untracked
  if (!wantsFiles) return ''
  if (files.length === 0) return 'WARNING: no files to upload as artifacts\n'
  const folder = artifactsFolder(context, job.id)
  await rm(folder.files, { recursive: true, force: true })
  await copyFiles(files, workTree, folder.files)
  const sizeBytes = await writeZip(files, folder.files, folder.archive)
  job.artifacts = {
    file: folder.archive,
    sizeBytes,
    expireAt: expiry(context, expand(definition.expireIn)),
    fileType: 'archive',
  }
  return `Uploading artifacts... found ${files.length} files\n`
}

function expiry({ store }: Context, expireIn: string): string | null {
  const seconds = parseDuration(expireIn)
  return seconds === undefined ? null : new Date(store.clock.wallMs() + seconds * 1000).toISOString()
}

async function listUntracked({ git }: Context, workTree: string): Promise<string[]> {
  const out = await git(['ls-files', '--others', '-z'], { cwd: workTree })
  return out.split('\0').filter((file) => file !== '')
}
