import { UsageError } from '../../errors.ts'
import { suggestName } from '../parsers/nearest.ts'
import { showValue } from '../parsers/values.ts'
import { tokenize } from './arguments.ts'
import { listFlags } from './flags.ts'

/** Which command is meant, and the arguments without its name. */
export interface FoundCommand {
  /** One of the names passed in; `undefined` when there are only flags, such as `--help`. */
  readonly name: string | undefined
  /** First word of several names that help is asked for: `tokens --help`. */
  readonly family?: string
  readonly args: readonly string[]
}

/**
 * Finds a command's name of one or two words (`trigger`, `tokens list`), also behind flags.
 * @throws {UsageError} when the first argument that is not a flag does not name a command.
 */
export function findCommand(args: readonly string[], names: readonly string[]): FoundCommand {
  const [first, second] = listPositions(args)
  if (first === undefined) return { name: undefined, args }
  const word = args[first] ?? ''
  const pair = second === first + 1 ? `${word} ${args[second]}` : word
  const name = [pair, word].find((candidate) => names.includes(candidate))
  if (name === undefined) {
    const isFamily = pair === word && names.some((candidate) => candidate.startsWith(`${word} `))
    if (isFamily && args.some((arg) => arg === '--help' || arg === '-h'))
      return { name, family: word, args: args.filter((_, index) => index !== first) }
    throw unknownCommand(word, pair, names)
  }
  const used = name === word ? [first] : [first, second]
  return { name, args: args.filter((_, index) => !used.includes(index)) }
}

/** Where among the arguments those are that are neither flags nor the values of options. */
export function listPositions(args: readonly string[]): readonly number[] {
  return tokenize(args, listFlags({})).flatMap((token) => (token.kind === 'positional' ? [token.index] : []))
}

function unknownCommand(word: string, pair: string, names: readonly string[]): UsageError {
  const below = names.filter((name) => name.startsWith(`${word} `)).map((name) => name.slice(word.length + 1))
  if (below.length > 0)
    return new UsageError(`${word}: expected ${below.join(', ')}${suggestName(pair.slice(word.length + 1), below)}`)
  const shown = showValue(word)
  const subject = `unknown command${shown === undefined ? '' : ` '${shown}'`}`
  return new UsageError(`${subject}${suggestName(word, names)}`, { hints: [`the commands are ${names.join(', ')}`] })
}
