import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'

/** Runs git with an environment of its own, so that `GIT_DIR` and the like of the caller change nothing here. */
export type Git = (args: readonly string[], options?: GitOptions) => Promise<string>

export interface GitOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string
}

/** A git command that failed; the message holds git's own words. */
export class GitError extends Error {
  override readonly name = 'GitError'
  readonly exitCode: number | null

  constructor(args: readonly string[], exitCode: number | null, stderr: string) {
    super(`git ${args.join(' ')} failed: ${stderr.trim() || `exit code ${exitCode}`}`)
    this.exitCode = exitCode
  }
}

/** `env` holds at least `PATH`. */
export function createGit(env: Readonly<Record<string, string>>): Git {
  const base = {
    ...env,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_AUTHOR_NAME: 'Sandbox',
    GIT_AUTHOR_EMAIL: 'sandbox@localhost',
    GIT_COMMITTER_NAME: 'Sandbox',
    GIT_COMMITTER_EMAIL: 'sandbox@localhost',
  }
  return (args, options = {}) => run(args, { ...options, env: { ...base, ...options.env } })
}

function run(args: readonly string[], { cwd, env, input }: GitOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', args, { cwd, env, stdio: ['pipe', 'pipe', 'pipe'] })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text
    })
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve(stdout) : reject(new GitError(args, code, stderr))))
    // git may end before it has read everything; its exit code shows what happened.
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}

/** A branch or tag with the commit it points to. */
export interface RepositoryRef {
  readonly name: string
  readonly kind: 'branch' | 'tag'
  readonly sha: string
}

export interface Commit {
  readonly sha: string
  readonly message: string
  readonly authorName: string
  readonly authorEmail: string
  /** ISO 8601. */
  readonly timestamp: string
}

/**
 * Makes the bare repository `gitDir` from `folder`. A git repository is cloned with its branches and tags (what is not
 * committed stays behind); of a plain folder all files become one commit on `defaultBranch`.
 * Returns the default branch.
 */
export async function importRepository(options: {
  readonly git: Git
  readonly folder: string
  readonly gitDir: string
  readonly defaultBranch: string
}): Promise<string> {
  const { git, folder, gitDir, defaultBranch } = options
  await mkdir(path.dirname(gitDir), { recursive: true })
  if (isGitRepository(folder)) {
    await git(['clone', '--quiet', '--bare', '--no-hardlinks', folder, gitDir])
    return (await git(['symbolic-ref', '--short', 'HEAD'], { cwd: gitDir })).trim()
  }
  await git(['init', '--quiet', '--bare', `--initial-branch=${defaultBranch}`, gitDir])
  const inFolder = [`--git-dir=${gitDir}`, `--work-tree=${folder}`]
  await git([...inFolder, 'add', '--all', '.'], { cwd: folder })
  await git([...inFolder, 'commit', '--quiet', '--allow-empty', '-m', `Import ${path.basename(folder)}`], {
    cwd: folder,
  })
  return defaultBranch
}

function isGitRepository(folder: string): boolean {
  return existsSync(path.join(folder, '.git')) || existsSync(path.join(folder, 'HEAD'))
}

/** All branches and tags; an annotated tag is peeled to its commit. */
export async function listRefs(git: Git, gitDir: string): Promise<RepositoryRef[]> {
  const format = '%(refname)%00%(objectname)%00%(*objectname)'
  const out = await git(['for-each-ref', `--format=${format}`, 'refs/heads', 'refs/tags'], { cwd: gitDir })
  return out.split('\n').flatMap((line) => {
    const [refname = '', objectSha = '', peeledSha = ''] = line.split('\0')
    const match = /^refs\/(heads|tags)\/(.+)$/.exec(refname)
    if (!match?.[2]) return []
    return [{ name: match[2], kind: match[1] === 'tags' ? 'tag' : 'branch', sha: peeledSha || objectSha } as const]
  })
}

/** The text of a file at a commit; undefined when the commit has no such file. */
export async function readFileAt(git: Git, gitDir: string, sha: string, file: string): Promise<string | undefined> {
  const listed = await git(['ls-tree', '--name-only', sha, '--', file], { cwd: gitDir })
  return listed.trim() === '' ? undefined : git(['show', `${sha}:${file}`], { cwd: gitDir })
}

/** A fresh work tree of one commit that shares the objects of the bare repository; HEAD is detached as in a runner. */
export async function checkOut(git: Git, gitDir: string, sha: string, folder: string): Promise<void> {
  await git(['clone', '--quiet', '--shared', '--no-checkout', gitDir, folder])
  await git(['checkout', '--quiet', '--detach', sha], { cwd: folder })
}

export async function readCommit(git: Git, gitDir: string, sha: string): Promise<Commit> {
  const out = await git(['log', '-1', '--format=%H%x00%an%x00%ae%x00%cI%x00%B', sha], { cwd: gitDir })
  return parseCommit(out)
}

/** The newest commits that `after` has and `before` has not, oldest first, at most `limit`; and how many there are. */
export async function listNewCommits(
  git: Git,
  gitDir: string,
  { before, after, limit }: { before: string; after: string; limit: number },
): Promise<{ commits: Commit[]; total: number }> {
  const range = /^0+$/.test(before) ? [after, '--max-count=1'] : [`${before}..${after}`]
  const total = Number((await git(['rev-list', '--count', ...range], { cwd: gitDir })).trim())
  const format = '--format=%H%x00%an%x00%ae%x00%cI%x00%B%x01'
  const out = await git(['log', format, `--max-count=${limit}`, ...range], { cwd: gitDir })
  const commits = out
    .split('\x01')
    .filter((text) => text.trim() !== '')
    .map(parseCommit)
  return { commits: commits.reverse(), total }
}

function parseCommit(text: string): Commit {
  const [sha = '', authorName = '', authorEmail = '', timestamp = '', message = ''] = text.trimStart().split('\0')
  return { sha, authorName, authorEmail, timestamp, message: message.trimEnd() }
}
