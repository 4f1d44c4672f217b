import type { Result } from '../errors.ts'
import type { OptionName } from '../options/options.ts'

/** Where something is in the chain file; both count from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** What the chain file says, checked, with a step per row of each matrix. Holds no values of expressions, and so no secrets. */
export interface ChainPlan {
  /** Path of the chain file, as the user named it. */
  readonly file: string
  /** Of the parsed file, in hexadecimal digits: comments, quotes and the order of keys do not count. */
  readonly hash: string
  /** How many steps run side by side, at most. */
  readonly concurrency: number
  readonly onFailure: 'stop' | 'continue'
  /** Of the whole chain; the timeout of each step counts too. */
  readonly timeoutSeconds: number | undefined
  /** Each step behind all that it needs; otherwise in the order of the file. */
  readonly steps: readonly PlannedStep[]
  /** Names that the file takes from `inputs` (`--input`), sorted. */
  readonly inputNames: readonly string[]
  /** Names that the file takes from the environment by expressions, sorted. */
  readonly envNames: readonly string[]
}

/** One pipeline of a chain: a key of `pipelines`, or one row of its matrix. */
export interface PlannedStep {
  /** Its key in the file, with a matrix followed by the row's values: `app (eu, blue)`. No other step has it. */
  readonly name: string
  /** Its key in the file: `app`. */
  readonly base: string
  /** The row of the matrix, as texts; empty without a matrix. */
  readonly matrix: Readonly<Record<string, string>>
  /** Full names of the steps that it waits for; every variant where the file names a step with a matrix. */
  readonly needs: readonly string[]
  /** What the results of its needs have to be. */
  readonly when: StepWhen
  /** Whether it counts as passed for what needs it, however it ends. */
  readonly allowFailure: boolean
  /** Options of the step, and of `defaults` where it does not give them. */
  readonly settings: StepSettings
  /** `gitlab-url` of `defaults`, where the step has its own: the tokens of `defaults` belong to the former. */
  readonly defaultUrl?: StepSetting | undefined
  /** Of its key in the file. */
  readonly position: Position
}

export type StepWhen = 'on-success' | 'on-failure' | 'always'

export type StepSettings = Readonly<Partial<Record<OptionName, StepSetting>>>

/** An option as the chain file gives it. */
export interface StepSetting {
  /** Expressions are still in its texts. Scalars are texts as they were written (`1.10`), except within `inputs`, which keep their types. */
  readonly value: RawValue
  readonly position: Position
  readonly from: 'step' | 'defaults'
}

/** What YAML can hold, without dates, anchors and tags. */
export type RawValue = string | number | boolean | null | readonly RawValue[] | { readonly [key: string]: RawValue }

/** What the expressions of a step may reach. */
export interface StepValues {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Of `--input`, with their types. */
  readonly inputs: Readonly<Record<string, unknown>>
  /** How other steps ended, by their full names. Those that have not run are missing. */
  readonly results: ReadonlyMap<string, StepFacts>
}

/** What one step tells the steps that need it. */
export interface StepFacts {
  readonly result: Result
  readonly pipelineId?: number | undefined
  readonly pipelineUrl?: string | undefined
  readonly sha?: string | undefined
  /** Of `outputs-from`. */
  readonly outputs: Readonly<Record<string, string>>
}
