import { RefusedError, UsageError } from '../errors.ts'
import type { ProjectId } from '../gitlab/api.ts'
import type { Schedule } from '../gitlab/types.ts'
import { parseId } from '../options/parsers/place.ts'
import { InvalidValueError } from '../options/parsers/values.ts'
import { formatTable } from '../report/words.ts'
import { requireActing } from '../run/abilities.ts'
import { type CommandContext, type RemoteCommand, showWords } from './command.ts'

const LOOK_EVERY_MS = 1_000
/** GitLab makes the pipeline in the background, and does not answer its id. */
const WITHIN_MS = 30_000

/** `schedules list`: the pipeline schedules of the project. */
export const listSchedules: RemoteCommand = async (context) => {
  const { client, host, signal } = context
  const project = projectOf(context)
  const schedules = await client.listSchedules(project, { signal })
  if (schedules.length === 0) host.info(`${project} has no schedules`)
  return {
    exitCode: 0,
    document: schedules.map(toDocument),
    ...(schedules.length > 0 && { text: formatSchedules(schedules) }),
  }
}

/** `schedules play ID`: starts the pipeline of a schedule now, with the schedule's ref and variables, and says which one it is. */
export const playSchedule: RemoteCommand = async (context) => {
  const { client, host, signal } = context
  requireActing(client, 'Playing a schedule')
  const project = projectOf(context)
  const id = readId(context)
  const schedule = await client.getSchedule(project, id, { signal })
  await client.playSchedule(project, id, { signal })
  host.info(`Asked GitLab to run schedule ${id} (${showWords(schedule.description ?? '')}) on ${schedule.ref ?? ''}`)
  const pipelineId = await lookForPipeline(project, schedule, context)
  const { web_url, status } = await client.getPipeline(project, pipelineId, { signal })
  host.info(`Pipeline #${pipelineId} is its newest, and is ${status}; it is not waited for`)
  return {
    exitCode: 0,
    document: { ...toDocument(schedule), 'pipeline-id': pipelineId, 'pipeline-url': web_url, status },
    text: web_url,
  }
}

/** @throws RefusedError when none appears: GitLab says nowhere why it made none */
async function lookForPipeline(
  project: ProjectId,
  { id, last_pipeline: former }: Schedule,
  { client, clock, signal }: CommandContext,
): Promise<number> {
  const endMs = clock.monotonicMs() + WITHIN_MS
  while (clock.monotonicMs() < endMs) {
    const { last_pipeline: newest } = await client.getSchedule(project, id, { signal })
    if (newest && newest.id !== former?.id) return newest.id
    await clock.sleep(LOOK_EVERY_MS, signal)
  }
  throw new RefusedError(`GitLab took the request to run schedule ${id}, but shows no new pipeline of it`, {
    hints: [
      'look at the pipelines of the project before you run this again',
      'its ref may be gone, its owner may have lost the right to run on it, or its rules may leave no job',
    ],
  })
}

function projectOf({ options }: CommandContext): ProjectId {
  if (options.project === undefined) throw new UsageError('project: is required')
  return options.project
}

function readId({ positionals }: CommandContext): number {
  const [text = ''] = positionals
  try {
    if (!/^\d+$/.test(text))
      throw new InvalidValueError('is not an id; expected a number, as `schedules list` shows it')
    return parseId(text)
  } catch (error) {
    if (!(error instanceof InvalidValueError)) throw error
    throw new UsageError(`argument ID ${JSON.stringify(text)}: ${error.message}`, { cause: error })
  }
}

function toDocument({ id, description, ref, cron, cron_timezone, next_run_at, active, owner }: Schedule) {
  return {
    id,
    description: description ?? null,
    ref: ref ?? null,
    cron: cron ?? null,
    'cron-timezone': cron_timezone ?? null,
    'next-run-at': next_run_at ?? null,
    active: active ?? null,
    owner: owner?.username ?? null,
  }
}

function formatSchedules(schedules: readonly Schedule[]): string {
  const rows = schedules.map(({ id, active, ref, cron, cron_timezone, next_run_at, owner, description }) => [
    String(id),
    active === false ? 'no' : 'yes',
    ref?.replace(/^refs\/(?:heads|tags)\//, '') ?? '',
    [cron, cron_timezone].filter(Boolean).join(' '),
    next_run_at?.slice(0, 16).replace('T', ' ') ?? '',
    owner?.username ?? '',
    description ?? '',
  ])
  return formatTable(
    ['ID', 'ACTIVE', 'REF', 'CRON', 'NEXT RUN (UTC)', 'OWNER', 'DESCRIPTION'],
    rows.map((cells) => cells.map(showWords)),
  )
}
