/** A name and its description. */
export type Row = readonly [left: string, right: string]

const indent = 2
const gap = 2
const longestLeft = 26

/** Two columns for a terminal: names left, wrapped texts right; a long name has a line of its own. */
export function formatColumns(rows: readonly Row[], width: number): string {
  const fitting = rows.map(([left]) => left.length).filter((length) => length <= longestLeft)
  const column = indent + Math.max(0, ...fitting) + gap
  return rows.map((row) => formatRow(row, column, width)).join('\n')
}

/** Breaks a text at spaces into lines of at most `width` characters; a longer word stays whole. */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line === undefined || line.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = `${line} ${word}`
  }
  return lines
}

function formatRow([left, right]: Row, column: number, width: number): string {
  const start = `${' '.repeat(indent)}${left}`
  // On a very narrow terminal a second column would hold one word a line.
  const from = width - column < 24 ? indent * 3 : column
  const [first = '', ...rest] = wrapText(right, Math.max(width - from, 20)).map((line) => `${' '.repeat(from)}${line}`)
  const fits = start.length + gap <= from
  const head = fits ? [`${start}${first.slice(start.length)}`] : [start, first]
  return [...head, ...rest].map((line) => line.trimEnd()).join('\n')
}
