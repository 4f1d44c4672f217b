import { cutText } from '../text/cut.ts'
import { sanitizeLine } from '../text/sanitize.ts'
import { webAddress } from './address.ts'

/** Longest name or ref that is shown whole; the rest of a hostile one is of no use. */
const longestName = 200

/**
 * A foreign name as a code span: no markup, mention, reference or link works inside one. Safe in table cells too:
 * a pipe is escaped, and kept apart from a backslash before it, which tables read in two ways.
 */
export function codeSpan(text: string): string {
  const content = cutText(oneLine(text), longestName)
    .replace(/\\+(?=\|)/g, '$& ')
    .replaceAll('|', '\\|')
  if (content === '') return '–'
  const delimiter = '`'.repeat(longestRun(content, '`') + 1)
  const pad = content.startsWith('`') || content.endsWith('`') || /^ .* $/.test(content) ? ' ' : ''
  return `${delimiter}${pad}${content}${pad}${delimiter}`
}

/** A foreign sentence as plain text. Structure cannot be made of character references; mentions and links are cut. */
export function plainText(text: string): string {
  return escapeLine(cutText(oneLine(text), longestSentence))
}

/** A sentence of ours: its code spans stay such. What is foreign in it stays text, inside a span and outside. */
export function sentence(text: string): string {
  const parts = cutText(oneLine(text), longestSentence).split(/`([^`]+)`/)
  return parts
    .map((part, index) => {
      if (index % 2 === 1) return codeSpan(part)
      // Two spans side by side would be read as one.
      return part === '' && index > 0 && index < parts.length - 1 ? zeroWidthSpace : escapeLine(part)
    })
    .join('')
}

const longestSentence = 2000

const zeroWidthSpace = '&#8203;'

function escapeLine(line: string): string {
  // In one go: a character reference itself contains characters that would be replaced.
  return line.replace(/www\.|:\/\/|(?<=^\d+)\.|[&<>`*_[\]()|~\\!{}$^=+@#-]/gi, (found) => {
    if (found.length === 4) return `${found}${zeroWidthSpace}`
    const reference = `&#${found.charCodeAt(0)};`
    if (found === '://') return `${reference}${zeroWidthSpace}//`
    return found === '@' || found === '#' ? `${reference}${zeroWidthSpace}` : reference
  })
}

/** A link with ready-made Markdown as its text; only the text when the address is not plain http(s). */
export function link(markdown: string, url: string | undefined): string {
  const address = url === undefined ? undefined : safeAddress(url)
  return address === undefined ? markdown : `[${markdown}](${address})`
}

/** Foreign lines in a code block whose fence is longer than any run of backticks inside. */
export function codeBlock(lines: readonly string[]): string {
  const content = lines.map((line) => sanitizeLine(line, { colors: false })).join('\n')
  const fence = '`'.repeat(Math.max(3, longestRun(content, '`') + 1))
  return `${fence}text\n${content}\n${fence}`
}

/** The address with everything encoded that Markdown could take for its end. */
function safeAddress(url: string): string | undefined {
  return webAddress(url)?.replace(
    /[^A-Za-z0-9\-._~:/?#@!$&+,;=%]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
}

function oneLine(text: string): string {
  return sanitizeLine(text, { colors: false }).replace(/\s+/g, ' ').trim()
}

function longestRun(text: string, character: string): number {
  let longest = 0
  let current = 0
  for (const next of text) {
    current = next === character ? current + 1 : 0
    longest = Math.max(longest, current)
  }
  return longest
}
