/**
 * Makes a function of whether a whole path fits a glob. `*` and `?` stay within a folder, `**` does not; `[a-z]` and `[!a]` are one
 * character; `{a,b}` is either; `?(a)`, `@(a|b)`, `*(a)`, `+(a)` and `!(a)` are as in Bash; a backslash takes away the meaning of
 * what follows. A leading dot is a character like others.
 *
 * Globs and names come from strangers, and a regular expression tries every way of splitting a name among its wildcards. So the
 * parts of the glob are taken one after another, each with all the positions where it can begin: the steps are at most the product of
 * both lengths, for groups that repeat or negate times the length of the path.
 */
export function compilePathGlob(glob: string): (path: string) => boolean {
  return toMatcher(parse(glob, 'path'))
}

/** The same for names that are not paths: `*` and `?` match every character, `{a,b}` is either, and all else means itself. */
export function compileNameGlob(glob: string): (name: string) => boolean {
  return toMatcher(parse(glob, 'name'))
}

/** From the positions where a part of a glob may begin to those where it may end; both in order, each once. */
type Part = (text: string, starts: readonly number[]) => number[]

function toMatcher(part: Part): (text: string) => boolean {
  return (text) => part(text, [0]).at(-1) === text.length
}

type Kind = 'path' | 'name'

function parse(glob: string, kind: Kind): Part {
  const parts: Part[] = []
  for (let at = 0; at < glob.length; ) {
    const { part, length } = parseNext(glob, at, kind)
    parts.push(part)
    at += length
  }
  return sequence(parts)
}

interface Parsed {
  readonly part: Part
  /** Of the glob. */
  readonly length: number
}

function parseNext(glob: string, at: number, kind: Kind): Parsed {
  const special = kind === 'path' ? (parseGroup(glob, at) ?? parseFolders(glob, at) ?? parseSet(glob, at)) : undefined
  if (special !== undefined) return special
  const rest = glob.slice(at)
  const stars = /^\*+/.exec(rest)?.[0].length ?? 0
  if (stars > 0) return { part: run(kind === 'path' ? '/' : undefined), length: stars }
  if (rest.startsWith('?')) return { part: character((code) => kind === 'name' || code !== SLASH), length: 1 }
  const braces = rest.startsWith('{') ? parseBraces(glob, at, kind) : undefined
  if (braces !== undefined) return braces
  const isEscaped = kind === 'path' && rest.startsWith('\\') && rest.length > 1
  const plain = kind === 'path' ? /^[^*?{[\\@+!/]+/ : /^[^*?{]+/
  const text = isEscaped ? rest.slice(1, 2) : (plain.exec(rest)?.[0] ?? rest.slice(0, 1))
  return { part: literal(text), length: isEscaped ? 2 : text.length }
}

const SLASH = '/'.charCodeAt(0)

/** `**` that is a whole segment: any number of folders, also none. */
function parseFolders(glob: string, at: number): Parsed | undefined {
  const isStart = at === 0 || '/{,(|'.includes(glob.charAt(at - 1))
  if (isStart && glob.startsWith('**/', at)) return { part: folders, length: 3 }
  if (isStart && isLastStars(glob, at)) return { part: run(undefined), length: 2 }
  return glob.charAt(at) === '/' && isLastStars(glob, at + 1) ? { part: below, length: 3 } : undefined
}

function isLastStars(glob: string, at: number): boolean {
  return glob.startsWith('**', at) && (at + 2 === glob.length || ',})|'.includes(glob.charAt(at + 2)))
}

function parseSet(glob: string, at: number): Parsed | undefined {
  const found = /^\[([!^]?)((?:\\.|[^\]\\])(?:\\.|[^\]\\])*)\]/s.exec(glob.slice(at))
  if (found === null) return undefined
  const [whole, negation, content = ''] = found
  const ranges = [...content.matchAll(/(\\.|[^\\])(?:-(\\.|[^\\]))?/gs)].map(([, from = '', to = from]) => [
    from.charCodeAt(from.length - 1),
    to.charCodeAt(to.length - 1),
  ])
  const holds = (code: number) => ranges.some(([from = 0, to = 0]) => code >= from && code <= to)
  return { part: character((code) => code !== SLASH && holds(code) === (negation === '')), length: whole.length }
}

/** `{a,b}`, and `{1..5}` of single characters; without either a brace means itself. */
function parseBraces(glob: string, at: number, kind: Kind): Parsed | undefined {
  const end = closing(glob, at, ['{', '}'])
  if (end === undefined) return undefined
  const length = end + 1 - at
  const inner = glob.slice(at + 1, end)
  const [, from, to] = /^(\w)\.\.(\w)$/.exec(inner) ?? []
  if (from !== undefined && to !== undefined) {
    const [low = 0, high = 0] = [from.charCodeAt(0), to.charCodeAt(0)].sort((a, b) => a - b)
    return { part: character((code) => code >= low && code <= high), length }
  }
  const options = split(inner, ',')
  return options.length > 1 ? { part: either(options.map((option) => parse(option, kind))), length } : undefined
}

function parseGroup(glob: string, at: number): Parsed | undefined {
  const sign = glob.charAt(at)
  if (!'@?*+!'.includes(sign) || glob.charAt(at + 1) !== '(') return undefined
  const end = closing(glob, at + 1, ['(', ')'])
  if (end === undefined) return undefined
  const inner = either(split(glob.slice(at + 2, end), '|').map((option) => parse(option, 'path')))
  return { part: group(sign, inner), length: end + 1 - at }
}

function group(sign: string, inner: Part): Part {
  const nothing = literal('')
  if (sign === '?') return either([nothing, inner])
  if (sign === '*') return either([nothing, repeat(inner)])
  if (sign === '+') return repeat(inner)
  return sign === '!' ? not(inner) : inner
}

/** Where the bracket at `at` is closed. */
function closing(glob: string, at: number, [open, close]: readonly [string, string]): number | undefined {
  let depth = 0
  for (let index = at; index < glob.length; index += glob[index] === '\\' ? 2 : 1) {
    if (glob[index] === open) depth += 1
    if (glob[index] === close) depth -= 1
    if (depth === 0) return index
  }
  return undefined
}

/** Cut at a separator outside of inner brackets. */
function split(text: string, separator: string): string[] {
  const options = ['']
  let depth = 0
  for (const [token] of text.matchAll(/\\.|[\s\S]/g)) {
    if (token === '{' || token === '(') depth += 1
    if (token === '}' || token === ')') depth -= 1
    if (token === separator && depth === 0) options.push('')
    else options.push(`${options.pop()}${token}`)
  }
  return options
}

function sequence(parts: readonly Part[]): Part {
  return (text, starts) => parts.reduce<number[]>((positions, part) => part(text, positions), [...starts])
}

function literal(words: string): Part {
  return (text, starts) => starts.filter((at) => text.startsWith(words, at)).map((at) => at + words.length)
}

function character(fits: (code: number) => boolean): Part {
  return (text, starts) => starts.filter((at) => at < text.length && fits(text.charCodeAt(at))).map((at) => at + 1)
}

/** Any characters but the stop. */
function run(stop: string | undefined): Part {
  return (text, starts) => {
    const ends: number[] = []
    let next = 0
    for (const start of starts) {
      if (start < next) continue
      for (let at = start; at <= text.length; at += 1) {
        ends.push(at)
        next = at + 1
        if (text[at] === stop) break
      }
    }
    return ends
  }
}

function folders(text: string, starts: readonly number[]): number[] {
  const begins = new Set(starts)
  const ends: number[] = []
  for (let at = starts[0] ?? text.length + 1; at <= text.length; at += 1) {
    if (begins.has(at) || (ends.length > 0 && text[at - 1] === '/')) ends.push(at)
  }
  return ends
}

/** A folder or file itself, and all that is in it. */
function below(text: string, starts: readonly number[]): number[] {
  const first = starts.find((at) => text[at] === '/')
  return first === undefined ? [...starts] : inOrder([...starts, ...run(undefined)(text, [first + 1])])
}

function either(options: readonly Part[]): Part {
  return (text, starts) => inOrder(options.flatMap((option) => option(text, starts)))
}

/** Once or more often. */
function repeat(part: Part): Part {
  return (text, starts) => {
    const ends = new Set<number>()
    for (let newest: readonly number[] = starts; newest.length > 0; ) {
      newest = part(text, newest).filter((at) => !ends.has(at))
      for (const at of newest) ends.add(at)
    }
    return inOrder(ends)
  }
}

/** Any run of characters that does not fit. */
function not(part: Part): Part {
  const any = run('/')
  return (text, starts) =>
    inOrder(
      starts.flatMap((start) => {
        const refused = new Set(part(text, [start]))
        return any(text, [start]).filter((end) => !refused.has(end))
      }),
    )
}

function inOrder(positions: Iterable<number>): number[] {
  return [...new Set(positions)].sort((a, b) => a - b)
}
