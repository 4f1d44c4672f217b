import { spawn } from 'node:child_process'

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
    // git may end before it has read everything; its exit code tells what happened.
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}
