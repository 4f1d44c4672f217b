import { divideSettings, resolveStep, TARGETS } from '../../chain/resolve-step.ts'
import type { ChainPlan, PlannedStep } from '../../chain/types.ts'
import { type ExitCode, UsageError } from '../../errors.ts'
import { GitLabUnavailableError } from '../../gitlab/errors.ts'
import type { Options } from '../../options/options.ts'
import { type Check, check } from '../../run/examine.ts'
import { connect } from '../../run/open.ts'
import type { CommandContext } from '../command.ts'
import { examineAll, exitCodeOf } from '../doctor/doctor.ts'
import type { Right } from '../doctor/rights.ts'

/** What the server says of one step. */
interface StepFinding {
  readonly step: string
  readonly checks: readonly Check[]
}

/** Asks the servers about the project, the ref and the rights of each step. Sends reads only. */
export async function examineSteps(plan: ChainPlan, context: CommandContext): Promise<readonly StepFinding[]> {
  const findings: StepFinding[] = []
  const known = new Map<string, readonly Check[]>()
  for (const step of plan.steps)
    findings.push({ step: step.name, checks: await examineStep(step, { plan, context, known }) })
  return findings
}

interface Examination {
  readonly plan: ChainPlan
  readonly context: CommandContext
  /** What was found for other steps with the same target and the same tokens. */
  readonly known: Map<string, readonly Check[]>
}

async function examineStep(step: PlannedStep, { plan, context, known }: Examination): Promise<readonly Check[]> {
  const { env, options: base, host } = context
  const { settings, later: waiting } = divideSettings(step)
  const later = waiting.filter((name) => TARGETS.includes(name))
  const skipped = later.map((name) => check(name, 'skip', 'known only when the steps before have run'))
  if (later.includes('project')) return skipped
  try {
    const options = await resolveStep(
      { ...step, settings },
      {
        file: plan.file,
        values: { env, inputs: base.inputs, results: new Map() },
        base,
        requires: later.length > 0 ? ['project'] : ['start'],
        onSecret: host.mask,
      },
    )
    const key = JSON.stringify([
      options.gitlabUrl,
      options.project,
      options.ref,
      options.token?.value,
      options.apiToken?.value,
    ])
    const found = known.get(key) ?? (await examineTarget(options, context))
    known.set(key, found)
    return [...skipped, ...found]
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    const words = error.problems.length > 1 ? error.details : [error.message]
    return [...skipped, ...words.map((message) => check('settings', 'fail', message))]
  }
}

async function examineTarget(options: Options, context: CommandContext): Promise<readonly Check[]> {
  const { env, host, clock } = context
  const client = await connect(options, { host, clock, proxyVariables: env })
  const [checks, rights]: [Check[], Right[]] = [[], []]
  try {
    await examineAll({ ...context, options, client }, { checks, rights })
  } catch (error) {
    if (!(error instanceof GitLabUnavailableError)) throw error
    checks.push(check('instance', 'fail', error.message, error.hints))
  }
  return [...checks, ...rights.flatMap(judgeRight)]
}

/** Starting and following is what a chain does with each of its steps. */
function judgeRight({ name, allowed, with: by }: Right): readonly Check[] {
  const isNeeded = name === 'start a pipeline' || name === 'read pipelines'
  return isNeeded && allowed === 'no' ? [check('rights', 'fail', `these credentials cannot ${name} (${by})`)] : []
}

/** The worst of all decides. A file that asks for what cannot be is refused first. */
export function worstExitCode(findings: readonly StepFinding[]): ExitCode {
  const checks = findings.flatMap((finding) => finding.checks)
  return checks.some(({ name, status }) => name === 'settings' && status === 'fail') ? 2 : exitCodeOf(checks)
}

/** A line for each step, and below it what is not as it has to be. */
export function formatFindings(findings: readonly StepFinding[]): readonly string[] {
  return findings.flatMap(({ step, checks }) => {
    const worst = (['fail', 'warn', 'skip'] as const).find((status) => checks.some((found) => found.status === status))
    const shown = checks.filter(({ name, status }) => status === 'fail' || status === 'warn' || isGap(name, status))
    return [
      `${worst === 'fail' ? '✗' : worst === 'warn' ? '!' : '✓'} ${step}`,
      ...shown.flatMap(({ name, message, remedies }) => [
        `    ${name}: ${message}`,
        ...remedies.map((remedy) => `      → ${remedy}`),
      ]),
    ]
  })
}

/** What is not known of the target itself; the other gaps are the rule. */
function isGap(name: string, status: Check['status']): boolean {
  return status === 'skip' && ['project', 'ref', 'pipeline-id'].includes(name)
}
