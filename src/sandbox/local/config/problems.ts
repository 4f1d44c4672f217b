import { asRecord, parseDuration } from './job-definition.ts'

type Raw = Readonly<Record<string, unknown>>

/** What GitLab refuses in an expanded configuration and gitlab-ci-local lets pass, in GitLab's words. */
export function findProblem(config: Raw): string | undefined {
  const jobs = Object.entries(config).filter(([name]) => !GLOBAL_KEYS.includes(name) && !name.startsWith('.'))
  if (jobs.length === 0) return 'jobs config should contain at least one visible job'
  for (const [name, definition] of jobs) {
    const job = asRecord(definition)
    const problem = job && CHECKS.map((check) => check(job)).find((found) => found !== undefined)
    if (problem !== undefined) return `jobs:${name}${problem}`
  }
  return undefined
}

type Check = (job: Raw) => string | undefined

const CHECKS: readonly Check[] = [
  (job) => {
    const unknown = Object.keys(job).filter((key) => !JOB_KEYS.has(key) || (key === 'trigger' && 'script' in job))
    return unknown.length > 0 ? ` config contains unknown keys: ${unknown.join(', ')}` : undefined
  },
  ({ rules, ...job }) => {
    const keys = Object.keys(job).filter((key) => key === 'only' || key === 'except')
    const many = keys.length > 1 ? 'these keys may not be' : 'key may not be'
    return rules !== undefined && keys.length > 0
      ? ` config ${many} used with \`rules\`: ${keys.join(', ')}`
      : undefined
  },
  ({ when }) =>
    when === undefined || WHENS.includes(String(when)) ? undefined : ` when should be one of: ${WHENS.join(', ')}`,
  ({ when, start_in }) =>
    when === 'delayed' && parseDuration(String(start_in ?? '')) === undefined
      ? ' start in should be a duration'
      : undefined,
  ({ parallel }) => {
    if (typeof parallel !== 'number') return undefined
    if (parallel > MAX_PARALLEL) return `:parallel config must be less than or equal to ${MAX_PARALLEL}`
    return parallel < 1 ? ':parallel config must be greater than or equal to 1' : undefined
  },
]

const MAX_PARALLEL = 200

const WHENS = ['on_success', 'on_failure', 'always', 'manual', 'delayed']

/** Top-level keys that are not jobs. */
export const GLOBAL_KEYS = [
  'include',
  'image',
  'services',
  'stages',
  'before_script',
  'after_script',
  'default',
  'variables',
  'cache',
  'workflow',
  'spec',
]

/** Source: https://docs.gitlab.com/ci/yaml/#job-keywords */
const JOB_KEYS: ReadonlySet<string> = new Set([
  ...['after_script', 'allow_failure', 'artifacts', 'before_script', 'cache', 'coverage', 'dast_configuration'],
  ...[
    'dependencies',
    'environment',
    'except',
    'extends',
    'hooks',
    'id_tokens',
    'identity',
    'image',
    'inherit',
    'inputs',
  ],
  ...[
    'interruptible',
    'manual_confirmation',
    'needs',
    'only',
    'pages',
    'parallel',
    'publish',
    'release',
    'resource_group',
  ],
  ...['retry', 'rules', 'run', 'script', 'secrets', 'services', 'stage', 'start_in', 'tags', 'timeout', 'trigger'],
  ...['variables', 'when', 'type', 'name'],
])
