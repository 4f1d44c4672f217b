import type { InterruptedError } from '../../errors.ts'
import type { ResultJob, RunResult } from '../../report/result.ts'
import { formatDuration } from '../../report/words.ts'
import { DRY_RUN } from '../../run/dry-run.ts'
import { createResult, type Ending } from '../../run/result.ts'
import { findDecider, type StepState } from './decide.ts'

/** How a step of a chain ended. */
export interface StepResult {
  readonly name: string
  readonly state: Exclude<StepState, 'waiting' | 'running'>
  readonly result: RunResult
}

/** What a chain came to. */
export interface ChainEnd {
  /** In the order of the file. */
  readonly steps: readonly StepResult[]
  /** Names in the order in which the steps ended. */
  readonly ended: readonly string[]
  readonly durationSeconds: number
  /** There when the run was interrupted before all steps had ended. */
  readonly interrupt: InterruptedError | undefined
  /** Whether steps were left because the chain's time was over. */
  readonly isOutOfTime: boolean
  readonly timeoutSeconds: number
  readonly isDryRun?: boolean | undefined
}

/** The one result of all steps. The first failure that counts decides; an interruption comes before it. */
export function chainResult(end: ChainEnd): RunResult {
  const { steps, durationSeconds } = end
  return {
    ...createResult(describeEnd(end), undefined, { baseUrl: '' }),
    durationSeconds,
    steps: steps.map(({ name, state, result }) => ({ name, counts: state !== 'allowed', result })),
    jobs: steps.flatMap(labelJobs),
    warnings: steps.flatMap(({ name, state, result }) => [
      ...(state === 'allowed' ? [`${name} failed, which \`allow-failure\` allows: ${result.message}`] : []),
      ...result.warnings.map((warning) => `${name}: ${warning}`),
    ]),
  }
}

/** In a chain a job is known by its step, and counts when that does. */
function labelJobs({ name, state, result }: StepResult): ResultJob[] {
  return result.jobs.map((job) => ({
    ...job,
    pipelineLabel: job.pipelineLabel === undefined ? name : `${name} · ${job.pipelineLabel}`,
    counts: job.counts && state !== 'allowed',
  }))
}

function describeEnd(end: ChainEnd): Ending {
  const { steps, ended, interrupt, isOutOfTime, timeoutSeconds, isDryRun } = end
  const counts = countStates(steps)
  const left = describeLeft(steps)
  if (interrupt !== undefined) {
    const { result, exitCode } = interrupt
    return { result, exitCode, message: `The chain was ${interrupt.message}; ${counts}`, details: left }
  }
  const name = findDecider(ended, new Map(steps.map((step) => [step.name, step.state])))
  const decider = steps.find((step) => step.name === name)
  if (decider !== undefined) {
    const { result, exitCode, message, hints, details } = decider.result
    return {
      result,
      exitCode,
      message: `The chain failed at ${name}: ${message}`,
      hints,
      details: [counts, ...details, ...left],
    }
  }
  if (isOutOfTime) {
    const message = `The chain timed out after ${formatDuration(timeoutSeconds)}; ${counts}`
    return { result: 'timeout', exitCode: 5, message, hints: ['raise the `timeout` of the chain'], details: left }
  }
  if (isDryRun) return DRY_RUN
  return { result: 'success', exitCode: 0, message: `The chain passed: ${counts}` }
}

const WORDS: readonly (readonly [StepResult['state'], string])[] = [
  ['passed', 'passed'],
  ['allowed', 'failed, which is allowed'],
  ['failed', 'failed'],
  ['stopped', 'ended early'],
  ['skipped', 'not started'],
]

/** `3 steps passed, 1 failed`. */
function countStates(steps: readonly StepResult[]): string {
  const counted = WORDS.map(([state, words]) => [steps.filter((step) => step.state === state).length, words] as const)
  const shown = counted.filter(([count]) => count > 0)
  if (shown.length === 0) return 'it has no steps'
  return shown
    .map(([count, words], index) => `${count}${index === 0 ? (count === 1 ? ' step' : ' steps') : ''} ${words}`)
    .join(', ')
}

/** What became of the pipelines of steps that were ended early; those that could not be canceled come first. */
function describeLeft(steps: readonly StepResult[]): readonly string[] {
  const stopped = steps.filter(({ state, result }) => state === 'stopped' && result.pipelineUrl !== undefined)
  const isCanceled = ({ result }: StepResult) => result.status === 'canceled' || result.status === 'canceling'
  const lines = ({ name, result }: StepResult) => result.details.map((line) => `${name}: ${line}`)
  return [...stopped.filter((step) => !isCanceled(step)), ...stopped.filter(isCanceled)].flatMap(lines)
}
