import { type Problem, UsageError } from '../errors.ts'
import { detectHostKind } from '../host/create.ts'
import { parseDotenv } from './parsers/dotenv.ts'
import { findMissedName } from './parsers/nearest.ts'
import { InvalidValueError, showValue } from './parsers/values.ts'
import { type ReadFile, readContent } from './parsers/variables.ts'
import { environmentName, getOption, isOptionName, type OptionName, optionNames } from './table/table.ts'

/** One option as it was given somewhere, not parsed yet. */
export interface Given {
  /** As it was written; for messages only where there is a `value`. */
  readonly text: string
  /** What a program gave that is not a text: a number, a list, anything. */
  readonly value?: unknown
  /** `KEY=VALUE` texts of a repeatable flag (`--variable`, `--input`); they win over the same keys in `text`. */
  readonly pairs?: readonly string[]
  readonly origin: 'flag' | 'value' | 'input' | 'environment' | 'file' | 'ci' | 'default'
  /** How the user knows it: `--timeout`, `input timeout`, `pollInterval` in a program, `DOWNSTREAM_TIMEOUT`, `CI_SERVER_URL`. */
  readonly source: string
}

/** What one reader (flags, inputs, environment) found. */
export interface GivenOptions {
  readonly options: ReadonlyMap<OptionName, Given>
  readonly problems: readonly Problem[]
  /** What was found and is left out, one line for people each. */
  readonly warnings?: readonly string[]
}

/** An environment as `process.env` has it. Only entries read the real one. */
export type Environment = Readonly<Record<string, string | undefined>>

/**
 * `DOWNSTREAM_*` variables. A near miss of an option is a problem: it is a typing error. Any other name may be in use for something
 * else, for the prefix is a common word.
 */
export function readEnvironment(env: Environment): GivenOptions {
  const ours = Object.entries(env).filter(([variable]) => variable.startsWith(PREFIX))
  return readVariables(ours, { origin: 'environment', nameSource: (variable) => variable })
}

const NONE: GivenOptions = { options: new Map(), problems: [] }

/**
 * What the file of the option `settings-file` says; nothing where it is not given.
 *
 * @param readers what has been read before the file, the one that wins first
 */
export async function readSettingsFile(readers: readonly GivenOptions[], readFile: ReadFile): Promise<GivenOptions> {
  const given = readers.map(({ options }) => options.get('settings-file')).find((found) => found !== undefined)
  const path = given?.text.trim() ?? ''
  // What is not a path is refused where all options are parsed.
  if (given === undefined || path === '' || path.includes('\0')) return NONE
  try {
    const entries = parseDotenv(await readContent(path, readFile), path)
    const found = readVariablesOfFile([...new Map(entries.map(({ key, value }) => [key, value]))], path)
    if (!found.options.has('settings-file')) return found
    throw new InvalidValueError(`${path}: names another settings file; expected the settings themselves`)
  } catch (error) {
    return { ...NONE, problems: toProblems(error, 'settings-file', given) }
  }
}

/** As the environment, but every line of the file is meant for this program. */
function readVariablesOfFile(entries: readonly (readonly [string, string])[], path: string): GivenOptions {
  const found = readVariables(entries, { origin: 'file', nameSource: (variable) => `${variable} in ${path}` })
  return { ...found, warnings: found.warnings?.map((line) => `${path}: ${line}`) ?? [] }
}

function readVariables(
  entries: readonly (readonly [variable: string, text: string | undefined])[],
  { origin, nameSource }: { readonly origin: Given['origin']; readonly nameSource: (variable: string) => string },
): GivenOptions {
  const options = new Map<OptionName, Given>()
  const problems: Problem[] = []
  const foreign: string[] = []
  for (const [variable, text] of entries) {
    const name = byVariable.get(variable)
    const missed = name ?? findMissedVariable(variable)
    const source = nameSource(variable)
    if (missed === undefined) foreign.push(variable)
    else if (name === undefined) {
      const message = `is not a variable of this program; did you mean ${environmentName(missed)}?`
      problems.push({ option: variable, source, message })
    } else if (text !== undefined && text.trim() !== '') options.set(name, { text, origin, source })
  }
  return { options, problems, warnings: warnOfForeign('variables', foreign) }
}

const byVariable: ReadonlyMap<string, OptionName> = new Map(optionNames.map((name) => [environmentName(name), name]))

function findMissedVariable(variable: string): OptionName | undefined {
  if (!variable.startsWith(PREFIX)) return undefined
  return findMissedName(variable.slice(PREFIX.length), optionNames) as OptionName | undefined
}

const PREFIX = 'DOWNSTREAM_'

/** One warning for all of them. Names come from the environment, and are shown like values. */
function warnOfForeign(what: 'variables' | 'inputs', names: readonly string[]): readonly string[] {
  const [first] = names
  if (first === undefined) return []
  const shown = names.map((name) => showValue(name) ?? '…').join(', ')
  return names.length === 1
    ? [`${shown} is not one of the ${what} of this program, and is left out`]
    : [`${shown} are not ${what} of this program, and are left out`]
}

/** Inputs of the GitHub action, which the runner passes as `INPUT_NAME` with spaces as underscores and hyphens kept. */
export function readActionInputs(env: Environment): GivenOptions {
  const options = new Map<OptionName, Given>()
  const problems: Problem[] = []
  const foreign: string[] = []
  for (const [variable, text] of Object.entries(env)) {
    if (!variable.startsWith('INPUT_') || text === undefined || text.trim() === '') continue
    const name = variable.slice('INPUT_'.length).toLowerCase()
    const source = `input ${name}`
    const missed = isOptionName(name) ? name : findMissedName(name, optionNames)
    if (isOptionName(name)) options.set(name, { text, origin: 'input', source })
    else if (missed === undefined) foreign.push(name)
    else problems.push({ option: name, source, message: `is not an input of this action; did you mean ${missed}?` })
  }
  return { options, problems, warnings: warnOfForeign('inputs', foreign) }
}

/** What the CI system says by itself. */
export function readCiDefaults(env: Environment): GivenOptions {
  const options = new Map<OptionName, Given>()
  for (const name of optionNames) {
    const { ci } = getOption(name)
    const value = ci === undefined ? undefined : env[ci.variable]?.trim()
    if (ci === undefined || value === undefined || value === '') continue
    const text = ci.derive === undefined ? value : ci.derive(value)
    if (text !== undefined) options.set(name, { text, origin: 'ci', source: ci.variable })
  }
  return { options, problems: [] }
}

/** Wraps problems into the error to throw: one line when there is one, a list when there are more. */
export function usageError(problems: readonly Problem[]): UsageError {
  const lines = problems.map(formatProblem)
  if (lines.length === 1) return new UsageError(lines[0] ?? '', { problems })
  return new UsageError(`${lines.length} problems:`, { problems, details: lines })
}

/** `--timeout "abc": expected …`, named as the user gave it. */
function formatProblem({ option, source, given, message }: Problem): string {
  return `${source ?? option}${given === undefined || given === '' ? '' : ` ${JSON.stringify(given)}`}: ${message}`
}

/** What a parser has thrown against the value of an option; anything but an `InvalidValueError` is thrown on. */
export function toProblems(error: unknown, name: OptionName, given: Given): readonly Problem[] {
  if (!(error instanceof InvalidValueError)) throw error
  return error.messages.map((message) => toProblem(name, given, message))
}

/** A problem with one option, its value shown as far as it may be. */
export function toProblem(name: OptionName, { text, source }: Given, message: string): Problem {
  const given = getOption(name).confidential === undefined ? showValue(text) : undefined
  return { option: name, source, given, message }
}

/** What `upstream-variables` passes on: who starts the pipeline, and from what. Only what is known. */
export function collectUpstreamVariables(env: Environment): Readonly<Record<string, string>> {
  const kind = detectHostKind(env)
  const found = kind === 'github' ? fromGitHub(env) : kind === 'gitlab' ? fromGitLab(env) : {}
  return Object.fromEntries(
    Object.entries(found).flatMap(([key, value]) => (value === undefined || value === '' ? [] : [[key, value]])),
  )
}

/** The CI job that this is, in a way that its later attempts share. */
export interface CiJob {
  /** Address of the pipeline or workflow run, and the name of the job in it. */
  readonly run: string
  readonly job: string
  /** Differs from attempt to attempt. */
  readonly attempt: string
}

/** `undefined` outside of CI, and where the CI system does not tell enough. */
export function identifyCiJob(env: Environment): CiJob | undefined {
  const kind = detectHostKind(env)
  const upstream = collectUpstreamVariables(env)
  const { UPSTREAM_PIPELINE_URL: run } = upstream
  const [job, attempt] = kind === 'gitlab' ? [env.CI_JOB_NAME, env.CI_JOB_ID] : [env.GITHUB_JOB, env.GITHUB_RUN_ATTEMPT]
  return kind === 'terminal' || !run || !job || !attempt ? undefined : { run, job, attempt }
}

type Upstream = Readonly<Record<`UPSTREAM_${string}`, string | undefined>>

/** https://docs.gitlab.com/ci/variables/predefined_variables/ */
function fromGitLab(env: Environment): Upstream {
  return {
    UPSTREAM_PROJECT: env.CI_PROJECT_PATH,
    UPSTREAM_REF: env.CI_COMMIT_REF_NAME,
    UPSTREAM_SHA: env.CI_COMMIT_SHA,
    UPSTREAM_TAG: env.CI_COMMIT_TAG,
    UPSTREAM_PIPELINE_URL: env.CI_PIPELINE_URL,
    UPSTREAM_JOB_URL: env.CI_JOB_URL,
    UPSTREAM_ACTOR: env.GITLAB_USER_LOGIN,
    UPSTREAM_SERVER: env.CI_SERVER_URL,
  }
}

/**
 * https://docs.github.com/actions/reference/variables-reference. The address of a job is not known inside of it.
 */
function fromGitHub(env: Environment): Upstream {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env
  const runUrl = server && repository && run ? `${server}/${repository}/actions/runs/${run}` : undefined
  return {
    UPSTREAM_PROJECT: repository,
    UPSTREAM_REF: env.GITHUB_REF_NAME,
    UPSTREAM_SHA: env.GITHUB_SHA,
    UPSTREAM_TAG: env.GITHUB_REF_TYPE === 'tag' ? env.GITHUB_REF_NAME : undefined,
    UPSTREAM_PIPELINE_URL: runUrl,
    UPSTREAM_JOB_URL: undefined,
    UPSTREAM_ACTOR: env.GITHUB_ACTOR,
    UPSTREAM_SERVER: server,
  }
}
