/** Checksums of everything up to the end of a line: for every `stride`th line, and for the last. */
export interface TraceMarks {
  lineCount: number
  /** Up to the last line. */
  checksum: number
  stride: number
  readonly checksums: number[]
}

export function createMarks(): TraceMarks {
  return { lineCount: 0, checksum: 0, stride: 1, checksums: [] }
}

/** One more line; `checksum` covers everything up to its end. */
export function addMark(marks: TraceMarks, checksum: number): void {
  marks.lineCount++
  marks.checksum = checksum
  if (marks.lineCount % marks.stride === 0) marks.checksums.push(checksum)
  if (marks.checksums.length > MAX_MARKS) thinOut(marks)
}

/** When there are more, every second one goes. */
const MAX_MARKS = 4096

function thinOut(marks: TraceMarks): void {
  const { checksums } = marks
  marks.stride *= 2
  // Mark i belongs to line (i + 1) * stride: those of the doubled stride are the odd ones.
  for (let index = 0; index * 2 + 1 < checksums.length; index++) checksums[index] = checksums[index * 2 + 1] ?? 0
  checksums.length = Math.floor(checksums.length / 2)
}

/** `undefined` for a line without a mark. */
export function checksumAt({ lineCount, checksum, stride, checksums }: TraceMarks, line: number): number | undefined {
  if (line === lineCount) return checksum
  return line % stride === 0 ? checksums[line / stride - 1] : undefined
}

/** Forgets what comes after `line`, which has a mark. */
export function cutMarks(marks: TraceMarks, line: number): void {
  marks.lineCount = line
  marks.checksums.length = Math.floor(line / marks.stride)
  marks.checksum = marks.checksums.at(-1) ?? 0
}
