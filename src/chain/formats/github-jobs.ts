import { stringify } from 'yaml'
import { InvalidValueError } from '../../options/parsers/values.ts'
import { type Expression, parseTemplate } from '../expressions/expression.ts'
import type { ChainPlan, PlannedStep } from '../types.ts'
import { formatStepInputs } from './github-step.ts'
import { findDetour, findGivers, listFarGivers, listTaken } from './handed-on.ts'
import { type Handed, listLosses, throwProblems } from './losses.ts'

export interface GitHubFormat {
  /** Of `--input`; what is not among them becomes an input of the workflow. */
  readonly inputs: Readonly<Record<string, unknown>>
  /** What `uses:` takes. */
  readonly uses: string
  /** Whether that is a folder of the repository itself. */
  readonly isLocal: boolean
  /** The instance of steps that name none. */
  readonly gitlabUrl: string
}

/**
 * The chain as a reusable workflow of GitHub, with a job for each step.
 *
 * @throws UsageError that names each step that such a job cannot do.
 */
export function formatGitHub(plan: ChainPlan, format: GitHubFormat): Handed {
  const ids = nameJobs(plan.steps)
  const givers = findGivers(plan)
  const problems: { step: PlannedStep; message: string }[] = []
  const jobs = plan.steps.flatMap((step) => {
    try {
      return [[ids.get(step.name) ?? '', formatJob(step, { plan, format, ids, givers })] as const]
    } catch (error) {
      if (!(error instanceof InvalidValueError)) throw error
      problems.push({ step, message: error.message })
      return []
    }
  })
  throwProblems(plan, problems)
  const document = {
    name: 'Chain',
    on: { workflow_call: formatCall(plan, format) },
    permissions: format.isLocal ? { contents: 'read' } : {},
    jobs: Object.fromEntries(jobs),
  }
  const header = [
    `# The chain ${plan.file.replaceAll(/[^\w./ -]/g, '_')} as a reusable workflow, written by gitlab-downstream chain plan --format github`,
    `# (${plan.hash.slice(0, 12)}). Write it again when the chain file changes.`,
    '',
  ].join('\n')
  return {
    text: `${header}${stringify(document, { lineWidth: 0, aliasDuplicateObjects: false })}`,
    notices: listLosses(plan, { stops: false }),
  }
}

/** https://docs.github.com/actions/reference/workflow-syntax-for-github-actions#jobsjob_id */
function nameJobs(steps: readonly PlannedStep[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>()
  const taken = new Set<string>()
  for (const { name } of steps) {
    const safe = name
      .replaceAll(/[^A-Za-z0-9_-]+/g, '-')
      .replace(/-+$/, '')
      .replace(/^(?=[\d-])/, '_')
    let id = safe
    for (let count = 2; taken.has(id.toLowerCase()); count += 1) id = `${safe}-${count}`
    taken.add(id.toLowerCase())
    ids.set(name, id)
  }
  return ids
}

/** What the workflow that calls has to give. */
function formatCall({ steps, inputNames }: ChainPlan, { inputs }: GitHubFormat): Readonly<Record<string, unknown>> {
  const expressions = steps.flatMap(({ settings }) =>
    Object.entries(settings).flatMap(([name, { value }]) => {
      const isSecret = name === 'token' || name === 'api-token'
      return listExpressions(value).map((expression) => ({ expression, isSecret }))
    }),
  )
  const namesOf = (secret: boolean) =>
    new Set(
      expressions.flatMap(({ expression, isSecret }) =>
        expression.kind === 'env' && isSecret === secret ? [expression.name] : [],
      ),
    )
  const env = [...namesOf(false)].filter((name) => !name.startsWith('GITHUB_'))
  const open = inputNames.filter((name) => !Object.hasOwn(inputs, name))
  const required = (names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, { type: 'string', required: true }]))
  const given = [...new Set([...open, ...env])].sort()
  const inherited = ['DOWNSTREAM_TOKEN', 'DOWNSTREAM_API_TOKEN'].map((name) => [name, { required: false }] as const)
  const own = [...namesOf(true)].sort().map((name) => [name, { required: true }] as const)
  return {
    ...(given.length > 0 && { inputs: required(given) }),
    secrets: Object.fromEntries([...inherited, ...own]),
  }
}

function listExpressions(value: unknown): readonly Expression[] {
  if (typeof value === 'string') return parseTemplate(value).filter((part) => typeof part !== 'string')
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(listExpressions) : []
}

interface JobParts {
  readonly plan: ChainPlan
  readonly format: GitHubFormat
  readonly ids: ReadonlyMap<string, string>
  readonly givers: ReadonlySet<string>
}

function formatJob(step: PlannedStep, { plan, format, ids, givers }: JobParts): Readonly<Record<string, unknown>> {
  const detour = findDetour(step, plan)
  if (detour !== undefined) throw new InvalidValueError(detour)
  const far = listFarGivers(step)
  const idOf = (name: string) => ids.get(name) ?? name
  const needs = [...step.needs, ...far].map(idOf)
  const outputs = [
    ...new Set(
      plan.steps.flatMap((other) =>
        listTaken(other)
          .filter((taken) => taken.step === step.name)
          .map(outputOf),
      ),
    ),
  ]
  return {
    name: step.name,
    ...(needs.length > 0 && { needs, if: formatCondition(step, { far, idOf }) }),
    ...(step.allowFailure && { 'continue-on-error': true }),
    'runs-on': 'ubuntu-latest',
    ...(givers.has(step.name) && {
      outputs: Object.fromEntries(outputs.map((name) => [name, `\${{ steps.pipeline.outputs.${name} }}`])),
    }),
    steps: [
      ...(format.isLocal ? [{ uses: 'actions/checkout@v6' }] : []),
      { id: 'pipeline', uses: format.uses, ...formatStepInputs(step, { ...format, idOf }) },
    ],
  }
}

/** The output of the action for it. */
function outputOf({ variable }: { readonly variable: string }): string {
  const fact = /^TRIGGERED_(PIPELINE_ID|PIPELINE_URL|SHA|RESULT)$/.exec(variable)?.[1]
  return fact === undefined ? variable : fact.toLowerCase().replaceAll('_', '-')
}

/** Said for each need: what GitHub takes for a success by itself looks at all jobs before, and not at those that are needed alone. */
function formatCondition(
  { when, needs }: PlannedStep,
  { far, idOf }: { readonly far: readonly string[]; readonly idOf: (name: string) => string },
): string {
  const results = (names: readonly string[], result: string) =>
    names.map((name) => `needs.${idOf(name)}.result == '${result}'`)
  if (when === 'always') return '${{ !cancelled() }}'
  const failed = `(${results(needs, 'failure').join(' || ')})`
  const terms = when === 'on-failure' ? [failed, ...results(far, 'success')] : results(needs, 'success')
  return `\${{ !cancelled() && ${terms.join(' && ')} }}`
}
