import { UsageError } from '../errors.ts'
import { KNOWN_STATUSES } from '../gitlab/status.ts'
import type { Pipeline } from '../gitlab/types.ts'
import { oneOf, wholeNumber } from '../options/parsers/scalars.ts'
import { InvalidValueError } from '../options/parsers/values.ts'
import { formatTable, statusIcon } from '../report/words.ts'
import { type LocalContext, type RemoteCommand, showWords } from './command.ts'
import { openPage } from './web.ts'

/** `list`: the newest pipelines of the project. */
export const list: RemoteCommand = async (context) => {
  const { client, options, host, signal, flags } = context
  const { project, ref } = options
  if (project === undefined) throw new UsageError('project: is required')
  const limit = readFlag(flags, 'limit', wholeNumber(1, 1_000)) ?? 20
  const status = readFlag(flags, 'status', oneOf(...KNOWN_STATUSES))
  const query = { ...(ref && { ref: ref.name }), ...(status && { status }), limit } as const
  const pipelines = await client.listPipelines(project, { ...query, orderBy: 'id', sort: 'desc' }, { signal })
  const [newest] = pipelines
  if (newest === undefined) host.info(`${project} has no such pipelines`)
  else await openPage(newest.web_url.replace(/\/\d+$/, ''), context)
  return {
    exitCode: 0,
    document: pipelines.map(toDocument),
    ...(newest && { text: formatPipelines(pipelines) }),
  }
}

function readFlag<T>(flags: LocalContext['flags'], name: string, parse: (text: string) => T): T | undefined {
  const text = flags[name]
  if (typeof text !== 'string' || text.trim() === '') return undefined
  try {
    return parse(text)
  } catch (error) {
    if (!(error instanceof InvalidValueError)) throw error
    throw new UsageError(`--${name} ${JSON.stringify(text)}: ${error.message}`, { cause: error })
  }
}

function toDocument(pipeline: Pipeline) {
  return {
    'pipeline-id': pipeline.id,
    'pipeline-iid': pipeline.iid ?? null,
    status: pipeline.status,
    ref: pipeline.ref,
    sha: pipeline.sha,
    source: pipeline.source ?? null,
    'created-at': pipeline.created_at ?? null,
    'pipeline-url': pipeline.web_url,
  }
}

function formatPipelines(pipelines: readonly Pipeline[]): string {
  const rows = pipelines.map(({ id, status, ref, sha, source, created_at, web_url }) => [
    `#${id}`,
    `${statusIcon(status)} ${status}`,
    ref ?? '',
    sha.slice(0, 8),
    source ?? '',
    created_at?.slice(0, 16).replace('T', ' ') ?? '',
    web_url,
  ])
  return formatTable(
    ['PIPELINE', 'STATUS', 'REF', 'COMMIT', 'SOURCE', 'CREATED (UTC)', 'URL'],
    rows.map((cells) => cells.map(showWords)),
  )
}
