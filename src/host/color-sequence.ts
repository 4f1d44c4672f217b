/**
 * The colour sequence (`ESC[…m`) with these parameters, reduced to colours, weight, italics, underline and inverse.
 * Empty when nothing of that is left: blinking and hidden text have no place in a log that someone must trust.
 */
export function colorSequence(parameters: string): string {
  const codes = parameters.split(/[;:]/).map((code) => (code === '' ? 0 : Number(code)))
  const kept: number[] = []
  for (let index = 0; index < codes.length; index += 1) {
    const code = codes[index] ?? 0
    const length = code === 38 || code === 48 ? extendedColorLength(codes, index) : plainCodes.has(code) ? 1 : 0
    kept.push(...codes.slice(index, index + length))
    if (length > 1) index += length - 1
    // What follows an extended colour that cannot be read would be taken for codes of its own.
    if (length === 0 && (code === 38 || code === 48)) break
  }
  return kept.length === 0 ? '' : `\u001B[${kept.join(';')}m`
}

const plainCodes = new Set([
  ...[0, 1, 2, 3, 4, 7, 9, 21, 22, 23, 24, 27, 29, 39, 49],
  ...range(30, 37),
  ...range(40, 47),
  ...range(90, 97),
  ...range(100, 107),
])

/** `38;5;n` or `38;2;r;g;b`, each number a byte; else 0. */
function extendedColorLength(codes: readonly number[], index: number): number {
  const length = codes[index + 1] === 5 ? 3 : codes[index + 1] === 2 ? 5 : 0
  const numbers = codes.slice(index + 2, index + length)
  return length > 0 && numbers.length === length - 2 && numbers.every((number) => number <= 255) ? length : 0
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
