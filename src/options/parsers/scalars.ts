import { tokenKind } from '../../text/token-kind.ts'
import { suggestName } from './nearest.ts'
import { type Credential, InvalidValueError, type Ref } from './values.ts'

/** Parser of one of some fixed words. */
export function oneOf<const T extends string>(...choices: readonly T[]): (text: string) => T {
  return (text) => {
    const word = text.trim()
    const found = choices.find((choice) => choice === word)
    if (found === undefined) throw new InvalidValueError(`expected ${listWords(choices)}${suggestName(word, choices)}`)
    return found
  }
}

/** Parser of any of some fixed words: a list of them, or a text where they are separated by commas or white space. */
export function anyOf<const T extends string>(
  ...choices: readonly T[]
): (given: string | readonly string[]) => readonly T[] {
  return (given) => {
    const words = [given]
      .flat()
      .flatMap((text) => text.split(/[\s,]+/))
      .filter((word) => word !== '')
    const unknown = words.filter((word) => !choices.some((choice) => choice === word))
    if (unknown.length > 0) {
      throw new InvalidValueError(
        ...unknown.map(
          (word) => `${JSON.stringify(word)}: expected any of ${choices.join(', ')}${suggestName(word, choices)}`,
        ),
      )
    }
    return choices.filter((choice) => words.includes(choice))
  }
}

/** `true` or `false`, in any case. */
export function parseBoolean(given: string | boolean): boolean {
  if (typeof given === 'boolean') return given
  const word = given.trim().toLowerCase()
  if (word !== 'true' && word !== 'false') throw new InvalidValueError('expected true or false')
  return word === 'true'
}

/** Parser of a whole number between two bounds, both included. */
export function wholeNumber(min: number, max: number): (given: string | number) => number {
  return (given) => {
    const number = typeof given === 'number' || /^\d+$/.test(given.trim()) ? Number(given) : Number.NaN
    if (!(Number.isInteger(number) && number >= min && number <= max))
      throw new InvalidValueError(`expected a whole number from ${min} to ${max}`)
    return number
  }
}

/** A path that is not checked yet. */
export function parsePath(text: string): string {
  const path = text.trim()
  if (path.includes('\0')) throw new InvalidValueError('has a NUL character; expected a path')
  return path
}

/** Hexadecimal digits of a commit, or the first of them. */
export function parseSha(text: string): string {
  const sha = text.trim().toLowerCase()
  if (!/^[0-9a-f]{7,64}$/.test(sha))
    throw new InvalidValueError('expected a commit SHA, or at least its first 7 digits')
  return sha
}

/** For servers that take no short ones. */
export function parseWholeSha(text: string): string {
  const sha = parseSha(text)
  if (sha.length !== 40 && sha.length !== 64)
    throw new InvalidValueError('expected a commit SHA with all of its digits')
  return sha
}

// What `git check-ref-format` refuses in a branch or tag name.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const forbiddenInRef = /[\x00-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|^\/|\/$|\.$|\.lock(?:\/|$)|(?:^|\/)\.|^-/
const onlyBranchOrTag = 'expected a branch or tag: short (main), refs/heads/main or refs/tags/v1'

/** A branch or tag. Refuses what GitLab's trigger endpoint answers with `Reference not found`, before anything is sent. */
export function parseRef(text: string): Ref {
  const given = text.trim()
  refuseOtherKinds(given)
  const qualified = /^refs\/(heads|tags)\/(.*)$/s.exec(given)
  const name = qualified?.[2] ?? given
  if (name === '' || forbiddenInRef.test(name)) {
    throw new InvalidValueError(`is not a name that git allows for a branch or tag; ${onlyBranchOrTag}`)
  }
  if (qualified === null) return { given, name, kind: 'any' }
  return { given, name, kind: qualified[1] === 'heads' ? 'branch' : 'tag' }
}

function refuseOtherKinds(given: string): void {
  // Shorter hexadecimal names may well be branches; only a whole SHA-1 or SHA-256 is certain.
  if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(given)) {
    throw new InvalidValueError(
      `is a commit SHA, and GitLab starts pipelines on branches and tags only; ${onlyBranchOrTag} (expect-sha checks the commit)`,
    )
  }
  if (/^(?:HEAD|@)$/.test(given)) {
    throw new InvalidValueError(`is not a name that GitLab's trigger endpoint knows; ${onlyBranchOrTag}`)
  }
  if (/^refs\/(?:merge-requests|pull)\//.test(given)) {
    throw new InvalidValueError(
      `is a merge-request ref, which GitLab cannot trigger a pipeline on; ${onlyBranchOrTag}, such as the source branch`,
    )
  }
  if (given.startsWith('refs/') && !/^refs\/(?:heads|tags)\//.test(given)) {
    throw new InvalidValueError(`is neither a branch nor a tag; ${onlyBranchOrTag}`)
  }
}

/**
 * A token as it is sent. Refuses only what cannot be a token at all. Of which kind it is GitLab decides, because instances may put
 * their own prefix before GitLab's.
 */
export function parseCredential(text: string, source: string): Credential {
  const value = text.trim()
  // GitLab leaves `$NAME` as it is when the variable does not exist (or is protected and this branch is not).
  if (/^\$(?:\{\{.*\}\}|\{\w+\}|\w+)$|^%\w+%$/s.test(value)) {
    throw new InvalidValueError(
      'is the name of a variable that was not replaced by its value; expected the token itself. Does the variable exist here, or is it protected?',
    )
  }
  if (/\s/.test(value)) {
    throw new InvalidValueError('has white space or a line break inside; expected one token and nothing else')
  }
  if (!/^[\x21-\x7e]+$/.test(value)) {
    throw new InvalidValueError('has characters that no token has; expected printable ASCII only')
  }
  return { value, source, kind: tokenKind(value) }
}

/** A line for people when a token is most likely not whole; `undefined` otherwise. */
export function warnOfCutToken({ value, source }: Credential): string | undefined {
  if (!/^(?:.*gl[a-z]+-)?\w{4}$/.test(value)) return undefined
  return `${source}: has four characters; GitLab shows only the first four of a token to others than its owner, so this may not be the whole token`
}

/** Seconds from `90m`, `1h30m`, `45s`, `2d` or plain seconds; refuses what is outside the limits. */
export function parseDuration(given: string | number, limits: { minSeconds: number; maxSeconds: number }): number {
  if (typeof given === 'number' && !Number.isInteger(given))
    throw new InvalidValueError('expected a whole number of seconds')
  const seconds = typeof given === 'number' ? given : readSeconds(given.trim())
  if (seconds < limits.minSeconds || seconds > limits.maxSeconds) {
    const range = `${spellDuration(limits.minSeconds)} to ${spellDuration(limits.maxSeconds)}`
    throw new InvalidValueError(`is out of range; expected ${range}`)
  }
  return seconds
}

/** The shortest text that {@link parseDuration} reads back as the same seconds, e.g. `1h30m`. */
export function spellDuration(seconds: number): string {
  let rest = seconds
  let text = ''
  for (const [unit, size] of Object.entries(unitSeconds)) {
    const count = Math.floor(rest / size)
    rest -= count * size
    if (count > 0) text += `${count}${unit}`
  }
  return text || '0s'
}

/** Bytes from `20GiB`, `1.5 GB`, `512MiB`, or a plain number of bytes. */
export function parseSize(given: string | number): number {
  const bytes = typeof given === 'number' ? given : readBytes(given.trim())
  if (!(bytes >= 1) || !Number.isSafeInteger(bytes)) {
    throw new InvalidValueError('is out of range; expected at least one byte, and no more than 8000TiB')
  }
  return bytes
}

function readBytes(text: string): number {
  const match = /^(\d+(?:\.\d+)?) *([a-z]*)$/i.exec(text)
  const factor = match?.[2] === '' ? 1 : unitBytes[match?.[2]?.toLowerCase() ?? '']
  if (match?.[1] === undefined || factor === undefined) {
    throw new InvalidValueError('is not a size; expected, for example, 20GiB, 500MB, or a number of bytes')
  }
  return Math.round(Number(match[1]) * factor)
}

const unitSeconds = { d: 86_400, h: 3_600, m: 60, s: 1 } as const
const durationPattern = /^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/

function readSeconds(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  if (/^\d*[.,]\d+[dhms]?$/.test(text)) {
    throw new InvalidValueError('is a fraction; expected whole units such as 90m, 1h30m or 45s')
  }
  const match = durationPattern.exec(text)
  if (text === '' || match === null) {
    throw new InvalidValueError('is not a duration; expected, for example, 90m, 1h30m, 45s, or a number of seconds')
  }
  const sizes = Object.values(unitSeconds)
  return match.slice(1).reduce((sum, count, index) => sum + Number(count ?? 0) * (sizes[index] ?? 0), 0)
}

const unitBytes: Readonly<Record<string, number>> = {
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  tb: 1e12,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
  tib: 2 ** 40,
}

/** `a`, `a or b`, `a, b or c`. */
export function listWords(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
