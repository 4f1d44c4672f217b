const note = '\n\n_The rest is left out: a summary may not be larger._\n'

/**
 * Markdown cut to a size in bytes of UTF-8, at the end of a line, with a note. A code block or a fold that is cut is closed, so that
 * the note is not part of it. Empty when not even the note fits.
 */
export function fitMarkdown(markdown: string, limitBytes: number): string {
  if (Buffer.byteLength(markdown) <= limitBytes) return markdown
  const lines: string[] = []
  let open: Open = { fence: '', folds: 0 }
  let sizeBytes = Buffer.byteLength(note)
  for (const line of markdown.split('\n')) {
    const next = openAfter(line, open)
    sizeBytes += Buffer.byteLength(line) + 1
    if (sizeBytes + closing(next).length > limitBytes) break
    lines.push(line)
    open = next
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}${closing(open)}${note}`
}

/** What is open after a line. */
interface Open {
  /** Of a code block, or nothing. */
  readonly fence: string
  /** `<details>`, which are on lines of their own. */
  readonly folds: number
}

function openAfter(line: string, { fence, folds }: Open): Open {
  const next = fenceAfter(line, fence)
  if (fence !== '' || next !== '') return { fence: next, folds }
  if (line.startsWith('<details>')) return { fence, folds: folds + 1 }
  return { fence, folds: line === '</details>' ? folds - 1 : folds }
}

/** The fence of the code block that is open after the line, or nothing. */
function fenceAfter(line: string, open: string): string {
  const match = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line)
  if (!match?.[1]) return open
  if (open === '') return match[1]
  const closes = match[1].startsWith(open) && match[2]?.trim() === ''
  return closes ? '' : open
}

function closing({ fence, folds }: Open): string {
  return `${fence === '' ? '' : `\n${fence}`}${'\n\n</details>'.repeat(Math.max(folds, 0))}`
}

const LONGEST_SHOWN = 200

// Control and format characters (bidirectional overrides among them), line separators, lone surrogates: all can forge a line.
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

/** A hostile name (job, entry, path) in quotes, on one line, cut to a readable length; what cannot be shown is escaped. */
export function printableName(name: string): string {
  const shown = name.length > LONGEST_SHOWN ? `${name.slice(0, LONGEST_SHOWN)}…` : name
  return `"${shown.replace(UNPRINTABLE, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)}"`
}

/** A text cut to a length, with `…` in the place of its rest. */
export function cutText(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest).toWellFormed()}…`
}
