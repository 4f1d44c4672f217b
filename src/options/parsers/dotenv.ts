import { InvalidValueError } from './values.ts'

export interface DotenvEntry {
  readonly key: string
  readonly value: string
  /** Counted from 1. */
  readonly line: number
}

const assignment = /^[ \t]*(?:export[ \t]+)?([A-Za-z0-9_]+)[ \t]*=[ \t]*/
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }

/**
 * Entries of a `.env` file in their order: comments, `export`, and values without quotes (to the end of the line or ` #`), in
 * single quotes or backticks (as they are, over lines) or in double quotes (over lines, with `\n`, `\r`, `\t`, `\"`, `\\` and `\$`).
 * Nothing is expanded. `file` is for messages of the form `file:line`; without one they begin with `line 3`.
 */
export function parseDotenv(content: string, file?: string): readonly DotenvEntry[] {
  const place = (line: number) => (file === undefined ? `line ${line}` : `${file}:${line}`)
  const messages: string[] = []
  const text = content.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const entries: DotenvEntry[] = []
  let at = 0
  for (let line = 1; at < text.length; ) {
    const end = lineEnd(text, at)
    const head = text.slice(at, end)
    const [start = '', key] = assignment.exec(head) ?? []
    if (key === undefined) {
      const isWrong = !/^\s*(?:#|$)/.test(head)
      if (isWrong) messages.push(`${place(line)}: expected KEY=VALUE with a key of letters, digits and underscores`)
      at = end + 1
      line += 1
      continue
    }
    const { value, problem, next } = readValue(text, at + start.length)
    if (problem !== undefined) messages.push(`${place(line)}: ${problem}`)
    entries.push({ key, value, line })
    line += text.slice(at, next).split('\n').length - 1
    at = next
  }
  if (messages.length > 0) throw new InvalidValueError(...messages)
  return entries
}

interface ReadValue {
  readonly value: string
  readonly problem?: string
  /** Where the next line starts. */
  readonly next: number
}

/** The value that starts at `at`. */
function readValue(text: string, at: number): ReadValue {
  const quote = text[at]
  if (quote !== '"' && quote !== "'" && quote !== '`') {
    const end = lineEnd(text, at)
    const written = text.slice(at, end)
    return { value: written.replace(/(?:^|[ \t]+)#.*$/, '').trimEnd(), next: end + 1 }
  }
  const close = findClosingQuote(text, at, quote)
  if (close === -1) return { value: '', problem: `the quote ${quote} is never closed`, next: text.length }
  const end = lineEnd(text, close)
  const next = end + 1
  if (!/^[ \t]*(?:#.*)?$/.test(text.slice(close + 1, end))) {
    return { value: '', problem: 'there is text after the closing quote', next }
  }
  const inside = text.slice(at + 1, close)
  if (quote !== '"') return { value: inside, next }
  return { value: inside.replace(/\\([nrt"\\$])/g, (_, letter: string) => escapes[letter] ?? letter), next }
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
