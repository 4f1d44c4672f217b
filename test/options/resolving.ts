import { UsageError } from '../../src/errors.ts'
import { parseArguments } from '../../src/options/cli/arguments.ts'
import type { Requirement } from '../../src/options/requirements.ts'
import { resolveOptions } from '../../src/options/resolve.ts'
import type { Environment } from '../../src/options/sources.ts'

const command = {
  name: 'trigger',
  summary: '',
  positionals: [{ name: 'PIPELINE', description: '', option: 'pipeline-id' }],
} as const

/** The options of a command line. */
export function resolve(args: readonly string[], env: Environment = {}, requires: readonly Requirement[] = []) {
  return resolveOptions({ face: 'cli', env, own: parseArguments(args, command), requires })
}

/** The mistakes that the options are refused for. */
export async function problemsOf(work: Promise<unknown>): Promise<UsageError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof UsageError)) throw new Error(`no UsageError: ${error}`)
  return error
}

/** The variables of a job in GitLab CI. */
export const job = {
  GITLAB_CI: 'true',
  CI_SERVER_URL: 'https://gitlab.example.com/lab',
  CI_JOB_TOKEN: 'glcbt-1',
  CI_JOB_TIMEOUT: '3600',
}
