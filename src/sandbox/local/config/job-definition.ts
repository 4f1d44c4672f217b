/** A job of the expanded configuration, as far as the engine (not the script) needs it. */
export interface JobDefinition {
  readonly artifacts: ArtifactsDefinition | null
  /** Names of jobs whose artifacts are taken; `null`: all that came before. */
  readonly dependencies: readonly string[] | null
  /** Jobs of other pipelines whose artifacts are taken. */
  readonly artifactSources: readonly ArtifactSource[]
  readonly trigger: TriggerDefinition | null
  readonly variables: Readonly<Record<string, string>>
  readonly inheritVariables: boolean | readonly string[]
  readonly allowFailure: boolean | undefined
  /** Exit codes that count as allowed. */
  readonly allowedExitCodes: readonly number[]
  readonly maxRetries: number
  readonly startInSeconds: number
  readonly timeoutSeconds: number | undefined
  readonly hasRules: boolean
  /** Of the runners that may take it. */
  readonly tags: readonly string[]
}

/** `needs:project` and `needs:pipeline:job`; variables are not expanded. */
export type ArtifactSource =
  | { readonly kind: 'project'; readonly project: string; readonly ref: string; readonly job: string }
  | { readonly kind: 'pipeline'; readonly pipeline: string; readonly job: string }

export interface ArtifactsDefinition {
  readonly name: string
  readonly paths: readonly string[]
  readonly exclude: readonly string[]
  readonly untracked: boolean
  readonly when: 'on_success' | 'on_failure' | 'always'
  readonly expireIn: string
  readonly dotenv: readonly string[]
}

export type TriggerDefinition = {
  readonly strategy: 'depend' | 'mirror' | null
  readonly forwardYamlVariables: boolean
  readonly forwardPipelineVariables: boolean
  readonly inputs: Readonly<Record<string, unknown>>
} & (
  | { readonly kind: 'project'; readonly project: string; readonly branch: string | undefined }
  | { readonly kind: 'child'; readonly include: readonly Readonly<Record<string, unknown>>[] }
)

type Raw = Readonly<Record<string, unknown>>

/** Reads one job out of the expanded configuration; keys of no interest are passed over. */
export function readJobDefinition(job: Raw): JobDefinition {
  const allowFailure = job.allow_failure
  return {
    artifacts: readArtifacts(asRecord(job.artifacts)),
    dependencies: Array.isArray(job.dependencies) ? job.dependencies.map(String) : null,
    artifactSources: asList(job.needs).flatMap(readArtifactSource),
    trigger: readTrigger(job.trigger),
    variables: readVariables(job.variables),
    inheritVariables: readInherit(asRecord(job.inherit)?.variables),
    allowFailure: typeof allowFailure === 'boolean' ? allowFailure : undefined,
    allowedExitCodes: asList(asRecord(allowFailure)?.exit_codes).map(Number),
    maxRetries: Number(asRecord(job.retry)?.max ?? job.retry ?? 0) || 0,
    startInSeconds: parseDuration(String(job.start_in ?? '0')) ?? 0,
    timeoutSeconds: job.timeout === undefined ? undefined : parseDuration(String(job.timeout)),
    hasRules: Array.isArray(job.rules),
    tags: asList(job.tags).map(String),
  }
}

function readArtifacts(artifacts: Raw | undefined): ArtifactsDefinition | null {
  if (!artifacts) return null
  const when = artifacts.when
  return {
    name: String(artifacts.name ?? 'artifacts'),
    paths: asList(artifacts.paths).map(String),
    exclude: asList(artifacts.exclude).map(String),
    untracked: artifacts.untracked === true,
    when: when === 'always' || when === 'on_failure' ? when : 'on_success',
    expireIn: String(artifacts.expire_in ?? '30 days'),
    dotenv: asList(asRecord(artifacts.reports)?.dotenv).map(String),
  }
}

function readArtifactSource(need: unknown): ArtifactSource[] {
  const { project, pipeline, job, ref, artifacts } = asRecord(need) ?? {}
  if (job === undefined || artifacts === false) return []
  if (project !== undefined) return [{ kind: 'project', project: String(project), ref: String(ref), job: String(job) }]
  return pipeline === undefined ? [] : [{ kind: 'pipeline', pipeline: String(pipeline), job: String(job) }]
}

function readTrigger(trigger: unknown): TriggerDefinition | null {
  if (trigger === undefined || trigger === null) return null
  const record = asRecord(trigger) ?? { project: trigger }
  const forward = asRecord(record.forward)
  const common = {
    strategy: record.strategy === 'depend' || record.strategy === 'mirror' ? record.strategy : null,
    forwardYamlVariables: forward?.yaml_variables !== false,
    forwardPipelineVariables: forward?.pipeline_variables === true,
    inputs: asRecord(record.inputs) ?? {},
  } as const
  if (record.include === undefined) {
    const branch = record.branch === undefined ? undefined : String(record.branch)
    return { ...common, kind: 'project', project: String(record.project), branch }
  }
  const include = asList(record.include).map((one) => asRecord(one) ?? { local: one })
  return { ...common, kind: 'child', include }
}

/** Values as text; the long form of global variables has its value under `value`. */
export function readVariables(variables: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(asRecord(variables) ?? {}).map(([key, value]) => {
      const plain = asRecord(value) ? asRecord(value)?.value : value
      return [key, String(plain ?? '')]
    }),
  )
}

function readInherit(value: unknown): boolean | readonly string[] {
  if (Array.isArray(value)) return value.map(String)
  return value !== false
}

export function asRecord(value: unknown): Raw | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : undefined
}

export function asList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

const UNIT_SECONDS: Readonly<Record<string, number>> = {
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
  w: 604_800,
  mo: 2_629_746,
  y: 31_556_952,
}

/**
 * Seconds of a duration as `.gitlab-ci.yml` writes it: `90`, `1 week`, `2h20min`, `3 mins 4 sec`, `47 yrs 6 mos`.
 * Undefined for `never` and for a text that is not a duration.
 *
 * Source: https://docs.gitlab.com/ci/yaml/#artifactsexpire_in
 */
export function parseDuration(text: string | number): number | undefined {
  if (typeof text === 'number') return text
  const plain = text.trim()
  if (/^\d+$/.test(plain)) return Number(plain)
  const parts = [...plain.matchAll(/(\d+(?:\.\d+)?)\s*([a-z]+)/gi)]
  if (parts.length === 0) return undefined
  return parts.reduce((sum, [, amount, unit = '']) => sum + Number(amount) * unitSeconds(unit.toLowerCase()), 0)
}

function unitSeconds(unit: string): number {
  const key = /^(mo|month|mos)/.test(unit) ? 'mo' : unit.slice(0, 1)
  return UNIT_SECONDS[key] ?? 0
}
