import { UsageError } from '../errors.ts'
import { resolveOptions } from '../options/resolve.ts'
import type { Given } from '../options/sources.ts'
import { getOption, isOptionName, type OptionName } from '../options/table/table.ts'
import { refuseContradictions } from '../run/run.ts'
import { parseTemplate } from './expressions/expression.ts'
import { fillSetting, type Scope } from './expressions/fill.ts'
import type { FileProblem } from './file/yaml-tree.ts'
import type { PlannedStep, RawValue } from './types.ts'

/** Options of one step that cannot be together, as far as that is known before anything runs. The settings themselves are right. */
export async function findContradictions(steps: readonly PlannedStep[]): Promise<readonly FileProblem[]> {
  const problems: FileProblem[] = []
  const known = new Map<string, UsageError | undefined>()
  for (const step of steps) {
    const options = sampleOptions(step)
    // The rows of a matrix have the same, and so have most steps of a long chain.
    const key = JSON.stringify([...options])
    const error = known.has(key) ? known.get(key) : await findContradiction(options)
    known.set(key, error)
    if (error === undefined) continue
    const lines = error.details.length > 0 ? error.details : [error.message]
    const option = error.problems[0]?.option ?? ''
    const position = (isOptionName(option) && step.settings[option]?.position) || step.position
    problems.push(...lines.map((message) => ({ position, subject: step.name, message })))
  }
  return problems
}

async function findContradiction(options: ReadonlyMap<OptionName, Given>): Promise<UsageError | undefined> {
  try {
    const own = { options, problems: [] }
    refuseContradictions(await resolveOptions({ face: 'library', env: {}, own, readFile: async () => '' }))
    return undefined
  } catch (error) {
    if (error instanceof UsageError) return error
    throw error
  }
}

/** What is not known yet has a value of its kind; where it has none that is sure to be right, the option is left out. */
function sampleOptions({ settings }: PlannedStep): ReadonlyMap<OptionName, Given> {
  const options = new Map<OptionName, Given>([['wait', { text: 'true', origin: 'value', source: 'chain' }]])
  for (const [name, { value }] of Object.entries(settings)) {
    if (!isOptionName(name) || ELSEWHERE.includes(name)) continue
    // It names variables, which may be among those that are not read here.
    if (name === 'variables-as-file' && ELSEWHERE.some((other) => settings[other] !== undefined)) continue
    const sample = isKnown(value) ? fillSetting(name, { value }, NOTHING) : (SAMPLES[name] ?? sampleMap(name, value))
    if (sample === undefined) continue
    options.set(name, { text: typeof sample === 'string' ? sample : '', value: sample, origin: 'value', source: name })
  }
  return options
}

/** What they hold is in the environment and in files of the run. */
const ELSEWHERE: readonly OptionName[] = ['variables-from', 'variables-file']

const NOTHING: Scope = { env: {}, inputs: {}, matrix: {}, results: new Map() }

const SAMPLES: Readonly<Partial<Record<OptionName, string>>> = {
  project: 'group/project',
  ref: 'main',
  token: 'token',
  'api-token': 'token',
  'pipeline-id': '1',
  'merge-request': '1',
}

function sampleMap(name: OptionName, value: RawValue): Readonly<Record<string, string>> | undefined {
  if (getOption(name).takes !== 'map' || value === null || typeof value !== 'object') return undefined
  return Object.fromEntries(Object.keys(value).map((key) => [key, 'x']))
}

function isKnown(value: RawValue): boolean {
  if (typeof value === 'string') return parseTemplate(value).every((part) => typeof part === 'string')
  return value === null || typeof value !== 'object' || Object.values(value).every(isKnown)
}
