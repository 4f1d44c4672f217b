import * as z from 'zod/mini'
import type { RunResult } from '../../report/result.ts'
import { createResult } from '../../run/result.ts'
import { formatJson } from '../../text/json.ts'
import type { ChainPlan, StepFacts } from '../types.ts'

/**
 * What a state file holds of one step. `starting`: the trigger call is about to be sent or was, and its pipeline is not known.
 * `running`: the pipeline is there, and a later run takes it up. `failed`: it ended without passing, or never came to be; `allowed`: the
 * same, and it may.
 */
const stepSchema = z.object({
  status: z.enum(['waiting', 'starting', 'running', 'passed', 'allowed', 'failed', 'skipped']),
  result: z.optional(z.string()),
  'exit-code': z.optional(z.number()),
  message: z.optional(z.string()),
  'gitlab-url': z.optional(z.string()),
  project: z.optional(z.union([z.string(), z.number()])),
  ref: z.optional(z.string()),
  /** Of the trigger call; GitLab keeps the id in the pipeline's `TRIGGER_PAYLOAD`. */
  'trigger-id': z.optional(z.string()),
  endpoint: z.optional(z.enum(['trigger', 'create'])),
  'newest-pipeline-id': z.optional(z.number()),
  'started-at': z.optional(z.string()),
  'ended-at': z.optional(z.string()),
  'pipeline-id': z.optional(z.number()),
  'pipeline-url': z.optional(z.string()),
  sha: z.optional(z.string()),
  outputs: z.optional(z.record(z.string(), z.string())),
  /** Outputs that hold a secret, and so are not kept. */
  'outputs-not-kept': z.optional(z.array(z.string())),
})
export type SavedStep = z.infer<typeof stepSchema>

const stateSchema = z.object({
  /** Of this format. */
  version: z.literal(1),
  chain: z.string(),
  /** {@link ChainPlan.hash} */
  hash: z.string(),
  'updated-at': z.string(),
  steps: z.record(z.string(), stepSchema),
})
/** What a state file holds: enough to go on, for people too, and no secret. */
export type ChainState = z.infer<typeof stateSchema>

/** The state in the text of a file; `undefined` when it is something else. */
export function parseState(text: string): ChainState | undefined {
  try {
    const parsed = stateSchema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

export function formatState(state: ChainState): string {
  return `${formatJson(state, { indented: true })}\n`
}

/** The state of a chain of which nothing has run, or of which steps are known from before. */
export function createState(
  { file, hash, steps }: Pick<ChainPlan, 'file' | 'hash' | 'steps'>,
  known: Readonly<Record<string, SavedStep>>,
  now: string,
): ChainState {
  const saved = steps.map(({ name }) => [name, (Object.hasOwn(known, name) && known[name]) || WAITING] as const)
  return { version: 1, chain: file, hash, 'updated-at': now, steps: Object.fromEntries(saved) }
}

const WAITING: SavedStep = { status: 'waiting' }

/** The step of a state; one that it does not have has not run. */
export function savedStep({ steps }: Pick<ChainState, 'steps'>, name: string): SavedStep {
  return (Object.hasOwn(steps, name) && steps[name]) || WAITING
}

const ENDED: readonly SavedStep['status'][] = ['passed', 'allowed', 'failed', 'skipped']

/** What a step that ended tells those that need it; `undefined` while it is not over. */
export function factsOfSaved(step: SavedStep): StepFacts | undefined {
  if (!ENDED.includes(step.status)) return undefined
  return {
    result: (step.result ?? step.status) as StepFacts['result'],
    pipelineId: step['pipeline-id'],
    pipelineUrl: step['pipeline-url'],
    sha: step.sha,
    outputs: step.outputs ?? {},
  }
}

/** The result of a step that counts as passed in an earlier run, as far as it was kept. */
export function resultOfSaved(step: SavedStep): RunResult {
  const { result = 'success', ...facts } = factsOfSaved(step) ?? { outputs: {} }
  const ending = {
    result,
    exitCode: step.status === 'allowed' ? 1 : 0,
    message: step.message ?? 'It ended before',
  } as const
  return { ...createResult(ending, undefined, { baseUrl: '' }), ...facts, ref: step.ref }
}
