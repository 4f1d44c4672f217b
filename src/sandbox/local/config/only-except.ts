import { asList, asRecord } from './job-definition.ts'

type Raw = Readonly<Record<string, unknown>>

/**
 * `only` and `except` as rules, since gitlab-ci-local passes them over and would run every such job. Undefined for a job that
 * has neither, or has rules of its own.
 *
 * Source: https://docs.gitlab.com/ci/yaml/deprecated_keywords/#only--except
 */
export function toRules(job: Raw): readonly Raw[] | undefined {
  if (job.rules !== undefined || (job.only === undefined && job.except === undefined)) return undefined
  const only = toConditions(job.only ?? ['branches', 'tags'])
  const except = toConditions(job.except)
  const wanted = [only.refs || DEFAULT_ONLY, only.variables].filter((condition) => condition !== '')
  return [
    ...[except.refs, except.variables].filter(Boolean).map((condition) => ({ if: condition, when: 'never' })),
    ...(except.changes ? [{ changes: except.changes, when: 'never' }] : []),
    {
      if: wanted.map((condition) => `(${condition})`).join(' && '),
      ...(only.changes === undefined ? {} : { changes: only.changes }),
    },
  ]
}

const DEFAULT_ONLY = '$CI_COMMIT_BRANCH || $CI_COMMIT_TAG'

interface Conditions {
  readonly refs: string
  readonly variables: string
  readonly changes: unknown
}

function toConditions(policy: unknown): Conditions {
  const record = asRecord(policy) ?? { refs: policy }
  return {
    refs: asList(record.refs)
      .map((ref) => toCondition(String(ref)))
      .join(' || '),
    variables: asList(record.variables)
      .map((expression) => `(${expression})`)
      .join(' || '),
    changes: record.changes,
  }
}

const SOURCES: Readonly<Record<string, string>> = {
  api: 'api',
  chat: 'chat',
  merge_requests: 'merge_request_event',
  pipelines: 'pipeline',
  pushes: 'push',
  schedules: 'schedule',
  triggers: 'trigger',
  web: 'web',
}

function toCondition(ref: string): string {
  const source = SOURCES[ref]
  if (ref === 'branches') return '$CI_COMMIT_BRANCH'
  if (ref === 'tags') return '$CI_COMMIT_TAG'
  if (source !== undefined) return `$CI_PIPELINE_SOURCE == "${source}"`
  const pattern = /^\/.*\/i?/.exec(ref)?.[0]
  if (pattern !== undefined) return `$CI_COMMIT_REF_NAME =~ ${pattern}`
  return `$CI_COMMIT_REF_NAME == ${JSON.stringify(ref.replace(/@.*$/, ''))}`
}
