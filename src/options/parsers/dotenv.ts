import { InvalidValueError } from './values.ts'

export interface DotenvEntry {
  readonly key: string
  readonly value: string
  /** Counted from 1. */
  readonly line: number
}

const assignment = /^[ \t]*(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_]*)[ \t]*=[ \t]*/
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }

/**
 * Entries of a `.env` file in their order: comments, `export`, and values without quotes (to the end of the line or ` #`), in
 * single quotes or backticks (as they are, over lines) or in double quotes (over lines, with `\n`, `\r`, `\t`, `\"`, `\\` and `\$`).
 * Nothing is expanded. `name` is the file, for messages of the form `name:line`.
 */
export function parseDotenv(content: string, name: string): readonly DotenvEntry[] {
  const text = content.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const entries: DotenvEntry[] = []
  let at = 0
  for (let line = 1; at < text.length; ) {
    const end = lineEnd(text, at)
    const head = text.slice(at, end)
    if (/^\s*(?:#|$)/.test(head)) {
      at = end + 1
      line += 1
      continue
    }
    const match = assignment.exec(head)
    if (match?.[1] === undefined) {
      throw new InvalidValueError(`${name}:${line}: expected KEY=VALUE with a key of letters, digits and underscores`)
    }
    const { value, next } = readValue(text, at + match[0].length, `${name}:${line}`)
    entries.push({ key: match[1], value, line })
    line += text.slice(at, next).split('\n').length - 1
    at = next
  }
  return entries
}

/** The value that starts at `at`, and where the next line starts. */
function readValue(text: string, at: number, place: string): { value: string; next: number } {
  const quote = text[at]
  if (quote !== '"' && quote !== "'" && quote !== '`') {
    const end = lineEnd(text, at)
    return {
      value: text
        .slice(at, end)
        .replace(/(?:^|[ \t]+)#.*$/, '')
        .trimEnd(),
      next: end + 1,
    }
  }
  const close = findClosingQuote(text, at, quote)
  if (close === -1) throw new InvalidValueError(`${place}: the quote ${quote} is never closed`)
  const end = lineEnd(text, close)
  if (!/^[ \t]*(?:#.*)?$/.test(text.slice(close + 1, end))) {
    throw new InvalidValueError(`${place}: there is text after the closing quote`)
  }
  const inside = text.slice(at + 1, close)
  const value =
    quote === '"' ? inside.replace(/\\([nrt"\\$])/g, (_, letter: string) => escapes[letter] ?? letter) : inside
  return { value, next: end + 1 }
}

function findClosingQuote(text: string, open: number, quote: string): number {
  for (let at = open + 1; at < text.length; at += 1) {
    if (text[at] === quote) return at
    if (quote === '"' && text[at] === '\\') at += 1
  }
  return -1
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}
