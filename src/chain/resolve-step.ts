import { join } from 'node:path'
import type { Problem } from '../errors.ts'
import type { Options } from '../options/options.ts'
import { InvalidValueError } from '../options/parsers/values.ts'
import type { Requirement } from '../options/requirements.ts'
import { resolveOptions } from '../options/resolve.ts'
import { type Given, type GivenOptions, toProblems } from '../options/sources.ts'
import { fieldName, getOption, isOptionName, type OptionName, optionNames } from '../options/table/table.ts'
import { safeFolderName } from '../pipeline/artifacts/folders.ts'
import { parseTemplate } from './expressions/expression.ts'
import { fillSetting } from './expressions/fill.ts'
import type { PlannedStep, RawValue, StepFacts, StepSetting, StepSettings, StepValues } from './types.ts'

export interface StepRequest {
  /** Path of the chain file, for messages. */
  readonly file: string
  readonly values: StepValues
  /** Options of the chain itself: the step has their connection, and their tokens on their own origin only. */
  readonly base: Options
  /** Default: what starting takes. */
  readonly requires?: readonly Requirement[] | undefined
  /** Takes secrets before anything else can see them. */
  readonly onSecret?: ((secret: string) => void) | undefined
}

/**
 * The options of one step, as flags would give them: what the file says, filled in, else how the chain itself reaches GitLab, else what
 * the CI system provides, else the default. `DOWNSTREAM_*` variables are the chain's; what else they say is not for its steps.
 *
 * @throws {UsageError} with every problem there is, an expression without a value among them.
 */
export async function resolveStep(step: PlannedStep, request: StepRequest): Promise<Options> {
  return placeArtifacts(await resolveShared(step, request), step)
}

async function resolveShared(step: PlannedStep, request: StepRequest): Promise<Options> {
  const { file, values, base, requires = ['start'], onSecret = () => {} } = request
  const filled = fillSettings(step, { file, values })
  const env = Object.fromEntries(Object.entries(values.env).filter(([name]) => !name.startsWith('DOWNSTREAM_')))
  const options = new Map([...inherit(base), ...filled.options])
  for (const name of listStrangers(step, { filled, values, base })) options.delete(name)
  options.set('wait', { text: 'true', origin: 'value', source: 'chain' })
  const own = { options, problems: filled.problems }
  return await resolveOptions({ face: 'library', env, own, requires, onSecret })
}

/** The same for many steps: those that are given the same have it read once. */
export function createStepResolver(request: StepRequest): (step: PlannedStep) => Promise<Options> {
  const known = new Map<string, Options>()
  return async (step) => {
    const key = JSON.stringify([step.settings, step.matrix, step.defaultUrl])
    const options = known.get(key) ?? (await resolveShared(step, request))
    known.set(key, options)
    return placeArtifacts(options, step)
  }
}

/** Jobs of two steps may have the same name. */
function placeArtifacts(options: Options, { name }: Pick<PlannedStep, 'name'>): Options {
  return { ...options, artifactsPath: join(options.artifactsPath, safeFolderName(name)) }
}

/** What the file gives, with its expressions filled in. A value that turns out empty counts as not given, but for a token. */
export function fillSettings(
  { settings, matrix }: Pick<PlannedStep, 'settings' | 'matrix'>,
  { file, values }: Pick<StepRequest, 'file' | 'values'>,
): GivenOptions {
  const options = new Map<OptionName, Given>()
  const problems: Problem[] = []
  for (const [name, setting] of listSettings(settings)) {
    const source = `${file}:${setting.position.line}:${setting.position.column}: ${name}`
    try {
      const value = fillSetting(name, setting, { ...values, matrix })
      if (value !== '') options.set(name, { ...asGiven(value), origin: 'value', source })
      else if (getOption(name).confidential === 'secret') throw new InvalidValueError('is empty; expected a token')
    } catch (error) {
      problems.push(...toProblems(error, name, { text: '', origin: 'value', source }))
    }
  }
  return { options, problems }
}

function listSettings(settings: PlannedStep['settings']): readonly (readonly [OptionName, StepSetting])[] {
  return Object.entries(settings).flatMap(([name, setting]) => (isOptionName(name) ? [[name, setting] as const] : []))
}

function asGiven(value: unknown): Pick<Given, 'text' | 'value'> {
  return typeof value === 'string' ? { text: value } : { text: '', value }
}

/** How the chain reaches GitLab, as far as it was given and not found. */
function inherit(base: Options): readonly (readonly [OptionName, Given])[] {
  const given: Readonly<Partial<Record<OptionName, unknown>>> = {
    'gitlab-url': base.apiVersion === 'v3' ? `${base.gitlabUrl}/api/v3` : base.gitlabUrl,
    token: base.token?.value,
    'api-token': base.apiToken?.value,
  }
  return optionNames.filter(isInherited).flatMap((name) => {
    const value = given[name] ?? base[fieldName(name) as keyof Options]
    if (!base.explicit.has(name) || value === undefined) return []
    const source = { token: base.token, 'api-token': base.apiToken }[name as string]?.source ?? name
    return [[name, { ...asGiven(value), origin: 'value', source }] as const]
  })
}

/** A new option of the connection belongs to them by its group. */
function isInherited(name: OptionName): boolean {
  const { group, confidential, ofRun } = getOption(name)
  if (ofRun !== undefined) return false
  return group === 'Connection' || confidential === 'secret' || name === 'gitlab-url'
}

/** Tokens that were given for another origin than the step's: a step inherits none of those. */
function listStrangers(
  { settings, matrix, defaultUrl }: PlannedStep,
  { filled, values, base }: { readonly filled: GivenOptions; readonly values: StepValues; readonly base: Options },
): readonly OptionName[] {
  const target = (filled.options.get('gitlab-url') ?? filled.options.get('pipeline-id'))?.text
  const origin = originOf(target) ?? originOf(base.gitlabUrl)
  const home = originOf(base.gitlabUrl)
  const ofDefaults = settings['gitlab-url']?.from === 'defaults' ? settings['gitlab-url'] : defaultUrl
  const homes = {
    step: origin,
    defaults: ofDefaults === undefined ? home : readOrigin(ofDefaults, { ...values, matrix }),
    base: home,
  }
  return optionNames.filter((name) => {
    const from = settings[name]?.from ?? 'base'
    return getOption(name).confidential === 'secret' && homes[from] !== origin
  })
}

function readOrigin(setting: StepSetting, scope: StepValues & Pick<PlannedStep, 'matrix'>): string | undefined {
  try {
    return originOf(String(fillSetting('gitlab-url', setting, scope)))
  } catch {
    return undefined
  }
}

function originOf(url: string | undefined): string | undefined {
  return URL.parse(url ?? '')?.origin
}

/** The settings of a step as far as they are known before other steps have run. */
export interface KnownSettings {
  readonly settings: StepSettings
  /** Names of what takes a value of another step. */
  readonly later: readonly OptionName[]
}

export function divideSettings({ settings }: Pick<PlannedStep, 'settings'>): KnownSettings {
  const entries = Object.entries(settings)
  const unknown = entries.filter(([, { value }]) => waitsForResults(value)).map(([name]) => name as OptionName)
  return {
    settings: Object.fromEntries(entries.filter(([name]) => !unknown.includes(name as OptionName))),
    later: unknown,
  }
}

function waitsForResults(value: RawValue): boolean {
  if (typeof value === 'string') return parseTemplate(value).some((part) => typeof part !== 'string' && 'step' in part)
  return value !== null && typeof value === 'object' && Object.values(value).some(waitsForResults)
}

/** Without these nothing can be started, or asked about it. */
export const TARGETS: readonly OptionName[] = ['project', 'ref', 'pipeline-id', 'merge-request']

/**
 * Facts of a step that has not run: each value is its own expression as a text. For what is looked at before the run, and for a dry run,
 * which shows requests as far as they are known.
 */
export function unknownFacts(step: string): StepFacts {
  const show = (what: string) => `\${{ pipelines.${step}.${what} }}`
  const facts = { result: show('result'), pipelineId: show('pipeline-id'), pipelineUrl: show('pipeline-url') }
  return { ...facts, sha: show('sha'), outputs: anyKey((key) => show(`outputs.${key}`)) } as unknown as StepFacts
}

/** A map that has every key. */
function anyKey(show: (key: string) => string): Readonly<Record<string, string>> {
  return new Proxy<Record<string, string>>(
    {},
    {
      get: (_, key) => (typeof key === 'string' ? show(key) : undefined),
      getOwnPropertyDescriptor: (_, key) => ({ value: show(String(key)), enumerable: true, configurable: true }),
    },
  )
}
