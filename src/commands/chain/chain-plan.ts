import { DEFAULT_CHAIN } from '../../chain/chain-options.ts'
import { readChain } from '../../chain/file/read.ts'
import type { Handed } from '../../chain/formats/losses.ts'
import { formatMermaid, planDocument } from '../../chain/formats/plan-views.ts'
import { listWaves } from '../../chain/plan/graph.ts'
import type { ChainPlan, PlannedStep } from '../../chain/types.ts'
import { UsageError } from '../../errors.ts'
import { spellDuration } from '../../options/parsers/scalars.ts'
import { formatDuration, formatTable } from '../../report/words.ts'
import { formatJson } from '../../text/json.ts'
import { type CommandContext, type RemoteCommand, showWords } from '../command.ts'
import type { UsualTimes } from './usual-times.ts'

/** `chain plan`. Sends nothing, and with `--online` reads only. */
export const chainPlan: RemoteCommand = async (context) => {
  const plan = await readChain(nameChainFile(context))
  const usual = context.flags.online === true ? await readTimes(plan, context) : undefined
  const { text, notices } = await formatPlan(plan, { ...context, usual })
  for (const notice of notices) context.host.warn(notice)
  return { exitCode: 0, document: planDocument(plan, usual), text }
}

/** The file that a command is about. */
export function nameChainFile({ options }: Pick<CommandContext, 'options'>): string {
  return options.chain ?? DEFAULT_CHAIN
}

async function readTimes(plan: ChainPlan, context: CommandContext): Promise<UsualTimes> {
  return (await import('./usual-times.ts')).readUsualTimes(plan, context)
}

type PlanContext = CommandContext & { readonly usual: UsualTimes | undefined }

async function formatPlan(plan: ChainPlan, context: PlanContext): Promise<Handed> {
  const alone = (text: string) => ({ text, notices: [] })
  const format = String(context.flags.format ?? 'text')
  switch (format) {
    case 'text':
      return alone(formatWaves(plan, context.usual))
    case 'json':
      return alone(formatJson(planDocument(plan, context.usual), { indented: true }))
    case 'mermaid':
      return alone(formatMermaid(plan))
    case 'gitlab':
      return (await import('./schedulers.ts')).handToGitLab(plan, context)
    case 'github':
      return (await import('./schedulers.ts')).handToGitHub(plan, context)
    default:
      throw new UsageError(`--format ${JSON.stringify(format)}: expected text, json, mermaid, gitlab or github`)
  }
}

function formatWaves(plan: ChainPlan, usual: UsualTimes | undefined): string {
  const rows = listWaves(plan.steps).flatMap((wave, index) =>
    wave.map((step) => {
      const seconds = usual?.seconds.get(step.name)
      const times = usual === undefined ? [] : [seconds === undefined ? '' : formatDuration(seconds)]
      const needs = step.needs.map(showWords).join(', ')
      return [String(index + 1), showWords(step.name), showTarget(step), ...times, needs, showConditions(step)]
    }),
  )
  const times = usual === undefined ? [] : ['USUALLY']
  const table = formatTable(['WAVE', 'STEP', 'PIPELINE', ...times, 'NEEDS', ''], rows)
  return [summarize(plan), '', table, ...(usual === undefined ? [] : ['', usual.line])].join('\n')
}

/** One line on the whole chain. */
export function summarize({ file, steps, concurrency, onFailure, timeoutSeconds }: ChainPlan): string {
  const waves = listWaves(steps).length
  const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`
  const end = timeoutSeconds === undefined ? [] : [`ends after ${spellDuration(timeoutSeconds)} at the latest`]
  const failure = onFailure === 'stop' ? 'stops at the first failure' : 'goes on after a failure'
  return [
    `${file}: ${count(steps.length, 'step')} in ${count(waves, 'wave')}`,
    `${concurrency} at a time`,
    failure,
    ...end,
  ].join(', ')
}

/** What the step is about, with its expressions as they are in the file. */
function showTarget({ settings }: PlannedStep): string {
  const words = (['gitlab-url', 'project', 'pipeline-id'] as const).flatMap((name) => settings[name]?.value ?? [])
  const ref = settings.ref === undefined ? '' : ` on ${settings.ref.value}`
  return showWords(`${words.join(' ')}${ref}`)
}

function showConditions({ when, allowFailure }: PlannedStep): string {
  const words = { 'on-success': [], 'on-failure': ['only after a failure'], always: ['in any case'] }[when]
  return [...words, ...(allowFailure ? ['may fail'] : [])].join(', ')
}
