import { stringify } from 'yaml'
import { InvalidValueError } from '../../options/parsers/values.ts'
import { quoteWord } from '../../shell.ts'
import type { Expression } from '../expressions/expression.ts'
import type { ChainPlan, PlannedStep } from '../types.ts'
import { findObstacles, fitsParallel, formatTrigger } from './gitlab-native.ts'
import { findDetour, findGivers, listFarGivers, nameVariable } from './handed-on.ts'
import { formatStepCommand } from './job-command.ts'
import { type Handed, listLosses, refuseMissingInputs, throwProblems } from './losses.ts'

export interface GitLabFormat {
  /** Of `--input`: GitLab reads types, so they have to be known when the file is written. */
  readonly inputs: Readonly<Record<string, unknown>>
  /** Command that starts the CLI in a job. */
  readonly cli: string
  readonly image: string | undefined
  /** `depend` for servers before 18.2: https://docs.gitlab.com/ci/yaml/#triggerstrategy */
  readonly strategy: 'mirror' | 'depend'
}

/**
 * The chain as a child pipeline of GitLab: a `trigger:` job for each step, or a job that runs the CLI where that keyword cannot do what
 * the step says.
 *
 * @throws UsageError that names each step that neither can do.
 */
export function formatGitLab(plan: ChainPlan, format: GitLabFormat): Handed {
  refuseMissingInputs(plan, format.inputs)
  const scheduled = schedule(plan, format)
  const jobs = new Map<string, unknown>()
  const problems: { step: PlannedStep; message: string }[] = []
  for (const { name, variants } of scheduled.jobs) {
    const [step] = variants
    if (step === undefined) continue
    try {
      jobs.set(name, formatJob(variants, scheduled))
    } catch (error) {
      if (!(error instanceof InvalidValueError)) throw error
      problems.push({ step, message: error.message })
    }
  }
  throwProblems(plan, problems)
  // GitLab would cancel those for a failure too, and perhaps after a failure that is allowed.
  const isPlain = plan.steps.every(({ when, allowFailure }) => when === 'on-success' && !allowFailure)
  const cancels = plan.onFailure === 'stop' && isPlain
  const document = {
    stages: ['chain'],
    // Also in pipelines of merge requests, which jobs without rules are not for.
    workflow: { ...(cancels && { auto_cancel: { on_job_failure: 'all' } }), rules: [{ when: 'always' }] },
    ...Object.fromEntries(jobs),
  }
  const text = `${formatHeader(plan, scheduled)}${stringify(document, { lineWidth: 0, aliasDuplicateObjects: false })}`
  const endless = plan.steps.filter(
    ({ name, settings }) => settings.timeout && scheduled.obstacles.get(name)?.length === 0,
  )
  return { text, notices: [...listLosses(plan, { stops: cancels }), ...describeEndless(endless)] }
}

function describeEndless(steps: readonly PlannedStep[]): readonly string[] {
  if (steps.length === 0) return []
  const names = steps.map(({ name }) => name).join(', ')
  return [`timeout of defaults is not kept by trigger jobs, which end with their pipelines: ${names}`]
}

interface Scheduled {
  readonly plan: ChainPlan
  readonly format: GitLabFormat
  /** A job for one step, or for all variants of one. */
  readonly jobs: readonly { readonly name: string; readonly variants: readonly PlannedStep[] }[]
  readonly jobOf: ReadonlyMap<string, string>
  readonly obstacles: ReadonlyMap<string, readonly string[]>
  readonly givers: ReadonlySet<string>
  /** What the variables of a giver begin with, so that two givers never give the same. */
  readonly prefixes: ReadonlyMap<string, string>
}

function schedule(plan: ChainPlan, format: GitLabFormat): Scheduled {
  const givers = findGivers(plan)
  const obstacles = new Map(plan.steps.map((step) => [step.name, findObstacles(step, givers.has(step.name))]))
  const jobs = [...Map.groupBy(plan.steps, ({ base }) => base)].flatMap(([base, variants]) => {
    const isNative = variants.every(({ name }) => obstacles.get(name)?.length === 0)
    const isNeededInPart = plan.steps.some(({ needs }) => {
      const needed = variants.filter(({ name }) => needs.includes(name)).length
      return needed > 0 && needed < variants.length
    })
    if (isNative && !isNeededInPart && fitsParallel(variants)) return [{ name: base, variants }]
    return variants.map((step) => ({ name: step.name, variants: [step] }))
  })
  return {
    plan,
    format,
    jobs,
    obstacles,
    givers,
    jobOf: new Map(jobs.flatMap(({ name, variants }) => variants.map((step) => [step.name, name]))),
    prefixes: new Map(plan.steps.map(({ name }, index) => [name, `CHAIN_${index + 1}_`])),
  }
}

/** https://docs.gitlab.com/ci/jobs/#job-names and the keywords of the whole file. */
const RESERVED = [
  'image',
  'services',
  'stages',
  'types',
  'before_script',
  'after_script',
  'variables',
  'cache',
  'include',
  'true',
  'false',
  'nil',
  'default',
  'pages',
  'workflow',
  'spec',
]
/** https://docs.gitlab.com/ci/yaml/#needs */
const MOST_NEEDS = 50

function formatJob(variants: readonly PlannedStep[], scheduled: Scheduled): Readonly<Record<string, unknown>> {
  const [step] = variants as readonly [PlannedStep]
  if (RESERVED.includes(step.name))
    throw new InvalidValueError('has a name that GitLab keeps for itself; expected another one')
  const detour = findDetour(step, scheduled.plan)
  if (detour !== undefined) throw new InvalidValueError(detour)
  const needs = [...new Set([...step.needs, ...listFarGivers(step)].map((name) => scheduled.jobOf.get(name) ?? name))]
  if (needs.length > MOST_NEEDS)
    throw new InvalidValueError(`needs ${needs.length} jobs; GitLab takes ${MOST_NEEDS} at most`)
  const common = {
    stage: 'chain',
    needs: needs.map((job) => ({ job, artifacts: scheduled.givers.has(job) })),
    rules: [{ when: step.when.replace('-', '_') }],
    ...(step.allowFailure && { allow_failure: true }),
  }
  const isNative = scheduled.obstacles.get(step.name)?.length === 0
  const rows = variants.map(({ matrix }) => matrix)
  const native = () => ({
    ...(variants.length > 1 && { parallel: { matrix: rows } }),
    ...formatTrigger(step, { ...scheduled.format, nameVariable: nameFor(scheduled), isParallel: variants.length > 1 }),
  })
  return { ...common, ...(isNative ? native() : formatScript(step, scheduled)) }
}

function nameFor({ prefixes }: Scheduled): (expression: Expression) => string {
  return (expression) =>
    'step' in expression ? `${prefixes.get(expression.step) ?? ''}${nameVariable(expression)}` : expression.name
}

/** A job that runs the CLI. Its report is for the jobs that take values of it. */
function formatScript(step: PlannedStep, scheduled: Scheduled): Readonly<Record<string, unknown>> {
  const { cli, image, inputs } = scheduled.format
  const nameInShell = nameFor(scheduled)
  const { exports, words } = formatStepCommand(step, { nameInShell, inputs })
  // The tokens that a project has for its own instance are not for another one.
  const unset = step.settings['gitlab-url'] === undefined ? [] : ['unset DOWNSTREAM_TOKEN DOWNSTREAM_API_TOKEN']
  const missing = step.when === 'on-failure' ? listFarGivers(step) : []
  const guards = missing.map((giver) => {
    const variable = nameInShell({ kind: 'fact', step: giver, fact: 'result' })
    return `if [ "\${${variable}-}" != success ]; then echo ${quoteWord(`${giver} has not passed, so there is nothing to do`)}; exit 0; fi`
  })
  const command = [cli, 'trigger', '--wait', ...words, '--report-file=downstream.env'].join(' ')
  const prefix = scheduled.prefixes.get(step.name)
  const isGiver = scheduled.givers.has(step.name)
  return {
    ...(image !== undefined && { image }),
    inherit: { default: ['tags', 'retry', 'interruptible', 'timeout'] },
    script: [...guards, ...unset, ...exports, command],
    ...(isGiver && {
      after_script: [`if [ -f downstream.env ]; then sed 's/^/${prefix}/' downstream.env > chain.env; fi`],
      artifacts: { when: 'always', reports: { dotenv: 'chain.env' } },
    }),
  }
}

function formatHeader({ file, hash }: ChainPlan, { obstacles }: Scheduled): string {
  const lines = [...obstacles].flatMap(([name, reasons]) =>
    reasons.length === 0 ? [] : [`#   ${name}: ${reasons.join(', ')}`],
  )
  return [
    `# The chain ${file.replaceAll(/[^\w./ -]/g, '_')} as a child pipeline, written by gitlab-downstream chain plan --format gitlab`,
    `# (${hash.slice(0, 12)}). Write it again when the chain file changes.`,
    ...(lines.length === 0
      ? []
      : ['#', '# Jobs that run the command line, and what the keyword trigger cannot do for them:', ...lines]),
    '',
  ].join('\n')
}
