import { readFile as readFileFromDisk } from 'node:fs/promises'
import { type Problem, UsageError } from '../errors.ts'
import type { ParsedArguments } from './cli/arguments.ts'
import type { Options } from './options.ts'
import { parseValues } from './parse-values.ts'
import type { PipelineReference } from './parsers/values.ts'
import type { ReadFile } from './parsers/variable-files.ts'
import { findMissing, type Requirement } from './requirements.ts'
import {
  type Environment,
  type Given,
  type GivenOptions,
  readActionInputs,
  readCiDefaults,
  readEnvironment,
} from './sources.ts'
import type { OptionName, OptionValues } from './table/table.ts'
import { locateTarget, type Target } from './target.ts'

export interface ResolveRequest {
  /** Inputs (`INPUT_*`) are read for the action only, flags for the CLI only. */
  readonly face: 'action' | 'cli'
  readonly env: Environment
  readonly flags?: Pick<ParsedArguments, 'options' | 'problems'>
  readonly requires?: readonly Requirement[] | undefined
  /** `DOWNSTREAM_*` variables of ours that are no options. */
  readonly internalVariables?: readonly string[]
  /** Reads files named by options; the real file system when absent. */
  readonly readFile?: ReadFile
}

/**
 * All options of one run: flag or action input, else `DOWNSTREAM_*`, else what the CI system provides, else the default.
 * @throws {UsageError} with every problem there is.
 */
export async function resolveOptions(request: ResolveRequest): Promise<Options> {
  const { face, env, requires = [], readFile = readUtf8 } = request
  const readers = [
    readCiDefaults(env),
    readEnvironment(env, request.internalVariables),
    face === 'action' ? readActionInputs(env) : (request.flags ?? { options: new Map(), problems: [] }),
  ]
  const given = mergeByPrecedence(readers)
  const problems: Problem[] = readers.flatMap((reader) => reader.problems)
  const parsed = await parseValues(given, readFile)
  const target = locateTarget(parsed.values, given)
  problems.push(...parsed.problems, ...target.problems)
  const options = buildOptions({ values: parsed.values as OptionValues, target, given, env })
  const isWrong = new Set(problems.map(({ option }) => option))
  // The project may hang on the instance or on the pipeline's URL; what is wrong there says enough.
  if (isWrong.has('gitlab-url') || isWrong.has('pipeline-id')) isWrong.add('project')
  const missing = findMissing(options, requires).filter(({ option }) => !isWrong.has(option))
  problems.push(
    ...missing.map((problem) => (problem.option === 'token' ? explainMissingToken(problem, options) : problem)),
  )
  if (problems.length > 0) throw usageError(problems)
  return options
}

/** Wraps problems into the error to throw: one line when there is one, a list when there are more. */
export function usageError(problems: readonly Problem[]): UsageError {
  const lines = problems.map(formatProblem)
  if (lines.length === 1) return new UsageError(lines[0] ?? '', { problems })
  return new UsageError(`${lines.length} options are not right`, { problems, details: lines })
}

/** Whoever relies on the job token learns why it does not do. */
function explainMissingToken(problem: Problem, { notices = [] }: Options): Problem {
  return { ...problem, message: [problem.message, ...notices].join('; ') }
}

/** `--timeout "abc": expected …`, named as the user gave it. */
function formatProblem({ option, source, given, message }: Problem): string {
  return `${source ?? option}${given === undefined || given === '' ? '' : ` ${JSON.stringify(given)}`}: ${message}`
}

function mergeByPrecedence(readers: readonly GivenOptions[]): ReadonlyMap<OptionName, Given> {
  return new Map(readers.flatMap(({ options }) => [...options]))
}

interface Resolved {
  readonly values: OptionValues
  readonly target: Target
  readonly given: ReadonlyMap<OptionName, Given>
  readonly env: Environment
}

/** Only complete when there was no problem. */
function buildOptions({ values, target, given, env }: Resolved): Options {
  const jobToken = readJobToken(target, env)
  const isCiToken = given.get('token')?.origin === 'ci'
  const variables = new Map([...(values['variables-file'] ?? []), ...(values.variables ?? [])])
  return {
    gitlabUrl: target.instance?.url ?? '',
    apiVersion: target.instance?.apiVersion ?? 'v4',
    project: target.project,
    ref: values.ref,
    token: isCiToken ? jobToken.credential : values.token,
    apiToken: values['api-token'],
    jobToken: jobToken.credential,
    variables: Object.fromEntries(variables),
    inputs: Object.fromEntries(values.inputs ?? []),
    upstreamVariables: values['upstream-variables'],
    wait: values.wait,
    pipelineId: toReference(values['pipeline-id']),
    expectSha: values['expect-sha'],
    timeoutSeconds: values.timeout,
    onTimeout: values['on-timeout'],
    onInterrupt: values['on-interrupt'],
    onManual: values['on-manual'],
    passOn: values['pass-on'] ?? [],
    retryFailed: values['retry-failed'],
    follow: values.follow,
    logs: values.logs,
    logLines: values['log-lines'],
    artifacts: values.artifacts,
    artifactsPath: values['artifacts-path'],
    artifactsFiles: values['artifacts-files'],
    artifactsMaxBytes: values['artifacts-max-size'],
    artifactsMaxEntries: values['artifacts-max-entries'],
    outputsFrom: values['outputs-from'] ?? [],
    summary: values.summary,
    annotations: values.annotations,
    reportFile: values['report-file'],
    pollIntervalSeconds: values['poll-interval'],
    requestTimeoutSeconds: values['request-timeout'],
    retries: values.retries,
    caFile: values['ca-file'],
    dryRun: values['dry-run'],
    explicit: new Set([...given].filter(([, { origin }]) => origin !== 'ci').map(([name]) => name)),
    notices: jobToken.notice === undefined ? [] : [jobToken.notice],
  }
}

/** The job's token, for the job's own instance only. */
function readJobToken({ instance }: Target, env: Environment): { credential?: Options['jobToken']; notice?: string } {
  const value = env.CI_JOB_TOKEN?.trim()
  const home = URL.parse(env.CI_SERVER_URL ?? '')?.origin
  if (value === undefined || value === '' || instance === undefined) return {}
  if (home !== new URL(instance.url).origin) {
    return {
      notice: `CI_JOB_TOKEN is left out: it belongs to ${home ?? 'an unknown instance'}, not to ${instance.url}`,
    }
  }
  return { credential: { value, source: 'CI_JOB_TOKEN', kind: 'job' } }
}

function toReference(address: OptionValues['pipeline-id']): PipelineReference | undefined {
  if (address?.kind !== 'url') return address
  return { kind: 'url', id: address.id, url: address.url }
}

function readUtf8(path: string): Promise<string> {
  return readFileFromDisk(path, 'utf8')
}
