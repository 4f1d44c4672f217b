import { createWriteStream } from 'node:fs'
import { cp, lstat, mkdir, readdir, readFile, readlink, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { parseEnv } from 'node:util'
import { compilePathGlob } from '../../../glob.ts'
import type { SandboxJob } from '../../model.ts'
import { type ArtifactsDefinition, parseDuration } from '../config/job-definition.ts'
import type { PlannedJob } from '../config/plan.ts'
import { artifactsFolder, type Context, type PipelineRun } from '../context.ts'

/**
 * Keeps the artifacts of a job that has just ended and reads its dotenv reports. Returns lines for the trace, as a runner
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

/** Copies a whole tree of artifacts into a work tree. */
export async function copyTree(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true, verbatimSymlinks: true, force: true })
}

async function listUntracked({ git }: Context, workTree: string): Promise<string[]> {
  const out = await git(['ls-files', '--others', '-z'], { cwd: workTree })
  return out.split('\0').filter((file) => file !== '')
}

/** Files of a finished job, relative to its work tree, in order of their names. */
async function collectFiles(options: {
  readonly workTree: string
  readonly definition: ArtifactsDefinition
  readonly untracked: readonly string[]
  readonly expand: (text: string) => string
}): Promise<string[]> {
  const { workTree, definition, untracked, expand } = options
  const toMatcher = (patterns: readonly string[]) => {
    const globs = patterns
      .map((pattern) => normalize(expand(pattern), workTree))
      .flatMap((glob) => [glob, `${glob}/**`])
    const matchers = globs.map(compilePathGlob)
    return (file: string) => matchers.some((matches) => matches(file))
  }
  const wanted = toMatcher([...definition.paths, ...definition.dotenv])
  const excluded = toMatcher(definition.exclude)
  const listed = new Set(definition.untracked ? untracked : [])
  const files = await listFiles(workTree)
  return files.filter((file) => (wanted(file) || listed.has(file)) && !excluded(file)).sort()
}

function normalize(pattern: string, workTree: string): string {
  const relative = path.isAbsolute(pattern) ? path.relative(workTree, pattern) : pattern
  return path.posix.normalize(relative).replace(/\/$/, '')
}

async function listFiles(workTree: string): Promise<string[]> {
  const entries = await readdir(workTree, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(workTree, path.join(entry.parentPath, entry.name)))
    .filter((file) => file !== '.git' && !file.startsWith('.git/'))
}

/** Variables of the dotenv reports among the files; a broken report is passed over, as its job has passed. */
async function readDotenv(folder: string, files: readonly string[]): Promise<Record<string, string>> {
  const variables: Record<string, string> = {}
  for (const file of files) {
    const text = await readFile(path.join(folder, file), 'utf8')
    for (const [key, value] of Object.entries(parseEnv(text))) if (value !== undefined) variables[key] = value
  }
  return variables
}

/** Copies files from one tree to another; symbolic links stay what they are. */
async function copyFiles(files: readonly string[], from: string, to: string): Promise<void> {
  for (const file of files) {
    await mkdir(path.dirname(path.join(to, file)), { recursive: true })
    await cp(path.join(from, file), path.join(to, file), { verbatimSymlinks: true, force: true })
  }
}

const SYMLINK_MODE = 0o120777

/** Writes the files into a zip archive; returns its size in bytes. */
async function writeZip(files: readonly string[], folder: string, archive: string): Promise<number> {
  const { ZipFile } = await import('yazl')
  const zip = new ZipFile()
  for (const file of files) {
    const full = path.join(folder, file)
    const facts = await lstat(full)
    const options = { mtime: facts.mtime, mode: facts.mode }
    if (facts.isSymbolicLink())
      zip.addBuffer(Buffer.from(await readlink(full)), file, { ...options, mode: SYMLINK_MODE })
    else zip.addFile(full, file, options)
  }
  zip.end()
  await mkdir(path.dirname(archive), { recursive: true })
  await pipeline(zip.outputStream, createWriteStream(archive))
  return (await stat(archive)).size
}

function expiry({ store }: Context, expireIn: string): string | null {
  const seconds = parseDuration(expireIn)
  return seconds === undefined ? null : new Date(store.clock.wallMs() + seconds * 1000).toISOString()
}
