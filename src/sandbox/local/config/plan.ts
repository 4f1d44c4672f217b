import * as z from 'zod/mini'
import { formatJobScript } from '../jobs/trace.ts'
import { asRecord, type JobDefinition, readJobDefinition, readVariables } from './job-definition.ts'
import { hasCircle, matrixRuns, type Need, nameOf, needSchema, selectNames } from './needs.ts'
import { toRules } from './only-except.ts'
import { GLOBAL_KEYS } from './problems.ts'
import { PROBE, ruleProbes, rulesToRun, ruleVariables } from './rules.ts'

/** Everything that is known of a pipeline before it runs. */
export interface Plan {
  /** `workflow:name`, not expanded. */
  readonly name: string | null
  readonly stages: readonly string[]
  readonly jobs: readonly PlannedJob[]
  /** Global variables of the configuration. */
  readonly variables: Readonly<Record<string, string>>
  /** The configuration that runs single jobs. */
  readonly runFile: string
}

export interface PlannedJob extends JobDefinition {
  /** GitLab's name, e.g. `test 1/3`. */
  readonly name: string
  /** gitlab-ci-local's name, e.g. `test: [1/3]`. */
  readonly runName: string
  readonly stage: string
  readonly stageIndex: number
  readonly when: 'on_success' | 'on_failure' | 'always' | 'manual' | 'delayed'
  readonly allowFailureByDefault: boolean
  readonly needs: readonly string[] | null
  /** Needs whose artifacts are not wanted. */
  readonly needsWithoutArtifacts: readonly string[]
}

/** Why there is no plan. */
export type PlanResult =
  | { readonly kind: 'ok'; readonly plan: Plan }
  | { readonly kind: 'invalid'; readonly message: string }
  | { readonly kind: 'rejected'; readonly message: string }

type Config = Readonly<Record<string, unknown>>

/** A job with the rules of `workflow:rules`, which gitlab-ci-local itself ignores. */
const WORKFLOW_PROBE = `${PROBE}workflow`

/** Decides what gitlab-ci-local would decide otherwise. */
type DecideRules = (rules: unknown) => unknown

/** A configuration from the expanded one that serves only to evaluate the rules. JSON, thus YAML. */
export function formatListFile(config: Config, decide: DecideRules): string {
  const jobs = realJobs(config).flatMap(([name, job]): [string, object][] => {
    const { stage, when, allow_failure, needs, variables, parallel, environment, inherit, start_in } = job
    const rules = decide(job.rules ?? toRules(job))
    const rest = { stage, when, allow_failure, needs, rules, variables, parallel, environment, inherit, start_in }
    const probes = job.trigger === undefined ? {} : ruleProbes(name, rules)
    return [[name, { ...rest, script: [':'] }], ...Object.entries(probes)]
  })
  const rules = asRecord(config.workflow)?.rules
  const probe = Array.isArray(rules) ? { [WORKFLOW_PROBE]: { stage: '.pre', script: [':'], rules } } : {}
  return JSON.stringify({ stages: config.stages, variables: config.variables, ...probe, ...Object.fromEntries(jobs) })
}

/**
 * A configuration from the expanded one that runs single jobs. What the engine does itself is left out (artifacts, needs,
 * allowed failures) and so is what needs containers.
 */
export function formatRunFile(config: Config, decide: DecideRules): string {
  const jobs = realJobs(config)
    .filter(([, job]) => job.trigger === undefined)
    .map(([name, job]) => {
      const { stage, script, before_script, after_script, variables, inherit, rules, parallel, environment } = job
      const main = formatJobScript([...lines(before_script), ...lines(script)])
      const last = lines(after_script)
      const after = last.length > 0 ? { after_script: [formatJobScript(last, 'Running after_script')] } : {}
      const kept = { variables, inherit, rules: decide(rulesToRun(rules)), parallel, environment }
      return [name, { stage, script: [main], ...after, ...kept }]
    })
  return JSON.stringify({ stages: config.stages, variables: config.variables, ...Object.fromEntries(jobs) })
}

function lines(script: unknown): string[] {
  return (Array.isArray(script) ? script.flat(10) : script === undefined ? [] : [script]).map(String)
}

function realJobs(config: Config): [string, Config][] {
  return Object.entries(config).flatMap(([name, job]) => {
    const record = asRecord(job)
    return GLOBAL_KEYS.includes(name) || name.startsWith('.') || !record ? [] : [[name, record]]
  })
}

const listSchema = z.array(
  z.looseObject({
    name: z.string(),
    stage: z.string(),
    when: z.string(),
    allow_failure: z.optional(z.unknown()),
    needs: z.optional(z.nullable(z.array(needSchema))),
  }),
)
type Listed = z.infer<typeof listSchema>[number]

/** Puts the expanded configuration and the evaluated list together. */
export function createPlan(
  config: Config,
  list: unknown,
  { runFile, isMergeRequest }: { readonly runFile: string; readonly isMergeRequest: boolean },
): PlanResult {
  const listed = z.parse(listSchema, list)
  const definitions = new Map(realJobs(config))
  const stages = Array.isArray(config.stages) ? config.stages.map(String) : []
  if (listed.find(({ name }) => name === WORKFLOW_PROBE)?.when === 'never') {
    return { kind: 'rejected', message: FILTERED_MESSAGE }
  }
  const baseOf = (name: string) => (definitions.has(name) ? name : name.replace(/: \[.*\]$/, ''))
  const isAbsent = (name: string) => isMergeRequest && isForRefsOnly(definitions.get(baseOf(name)) ?? {})
  const probes = new Set(listed.filter(({ when }) => when !== 'never').map(({ name }) => name))
  const included = listed.filter(({ name, when }) => !name.startsWith(PROBE) && when !== 'never' && !isAbsent(name))
  if (!included.some(({ stage }) => stage !== '.pre' && stage !== '.post')) {
    return { kind: 'rejected', message: NO_JOBS_MESSAGE }
  }
  const namesOf = (base: string) =>
    included.filter(({ name }) => baseOf(name) === base).map(({ name }) => displayName(name))
  const needed = (need: Need) => selectNames(need, namesOf(need.job), definitions.get(need.job))
  const missing = findMissingNeed(included, needed)
  if (missing) return { kind: 'invalid', message: missing }
  const jobs = included.map((one) => {
    const base = baseOf(one.name)
    const raw = definitions.get(base) ?? {}
    const planned = toPlannedJob(one, raw, stages, needed)
    // Scripts get them from gitlab-ci-local; what a trigger job passes on is for the engine.
    const chosen = { ...ruleVariables(base, raw.rules, probes), ...matrixRuns(base, raw).get(planned.name) }
    return { ...planned, variables: { ...planned.variables, ...readVariables(chosen) } }
  })
  if (hasCircle(jobs)) return { kind: 'invalid', message: 'The pipeline has circular dependencies.' }
  jobs.sort((a, b) => a.stageIndex - b.stageIndex)
  return {
    kind: 'ok',
    plan: { name: nameOfPipeline(config), stages, jobs, variables: readVariables(config.variables), runFile },
  }
}

function nameOfPipeline(config: Config): string | null {
  const name = asRecord(config.workflow)?.name
  return name === undefined ? null : String(name)
}

/** GitLab gives a job without rules `only: [branches, tags]`. */
function isForRefsOnly({ rules, only, except }: Config): boolean {
  return rules === undefined && only === undefined && except === undefined
}

const FILTERED_MESSAGE = 'The pipeline did not run. Review the workflow:rules configuration for the pipeline.'

const NO_JOBS_MESSAGE =
  'The resulting pipeline would have been empty. Review the rules configuration for the relevant jobs.'

type NeededNames = (need: Need) => string[]

function findMissingNeed(included: readonly Listed[], needed: NeededNames): string | undefined {
  for (const { name, needs } of included) {
    const need = needs?.find((one) => !one.optional && needed(one).length === 0)
    if (need) {
      return `'${displayName(name)}' job needs '${nameOf(need)}' job, but '${nameOf(need)}' does not exist in the pipeline. This might be because of the \`only\`, \`except\`, or \`rules\` keywords. To need a job that sometimes does not exist in the pipeline, use \`needs:optional\`.`
    }
  }
  return undefined
}

function toPlannedJob(listed: Listed, raw: Config, stages: readonly string[], needed: NeededNames): PlannedJob {
  const definition = readJobDefinition(raw)
  const when = toWhen(listed.when)
  const byDefault = when === 'manual' && !definition.hasRules
  return {
    ...definition,
    name: displayName(listed.name),
    runName: listed.name,
    stage: listed.stage,
    stageIndex: stages.indexOf(listed.stage),
    when,
    allowFailureByDefault: definition.hasRules ? listed.allow_failure === true : (definition.allowFailure ?? byDefault),
    needs: listed.needs?.flatMap(needed) ?? null,
    needsWithoutArtifacts: listed.needs?.flatMap((need) => (need.artifacts === false ? needed(need) : [])) ?? [],
  }
}

function toWhen(when: string): PlannedJob['when'] {
  return when === 'on_failure' || when === 'always' || when === 'manual' || when === 'delayed' ? when : 'on_success'
}

/** `job: [1/3]` is `job 1/3` in GitLab; values of a matrix are parted by a blank. */
function displayName(runName: string): string {
  return runName.replace(/: \[(\d+\/\d+)\]$/, ' $1').replace(/: \[(.*)\]$/, (_all, values: string) => {
    return `: [${values.split(',').join(', ')}]`
  })
}
