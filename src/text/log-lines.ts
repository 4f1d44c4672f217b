/**
 * Lines of a GitLab job's log as people saw them happen: time stamps taken off and continued lines joined, section
 * markers dropped (their headings stay), progress bars reduced to their last state. Still hostile: sanitize afterwards.
 */
export function readableLogLines(lines: readonly string[]): string[] {
  return readLines(lines).flatMap(({ kind, text }) => (kind === 'text' ? [text] : []))
}

/**
 * The same lines with each section marker on a line of its own, for {@link readSectionMark}. A text that a marker cut in two is whole, so
 * that it can be masked; names of sections are replaced, so that they hold nothing.
 */
export function sectionedLogLines(lines: readonly string[]): string[] {
  return readLines(lines).map(({ text }) => text)
}

/** The begin or end of a section of the log. */
export interface SectionMark {
  readonly kind: 'start' | 'end'
  readonly name: string
  readonly collapsed: boolean
  /** Whether the next line is its heading. */
  readonly hasHeading: boolean
}

/** What a line of {@link sectionedLogLines} marks; `undefined` for a line of the job. */
export function readSectionMark(line: string): SectionMark | undefined {
  const match = sectionMarker.exec(line)
  sectionMarker.lastIndex = 0
  if (match === null || match[0].length < line.length) return undefined
  const [, kind, name = '', options = ''] = match
  return {
    kind: kind === 'start' ? 'start' : 'end',
    name,
    collapsed: options.includes('collapsed=true'),
    hasHeading: options.includes('heading=true'),
  }
}

interface LogLine {
  readonly kind: 'text' | 'mark'
  text: string
}

function readLines(lines: readonly string[]): LogLine[] {
  const read: LogLine[] = []
  const names = new Map<string, string>()
  let last: { readonly line: LogLine; readonly stream: string | undefined } | undefined
  for (const given of lines) {
    const { stream, continues, text } = splitTimestamp(given)
    const { before, after, content } = takeSectionMarkers(text, names)
    if (continues && last !== undefined && stream === last.stream) {
      last.line.text += content
      read.push(...before, ...after)
      continue
    }
    read.push(...before)
    // A line of nothing but markers is no line of the job.
    if (before.length + after.length === 0 || !isBlank(content)) {
      last = { line: { kind: 'text', text: content }, stream }
      read.push(last.line)
    }
    read.push(...after)
  }
  return read.map(({ kind, text }) => ({ kind, text: kind === 'text' ? collapseProgress(text) : text }))
}

// 2026-01-01T00:00:00.000000Z 00O text: time, stream number, Out or Err, and `+` for the rest of the line before.
// https://gitlab.com/gitlab-org/gitlab/-/merge_requests/153516
const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z ([0-9a-f]{2}[OE])([ +])/

function splitTimestamp(line: string): { stream: string | undefined; continues: boolean; text: string } {
  const match = timestamp.exec(line)
  if (!match) return { stream: undefined, continues: false, text: line }
  return { stream: match[1], continues: match[2] === '+', text: line.slice(match[0].length) }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the markers are made of control characters
const sectionMarker = /(?:\u001B\[0?K)?section_(start|end):\d+:([\w.-]+)(\[[^\]\r\n]*\])?\r(?:\u001B\[0?K)*/g

interface Marked {
  readonly content: string
  /** Marks before the first visible character, and the others. */
  readonly before: readonly LogLine[]
  readonly after: readonly LogLine[]
}

function takeSectionMarkers(text: string, names: Map<string, string>): Marked {
  if (!text.includes('section_')) return { content: text, before: [], after: [] }
  const content = text.replace(sectionMarker, '')
  const marks = [...text.matchAll(sectionMarker)].map((match) => {
    const [, kind, name = '', options = ''] = match
    if (!names.has(name)) names.set(name, `s${names.size}`)
    const comesFirst = isBlank(text.slice(0, match.index).replace(sectionMarker, ''))
    const hasHeading = kind === 'start' && comesFirst && !isBlank(content)
    const list = [
      ...(options.includes('collapsed=true') ? ['collapsed=true'] : []),
      ...(hasHeading ? ['heading=true'] : []),
    ]
    const mark = `section_${kind}:0:${names.get(name)}${list.length === 0 ? '' : `[${list.join()}]`}\r`
    return { comesFirst, line: { kind: 'mark', text: mark } as const }
  })
  return {
    content,
    before: marks.filter(({ comesFirst }) => comesFirst).map(({ line }) => line),
    after: marks.filter(({ comesFirst }) => !comesFirst).map(({ line }) => line),
  }
}

function isBlank(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colour resets alone are no content
  return text.replace(/\u001B\[[0-9;]*[mK]/g, '').trim() === ''
}

/** What a terminal would show in the end: the text after the last carriage return that is followed by any. */
function collapseProgress(text: string): string {
  if (!text.includes('\r')) return text
  const states = text.split('\r').map((state) => state.replace(timestamp, ''))
  return states.findLast((state) => !isBlank(state)) ?? ''
}
