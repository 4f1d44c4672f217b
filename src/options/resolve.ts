import type { Problem } from '../errors.ts'
import type { WorkTree } from '../host/work-tree.ts'
import type { ParsedArguments } from './cli/arguments.ts'
import { combinedOptions, type Options, type PlainFields } from './options.ts'
import { parseValues } from './parse-values.ts'
import { refuseMany } from './parsers/inputs.ts'
import { warnOfCutToken } from './parsers/scalars.ts'
import type { Credential } from './parsers/values.ts'
import { type ReadFile, readVariablesByName, type TextMap, warnOfExpansion } from './parsers/variables.ts'
import { findMissing, type Requirement } from './requirements.ts'
import {
  type Environment,
  type Given,
  type GivenOptions,
  readActionInputs,
  readCiDefaults,
  readEnvironment,
  readSettingsFile,
  usageError,
} from './sources.ts'
import type { Surroundings, Wanted } from './surroundings.ts'
import { fieldName, getOption, type OptionName, type OptionValues, optionNames } from './table/table.ts'
import { locateTarget, type Target } from './target.ts'
import { findAsked, refuseJobUrl, refuseUnused, type Taking } from './unused.ts'
import { checkFileVariables, gatherVariables, keepDollars } from './variable-kinds.ts'

export interface ResolveRequest {
  /** Inputs (`INPUT_*`) are read for the action only. */
  readonly face: 'action' | 'cli' | 'library'
  readonly env: Environment
  /** What the face itself was given: flags of the CLI, values of the library. */
  readonly own?: Pick<ParsedArguments, 'options' | 'problems'> & Partial<Pick<ParsedArguments, 'argumentNames'>>
  readonly requires?: readonly Requirement[] | undefined
  /** The command of the CLI; every option is for it when absent. */
  readonly command?: Taking | undefined
  /** What git says of the current folder, where that may stand in for options that are not given. */
  readonly readWorkTree?: (() => Promise<WorkTree | undefined>) | undefined
  /** Reads files named by options; the real file system when absent. */
  readonly readFile?: ReadFile
  /** Gets every secret that is given, before anything is said of the options: it may stand in the place of another option too. */
  readonly onSecret?: (secret: string) => void
}

/**
 * All options of one run: flag or action input, else `DOWNSTREAM_*`, else what the CI system provides, else the default.
 * @throws {UsageError} with every problem there is.
 */
export async function resolveOptions(request: ResolveRequest): Promise<Options> {
  const { face, env, own, command, requires: wanted = [], readFile = readFromDisk, onSecret = () => {} } = request
  const environment = readEnvironment(env)
  const nearest = face === 'action' ? readActionInputs(env) : (own ?? { options: new Map(), problems: [] })
  const file = await readSettingsFile([nearest, environment], readFile)
  const readers: readonly GivenOptions[] = [readCiDefaults(env), file, environment, nearest]
  for (const secret of findSecrets(readers, env)) onSecret(secret)
  const given = new Map(readers.flatMap(({ options }) => [...options]))
  const parsed = await parseValues(given, readFile)
  const named = locateTarget(parsed.values, given)
  const { ref, 'expect-sha': expectSha } = parsed.values
  // The file says what each of its pipelines is about.
  const requires = parsed.values.chain === undefined ? wanted : wanted.filter((name) => name !== 'start')
  const around = await lookAround({ target: named, ref, requires, expectSha }, request)
  const target = { ...named, project: named.project ?? around.project }
  const values = { ...parsed.values, ref: ref ?? around.ref }
  const tokens = pickTokens(parsed.values, { target, given, env })
  const byName = readVariablesByName(parsed.values['variables-from'] ?? [], {
    env,
    source: given.get('variables-from')?.source,
  })
  const more = [
    ...(command === undefined ? [] : refuseUnused(given, command)),
    ...refuseJobUrl(given.get('pipeline-id'), target.pipelineId?.kind === 'job', command),
    ...findTooMany(parsed.values, given),
    ...checkFileVariables(parsed.values, gatherVariables(parsed.values, byName.variables), given),
  ]
  const wrong = [...[...readers, parsed, byName, target].flatMap(({ problems }) => problems), ...more]
  const missing = findMissing(
    { ...target, ...tokens, ref: values.ref, expectSha, mergeRequest: values['merge-request'] },
    requires,
    own?.argumentNames,
  )
  const problems = [...wrong, ...explainMissing(missing, wrong, tokens.notices)]
  if (problems.length > 0) throw usageError(problems)
  const options = combine(values as OptionValues, { target, tokens, given, named: byName.variables })
  const cut = [options.token, options.apiToken].flatMap((token) => (token && warnOfCutToken(token)) ?? [])
  const warnings = [
    ...cut,
    ...readers.flatMap((reader) => reader.warnings ?? []),
    ...warnOfExpansion(options.variables),
  ]
  return { ...options, notices: [...options.notices, ...around.notices], warnings }
}

/** Few runs take anything from the folder that they run in. */
async function lookAround(
  wanted: Wanted,
  { readWorkTree }: ResolveRequest,
): Promise<Pick<Surroundings, 'notices'> & Partial<Surroundings>> {
  if (readWorkTree === undefined) return { notices: [] }
  const { lookAround } = await import('./surroundings.ts')
  return lookAround(wanted, readWorkTree)
}

/** Secrets of the environment, for commands without options. */
export function findOwnSecrets(env: Environment): ReadonlySet<string> {
  return findSecrets([readEnvironment(env)], env)
}

/** Also of options that another reader wins over, and the job's token where it is not used. */
function findSecrets(readers: readonly GivenOptions[], { CI_JOB_TOKEN = '' }: Environment): ReadonlySet<string> {
  const given = readers.flatMap(({ options }) => [...options])
  const secrets = given.flatMap(([name, { text }]) => (getOption(name).confidential === 'secret' ? [text.trim()] : []))
  return new Set([...secrets, CI_JOB_TOKEN.trim()].filter((secret) => secret !== ''))
}

function findTooMany({ inputs }: Partial<OptionValues>, given: ReadonlyMap<OptionName, Given>): readonly Problem[] {
  const message = refuseMany(inputs?.size ?? 0)
  return message === undefined ? [] : [{ option: 'inputs', source: given.get('inputs')?.source, message }]
}

interface Tokens extends Pick<Options, 'token' | 'apiToken' | 'jobToken'> {
  /** Why the job token is left out. */
  readonly notices: readonly string[]
}

interface Sources {
  readonly target: Target
  readonly given: ReadonlyMap<OptionName, Given>
  readonly env: Environment
}

/** The job's token is for the job's own instance only. */
function pickTokens(values: Partial<OptionValues>, { target, given, env }: Sources): Tokens {
  const value = env.CI_JOB_TOKEN?.trim() ?? ''
  const home = URL.parse(env.CI_SERVER_URL ?? '')?.origin
  const { gitlabUrl } = target
  const isHome = gitlabUrl !== undefined && home === new URL(gitlabUrl).origin
  const jobToken: Credential | undefined =
    isHome && value !== '' ? { value, source: 'CI_JOB_TOKEN', kind: 'job-token' } : undefined
  // Of the two endpoints that start a pipeline, only that of access tokens takes them.
  const needsAccessToken = values['api-token'] !== undefined && (values['variables-as-file'] ?? []).length > 0
  const notice = `CI_JOB_TOKEN is left out: it belongs to ${home ?? 'an unknown instance'}, not to ${gitlabUrl}`
  return {
    token: given.get('token')?.origin !== 'ci' ? values.token : needsAccessToken ? undefined : jobToken,
    apiToken: values['api-token'],
    jobToken,
    notices: value === '' || gitlabUrl === undefined || isHome ? [] : [notice],
  }
}

/** Leaves out what is wrong already; a missing token comes with the reason why the job token does not do. */
function explainMissing(
  missing: readonly Problem[],
  wrong: readonly Problem[],
  notices: readonly string[],
): readonly Problem[] {
  const known = new Set(wrong.map(({ option }) => option))
  // The project may hang on the instance or on the pipeline's URL; what is wrong there says enough.
  if (known.has('gitlab-url') || known.has('pipeline-id')) known.add('project')
  return missing
    .filter(({ option }) => !known.has(option))
    .map((problem) =>
      problem.option === 'token' ? { ...problem, message: [problem.message, ...notices].join('; ') } : problem,
    )
}

function combine(
  values: OptionValues,
  { target, tokens, given, named }: Omit<Sources, 'env'> & { readonly tokens: Tokens; readonly named: TextMap },
): Omit<Options, 'warnings'> {
  const { gitlabUrl = '', apiVersion, project, pipelineId } = target
  const variables = Object.fromEntries(gatherVariables(values, named))
  return {
    ...takeFields(values),
    gitlabUrl,
    apiVersion,
    project,
    pipelineId,
    ...tokens,
    variables: values['variables-literal'] ? keepDollars(variables) : variables,
    inputs: Object.fromEntries(values.inputs),
    asked: findAsked(given),
    explicit: new Set([...given].filter(([, { origin }]) => origin !== 'ci').map(([name]) => name)),
  }
}

/** The fields of the options that depend on nothing else. */
function takeFields(values: OptionValues): PlainFields {
  return Object.fromEntries(plainOptions.map(([name, field]) => [field, values[name]])) as unknown as PlainFields
}

const plainOptions = optionNames
  .filter((name) => !combinedOptions.some((combined) => combined === name))
  .map((name) => [name, fieldName(name)] as const)

async function readFromDisk(path: string): Promise<string> {
  const { readText } = await import('../files.ts')
  return readText(path)
}
