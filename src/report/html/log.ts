import { readSectionMark, type SectionMark } from '../../text/log-lines.ts'
import { formatColors } from './colors.ts'
import { type Html, html } from './markup.ts'

/** Sections in sections; deeper ones are shown in the one around them. */
const DEEPEST = 8

/** Lines of a log, as `sectionedLogLines` gives them: with colours, and each section a fold. A section without its end goes to the end. */
export function formatLog(lines: readonly string[]): Html {
  const open: Section[] = []
  let current = openSection(undefined)
  const close = () => {
    const parent = open.pop() ?? openSection(undefined)
    parent.parts.push(formatSection(current))
    current = parent
  }
  for (const line of lines) {
    const mark = readSectionMark(line)
    if (mark === undefined) addLine(current, line)
    else if (mark.kind === 'end') {
      const isOpen = [...open, current].some((section) => section.mark?.name === mark.name)
      while (isOpen && current.mark?.name !== mark.name) close()
      if (isOpen) close()
    } else if (open.length < DEEPEST) {
      flush(current)
      open.push(current)
      current = openSection(mark)
    }
  }
  while (open.length > 0) close()
  return html`${flush(current)}`
}

interface Section {
  /** `undefined` for the log itself. */
  readonly mark: SectionMark | undefined
  heading: string | undefined
  readonly parts: Html[]
  /** After the last part. */
  lines: string[]
}

function openSection(mark: SectionMark | undefined): Section {
  return { mark, heading: undefined, parts: [], lines: [] }
}

function addLine(section: Section, line: string): void {
  const { mark, parts, lines } = section
  const isFirst = section.heading === undefined && parts.length + lines.length === 0
  if (mark?.hasHeading && isFirst) section.heading = line
  else lines.push(line)
}

/** All parts of it, the lines since the last section among them. */
function flush(section: Section): readonly Html[] {
  if (section.lines.length > 0) {
    section.parts.push(html`<pre>${section.lines.map((line) => html`${formatColors(line)}\n`)}</pre>`)
  }
  section.lines = []
  return section.parts
}

function formatSection(section: Section): Html {
  const heading = section.heading === undefined ? html`section` : formatColors(section.heading)
  return html`<details${section.mark?.collapsed ? html`` : html` open`}><summary>${heading}</summary>${flush(section)}</details>`
}
