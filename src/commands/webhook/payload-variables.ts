/** The usual fields of a payload as variables. */
export interface PayloadVariables {
  readonly lines: readonly string[]
  /** What is left out because its value could do harm in a dotenv file or a shell. */
  readonly unsafe: readonly { readonly name: string; readonly path: string }[]
}

/**
 * Where the variables come from, the first that is there: push and tag events, pipeline events (these name things inside
 * `object_attributes`), and the parameters of a plain trigger call.
 *
 * Source: https://docs.gitlab.com/user/project/integrations/webhook_events/
 */
const sources: readonly (readonly [name: string, ...paths: string[]])[] = [
  ['PAYLOAD_KIND', 'object_kind'],
  ['PAYLOAD_EVENT', 'event_name', 'object_kind'],
  ['PAYLOAD_REF', 'ref', 'object_attributes.ref'],
  ['PAYLOAD_SHA', 'checkout_sha', 'object_attributes.sha', 'after'],
  ['PAYLOAD_BEFORE_SHA', 'before', 'object_attributes.before_sha'],
  ['PAYLOAD_PROJECT_ID', 'project.id', 'project_id'],
  ['PAYLOAD_PROJECT', 'project.path_with_namespace'],
  ['PAYLOAD_PROJECT_URL', 'project.web_url'],
  ['PAYLOAD_USER', 'user_username', 'user.username'],
  ['PAYLOAD_COMMITS', 'total_commits_count'],
  ['PAYLOAD_PIPELINE_ID', 'object_attributes.id'],
  ['PAYLOAD_STATUS', 'object_attributes.status'],
]

/** Names that only mean something in one kind of event. */
const ofPipelines = ['PAYLOAD_PIPELINE_ID', 'PAYLOAD_STATUS']

/**
 * Lines that are safe for a dotenv report of GitLab (which knows no quotes) and for a shell that reads the file: a value with any other
 * character is left out, never changed.
 */
export function payloadVariables(payload: unknown): PayloadVariables {
  const isPipeline = valueAt(payload, 'object_kind') === 'pipeline'
  const lines: string[] = []
  const unsafe: { name: string; path: string }[] = []
  for (const [name, ...paths] of sources) {
    if (ofPipelines.includes(name) && !isPipeline) continue
    const path = paths.find((candidate) => isText(valueAt(payload, candidate)))
    if (path === undefined) continue
    const value = String(valueAt(payload, path))
    if (safe.test(value)) lines.push(`${name}=${value}`, ...tagLine(name, value))
    else unsafe.push({ name, path })
  }
  return { lines, unsafe }
}

/** No white space, quotes, `$`, backticks, `~`, brackets or anything else a shell or a dotenv parser acts on. */
const safe = /^[\p{L}\p{N}_./:@%+,=-]{1,2000}$/u

function tagLine(name: string, value: string): string[] {
  const tag = name === 'PAYLOAD_REF' ? /^refs\/tags\/(.+)$/.exec(value)?.[1] : undefined
  return tag === undefined ? [] : [`PAYLOAD_TAG=${tag}`]
}

function isText(value: unknown): boolean {
  return (typeof value === 'string' && value !== '') || typeof value === 'number'
}

function valueAt(payload: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, step) => {
    const isThere = typeof value === 'object' && value !== null && Object.hasOwn(value, step)
    return isThere ? (value as Record<string, unknown>)[step] : undefined
  }, payload)
}
