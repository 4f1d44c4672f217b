import { findCriticalPath } from '../../chain/plan/graph.ts'
import { resolveStep } from '../../chain/resolve-step.ts'
import type { ChainPlan, PlannedStep, StepSettings } from '../../chain/types.ts'
import { RefusedError, UnreachableError, UsageError } from '../../errors.ts'
import { getOption, isOptionName } from '../../options/table/table.ts'
import { summarizeHistory } from '../../pipeline/watch/poll-plan.ts'
import { formatDuration } from '../../report/words.ts'
import { connect } from '../../run/open.ts'
import { type CommandContext, showWords } from '../command.ts'

/** How long the steps of a chain usually take, as far as that can be read. */
export interface UsualTimes {
  /** In seconds, by the names of steps. */
  readonly seconds: ReadonlyMap<string, number>
  /** The steps that decide when the chain is over, and one line on them. */
  readonly path: readonly string[]
  readonly line: string
}

/** Reads what earlier pipelines of each step's project and ref took. Optional knowledge: what cannot be read is left out. */
export async function readUsualTimes(plan: ChainPlan, context: CommandContext): Promise<UsualTimes> {
  const seconds = new Map<string, number>()
  const known = new Map<string, number | undefined>()
  for (const step of plan.steps) {
    const found = await readUsual(step, { plan, context, known })
    if (found !== undefined) seconds.set(step.name, found)
  }
  const { path, totalSeconds } = findCriticalPath(plan.steps, seconds)
  const unknown = path.filter((name) => !seconds.has(name))
  const rest = unknown.length === 0 ? '' : `, without ${unknown.map(showWords).join(', ')}, of which nothing is known`
  const line =
    seconds.size === 0
      ? 'How long the steps usually take cannot be read'
      : `Usually over after ${formatDuration(totalSeconds)}${rest}: ${path.map(showWords).join(' → ')}`
  return { seconds, path, line }
}

interface Reading {
  readonly plan: ChainPlan
  readonly context: CommandContext
  /** Of steps with the same project, ref and credentials. */
  readonly known: Map<string, number | undefined>
}

async function readUsual(step: PlannedStep, { plan, context, known }: Reading): Promise<number | undefined> {
  const { env, options: base, host, clock, signal } = context
  const values = { env, inputs: base.inputs, results: new Map() }
  const request = { file: plan.file, values, base, requires: ['project', 'ref'] as const, onSecret: host.mask }
  try {
    const options = await resolveStep({ ...step, settings: pickTarget(step.settings) }, request)
    const { project, ref, gitlabUrl, token, apiToken } = options
    if (project === undefined || ref === undefined) return undefined
    const key = JSON.stringify([gitlabUrl, project, ref.name, token?.value, apiToken?.value])
    if (known.has(key)) return known.get(key)
    const client = await connect(options, { host, clock, proxyVariables: env })
    const history = summarizeHistory(
      await client.listPipelines(project, { ref: ref.name, status: 'success', limit: 20 }, { signal }),
    )
    const seconds = history && Math.round(history.medianMs / 1000)
    known.set(key, seconds)
    return seconds
  } catch (error) {
    if (error instanceof UsageError || error instanceof UnreachableError || error instanceof RefusedError)
      return undefined
    throw error
  }
}

/** What says where the step's pipelines are. */
function pickTarget(settings: StepSettings): StepSettings {
  const isPart = (name: string) =>
    ['gitlab-url', 'project', 'ref', 'token', 'api-token'].includes(name) ||
    (isOptionName(name) && getOption(name).group === 'Connection')
  return Object.fromEntries(Object.entries(settings).filter(([name]) => isPart(name)))
}
