/** What an error answer says. */
export interface Words {
  /** One line, at most 2,000 characters; empty when the answer says nothing. */
  readonly line: string
  /** Whether the answer is a web page, which GitLab's API never sends for a refusal. */
  readonly isPage: boolean
  /** Each message by itself, with its line breaks; more than one e.g. for several YAML errors. */
  readonly messages: readonly string[]
}

const LONGEST = 2000

/**
 * GitLab's own words out of an error answer: `message` (text, list or object of lists), `error`, `error_description`. Answers that are
 * not JSON come from nginx, a proxy or the edge limiter: their title or first words. Control characters never pass.
 *
 * @param redact takes secrets out: of the whole, before a cut could leave half of one, and of each message, after JSON's escapes are gone
 */
export function extractWords(body: string, redact: (text: string) => string = (text) => text): Words {
  const messages = findMessages(redact(body))
    .map((message) => redact(clean(redact(message))))
    .filter((message) => message !== '')
  const line = [...new Set(messages)].join('; ').replace(/\s+/g, ' ')
  return {
    line: shorten(line, LONGEST),
    isPage: isPage(body),
    messages: messages.slice(0, 20).map((message) => shorten(message, LONGEST)),
  }
}

/** Whether a body is HTML, by its beginning. */
export function isPage(body: string): boolean {
  return /^\s*<(!doctype html|html|head|body|title|center|h1)\b/i.test(body.replace(/^\ufeff/, ''))
}

function findMessages(body: string): string[] {
  const value = parseJson(body)
  if (value === undefined) return [/^\s*</.test(body) ? wordsOfPage(body) : body.slice(0, 300)]
  if (typeof value !== 'object' || value === null) return flatten(value)
  const { message, error, error_description: description } = value as Record<string, unknown>
  if (message !== undefined) return flatten(message)
  const parts = [...flatten(error), ...flatten(description)]
  // `invalid_token` and its description belong together.
  return parts.length === 2 ? [parts.join(': ')] : parts
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/** `{"base": ["a"]}` is quoted without its key, which means nothing to a reader. */
function flatten(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)]
  if (Array.isArray(value)) return value.flatMap(flatten)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    flatten(inner).map((text) => (key === 'base' || key === 'error' ? text : `${key} ${text}`)),
  )
}

/** The title of a page, else its first words. */
function wordsOfPage(body: string): string {
  const title = /<title[^>]*>([^<]*)<\/title>/i.exec(body)?.[1]
  if (title !== undefined && title.trim() !== '') return title
  const text = body.replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ' ').replace(/<[^>]*>/g, ' ')
  return text.replace(/\s+/g, ' ').trim().slice(0, 300)
}

/** Control and direction-changing characters could drive a terminal or a CI log; line breaks inside a message stay. */
function clean(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (character) =>
      character === '\n' ? '\n' : ' ',
    )
    .trim()
}

export function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`
}
