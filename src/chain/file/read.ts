import { createHash } from 'node:crypto'
import { readFile as readFileFromDisk, stat } from 'node:fs/promises'
import { UsageError } from '../../errors.ts'
import { fileErrorWords, isFileError } from '../../files.ts'
import { InvalidValueError } from '../../options/parsers/values.ts'
import type { ReadFile } from '../../options/parsers/variables.ts'
import { getOption } from '../../options/table/table.ts'
import { findContradictions } from '../contradictions.ts'
import { planSteps } from '../plan/plan-steps.ts'
import type { ChainPlan, Position, RawValue } from '../types.ts'
import { checkShape } from './shape.ts'
import { isOfSetting, readSteps } from './steps.ts'
import { readTree } from './yaml.ts'
import { type FileProblem, findEntry, type Tree, toValue } from './yaml-tree.ts'

/**
 * Reads and checks a chain file, without any request.
 *
 * @throws {UsageError} with everything that is wrong with it, each with its line and column.
 */
export async function readChain(path: string): Promise<ChainPlan> {
  return parseChain(await readText(path), { file: path })
}

const MOST_BYTES = 1024 * 1024

async function readText(path: string): Promise<string> {
  try {
    const { size } = await stat(path)
    if (size > MOST_BYTES) throw new UsageError(`chain file ${path} is larger than 1 MiB`)
    return await readUtf8(path)
  } catch (cause) {
    if (!isFileError(cause)) throw cause
    throw new UsageError(`chain file ${path} cannot be read: ${fileErrorWords(cause)}`, { cause })
  }
}

function readUtf8(path: string): Promise<string> {
  return readFileFromDisk(path, 'utf8')
}

/** The same for the text of a file. `readFile` reads the files that its options name. */
export async function parseChain(
  text: string,
  { file, readFile = readUtf8 }: { readonly file: string; readonly readFile?: ReadFile },
): Promise<ChainPlan> {
  const { tree, problems: ofYaml } = readTree(text)
  const ofTokens = findTokens(text)
  if (tree === undefined) throw fileError(file, [...ofTokens, ...ofYaml])
  const shape = checkShape(tree)
  const chain = await readWhole(tree, readFile)
  const { drafts, problems: ofSteps } = await readSteps(tree, { shape, readFile })
  const { problems: ofPlan, ...planned } = planSteps(drafts)
  const ofShape = shape.filter((problem) => !isOfSetting(problem))
  // What is said of a token once is enough.
  const others = [...ofShape, ...ofSteps].filter(
    ({ position }) => !ofTokens.some((token) => isSame(token.position, position)),
  )
  const problems = [...ofTokens, ...ofYaml, ...others, ...chain.problems, ...ofPlan]
  if (problems.length > 0) throw fileError(file, problems)
  const contradictions = await findContradictions(planned.steps)
  if (contradictions.length > 0) throw fileError(file, contradictions)
  return { file, hash: hashTree(tree), ...chain.settings, ...planned }
}

/** Anywhere in the file, in comments too: it is in the history of its repository. https://docs.gitlab.com/security/tokens/#token-prefixes */
function findTokens(text: string): readonly FileProblem[] {
  return text.split(/\r?\n/).flatMap((line, index) =>
    [...line.matchAll(/gl(?:agent|cbt|dt|ffct|ft|imt|oas|pat|ptt|rt|rtr|soat|wt)-[\w.-]{3,}/g)].map(
      ({ index: column }) => ({
        position: { line: index + 1, column: column + 1 },
        message:
          'a token is written in the file; expected the name of a variable that has it, such as ${{ env.B_TOKEN }}, and a new token, because this one is known now',
      }),
    ),
  )
}

type WholeSettings = Pick<ChainPlan, 'concurrency' | 'onFailure' | 'timeoutSeconds'>

/** What the file says of the whole chain. */
async function readWhole(
  tree: Tree,
  readFile: ReadFile,
): Promise<{ readonly settings: WholeSettings; readonly problems: readonly FileProblem[] }> {
  const problems: FileProblem[] = []
  const read = (key: string): RawValue | undefined => {
    const entry = findEntry(tree, key)
    return entry === undefined ? undefined : toValue(entry.value, 'typed')
  }
  const [concurrency, timeout] = [read('concurrency'), read('timeout')]
  const parsed =
    typeof timeout === 'string' || typeof timeout === 'number' ? await parseTimeout(timeout, readFile) : undefined
  const position = findEntry(tree, 'timeout')?.value.position
  if (typeof parsed === 'string' && position !== undefined)
    problems.push({ position, subject: 'timeout', message: parsed })
  const pipelines = findEntry(tree, 'pipelines')
  if (pipelines?.value.kind === 'map' && pipelines.value.entries.length === 0) {
    problems.push({
      position: pipelines.value.position,
      subject: 'pipelines',
      message: 'has no steps; expected one, at least',
    })
  }
  return {
    settings: {
      concurrency: typeof concurrency === 'number' ? concurrency : DEFAULT_CONCURRENCY,
      onFailure: read('on-failure') === 'continue' ? 'continue' : 'stop',
      timeoutSeconds: typeof parsed === 'number' ? parsed : undefined,
    },
    problems,
  }
}

const DEFAULT_CONCURRENCY = 8

/** As the option of one pipeline is read; what is wrong is a text. */
async function parseTimeout(timeout: string | number, readFile: ReadFile): Promise<number | string> {
  try {
    return Number(await getOption('timeout').parse(timeout as string, { source: 'timeout', readFile }))
  } catch (error) {
    if (error instanceof InvalidValueError) return error.message
    throw error
  }
}

/** The same for files that differ in comments, quotes, aliases and the order of keys alone. */
function hashTree(tree: Tree): string {
  return createHash('sha256')
    .update(JSON.stringify(canonical(tree)))
    .digest('hex')
}

function canonical(tree: Tree): unknown {
  switch (tree.kind) {
    case 'scalar':
      return [typeof tree.value, tree.text]
    case 'list':
      return tree.items.map(canonical)
    case 'map': {
      const sorted = tree.entries.toSorted((a, b) => (a.key < b.key ? -1 : 1))
      return { entries: sorted.map(({ key, value }) => [key, canonical(value)]) }
    }
  }
}

const MOST_SHOWN = 100

function fileError(file: string, problems: readonly FileProblem[]): UsageError {
  const sorted = problems.toSorted((a, b) => compare(a.position, b.position))
  const lines = sorted.map(({ position, subject, message }) => {
    return `${file}:${position.line}:${position.column}: ${subject === undefined ? '' : `${subject}: `}${message}`
  })
  const unique = [...new Set(lines)]
  if (unique.length === 1) return new UsageError(unique[0] ?? '')
  const more = unique.length > MOST_SHOWN ? [`and ${unique.length - MOST_SHOWN} more`] : []
  return new UsageError(`${file} has ${unique.length} problems:`, {
    details: [...unique.slice(0, MOST_SHOWN), ...more],
  })
}

function isSame(a: Position, b: Position): boolean {
  return compare(a, b) === 0
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.column - b.column
}
