/**
 * Lines of a GitLab job's log as people saw them happen: time stamps taken off and continued lines joined, section
 * markers dropped (their headings stay), progress bars reduced to their last state. Still hostile: sanitize afterwards.
 */
export function readableLogLines(lines: readonly string[]): string[] {
  const joined: string[] = []
  let openStream: string | undefined
  for (const line of lines) {
    const { stream, continues, text } = splitTimestamp(line)
    const { text: content, hadMarker } = dropSectionMarkers(text)
    if (continues && stream === openStream && joined.length > 0) {
      joined.push((joined.pop() ?? '') + content)
      continue
    }
    // A line of nothing but markers is no line of the job.
    if (hadMarker && isBlank(content)) continue
    joined.push(content)
    openStream = stream
  }
  return joined.map(collapseProgress)
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
const sectionMarker = /(?:\u001B\[0?K)?section_(?:start|end):\d+:[\w.-]+(?:\[[^\]\r\n]*\])?\r(?:\u001B\[0?K)*/g

function dropSectionMarkers(text: string): { text: string; hadMarker: boolean } {
  const rest = text.replace(sectionMarker, '')
  return { text: rest, hadMarker: rest.length < text.length }
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
