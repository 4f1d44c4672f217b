import { readFile } from 'node:fs/promises'
import type { Clock } from '../../clock.ts'
import { UsageError } from '../../errors.ts'
import { fileErrorWords, replaceFile } from '../../files.ts'
import { type Redact, redactDeep } from '../../text/json.ts'
import type { ChainPlan } from '../types.ts'
import { type ChainState, createState, formatState, parseState, type SavedStep, savedStep } from './state.ts'

/** How a run treats a state file that is there already. */
export interface StateChoice {
  /** `--state`; without it the state is kept in memory alone. */
  readonly path: string | undefined
  readonly resume: boolean
  readonly force: boolean
}

/** The state of a run, and its file. */
export interface StateFile {
  /** What is known of a step, from an earlier run too. */
  step(name: string): SavedStep
  /** Writes it as it is: what cannot be written is found before anything starts. */
  write(): Promise<void>
  /**
   * Takes down what became of a step; facts that are not given stay. Resolves once the file says so.
   *
   * @throws UsageError when the file cannot be written.
   */
  update(name: string, facts: Partial<SavedStep>): Promise<void>
  /** The same in place of all that was known of the step. */
  replace(name: string, facts: SavedStep): Promise<void>
}

interface Parts {
  readonly plan: ChainPlan
  readonly clock: Clock
  readonly redact: Redact
}

/**
 * The state of a chain, out of its file where the run goes on from there. Nothing is written before it is asked for.
 *
 * @throws UsageError for a file that is of another chain, that is there though this run does not go on from it, or that is not a state.
 */
export async function openState(choice: StateChoice, parts: Parts): Promise<StateFile> {
  const { plan, clock } = parts
  const reading = readState(choice, plan)
  const before = await (clock.track?.(reading) ?? reading)
  const now = () => new Date(clock.wallMs()).toISOString()
  const state = createState(plan, before?.steps ?? {}, now())
  const write = createWriter(choice.path, clock, () => formatState({ ...state, 'updated-at': now() }))
  return {
    step: (name) => savedStep(state, name),
    write,
    update(name, facts) {
      state.steps[name] = { ...savedStep(state, name), ...withoutSecrets(facts, parts.redact) }
      return write()
    },
    replace(name, facts) {
      state.steps[name] = withoutSecrets(facts, parts.redact)
      return write()
    },
  }
}

async function readState({ path, resume, force }: StateChoice, { hash }: ChainPlan): Promise<ChainState | undefined> {
  if (path === undefined) {
    if (!resume) return undefined
    throw new UsageError('`--resume` needs `--state FILE`: the file says how far the chain came')
  }
  const text = await readText(path)
  if (text === undefined) {
    if (!resume || force) return undefined
    throw new UsageError(`--state ${path}: there is no such file, so there is nothing to resume`, {
      hints: ['leave `--resume` out to begin the chain'],
    })
  }
  if (!resume) {
    if (force) return undefined
    throw new UsageError(`--state ${path}: there is a file already`, {
      hints: [
        'add `--resume` to go on from there, or `--force` to begin the chain again',
        'what an unfinished run has started may still be running',
      ],
    })
  }
  const state = parseState(text)
  if (state === undefined) throw new UsageError(`--state ${path}: it is not the state of a chain`)
  if (state.hash !== hash && !force) throw ofOtherChain(path, state)
  return state
}

function ofOtherChain(path: string, { chain }: ChainState): UsageError {
  return new UsageError(`--state ${path}: it is the state of another chain, or of another version of this one`, {
    details: [`It was written for ${chain}`],
    hints: [
      'take another file; or add `--force` to go on from there all the same, where the names of steps are the same',
    ],
  })
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new UsageError(`--state ${path} cannot be read: ${fileErrorWords(cause)}`, { cause })
  }
}

/** One write at a time; changes that come meanwhile share the next one. */
function createWriter(path: string | undefined, clock: Clock, format: () => string): () => Promise<void> {
  if (path === undefined) return async () => {}
  let idle: Promise<void> = Promise.resolve()
  let next: Promise<void> | undefined
  return () => {
    next ??= idle.then(() => {
      next = undefined
      const writing = writeState(path, format())
      idle = writing.catch(() => {})
      return writing
    })
    return clock.track?.(next) ?? next
  }
}

async function writeState(path: string, text: string): Promise<void> {
  await replaceFile(path, text).catch((cause: unknown) => {
    throw new UsageError(`--state ${path} cannot be written: ${fileErrorWords(cause)}`, {
      hints: ['nothing is started without it: a later run could not know of it'],
      cause,
    })
  })
}

/** Whatever comes from downstream may hold a secret. A value without its secret would be wrong, so such outputs are left out. */
function withoutSecrets<T extends Partial<SavedStep>>(facts: T, redact: Redact): T {
  const { outputs, ...rest } = facts
  if (outputs === undefined) return redactDeep(facts, redact)
  const kept: Record<string, string> = {}
  const left: string[] = []
  for (const [key, value] of Object.entries(outputs)) {
    if (redactDeep(key, redact) === key && redactDeep(value, redact) === value) kept[key] = value
    else left.push(redactDeep(key, redact))
  }
  const safe = redactDeep(rest, redact) as T
  return { ...safe, outputs: kept, ...(left.length > 0 && { 'outputs-not-kept': left }) }
}
