export interface SanitizeOptions {
  /** Whether colour sequences may stay. */
  readonly colors: boolean
}

/**
 * One line of foreign text, safe to print: nothing that moves the cursor, sets the title, hides or reorders text gets
 * through, only colours where they are shown. What goes is taken out without a trace, so that a secret cut in two by an
 * invisible character is whole again when it is masked. Line breaks inside become a space: one line in, one line out.
 */
export function sanitizeLine(text: string, { colors }: SanitizeOptions): string {
  if (isPlain(text) || !suspicious.test(text)) return text
  let colored = false
  const safe = text
    .toWellFormed()
    .replace(/\r\n|[\n\v\f\u0085\u2028\u2029]/g, ' ')
    .replace(sequences, (_sequence, parameters: string | undefined) => {
      const color = colors && parameters !== undefined ? colorSequence(parameters) : ''
      colored ||= color !== ''
      return color
    })
  return colored ? `${safe}\u001B[0m` : safe
}

/** Printable ASCII alone, as nearly every text is: found out much faster than what is in it. */
export function isPlain(text: string): boolean {
  return /^[ -~]*$/.test(text)
}

/** The same, and none of the five signs that HTML and XML escape. */
export function needsNoEscape(text: string): boolean {
  return /^[ !#-%(-;=?-~]*$/.test(text)
}

/** Lines of text that was made here but may hold foreign parts; its own line breaks are kept. */
export function sanitizeLines(text: string, options: SanitizeOptions): string[] {
  return text.split(/\r?\n/).map((line) => sanitizeLine(line, options))
}

/** The text without the colours that {@link sanitizeLine} let through. */
export function withoutColors(line: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this is about control characters
  return line.replace(/\u001B\[[0-9;:]*m/g, '')
}

// Everything but tab in C0, DEL and C1; soft hyphen, zero-width and direction controls, tags, line separators.
export const invisible =
  '[\\u0000-\\u0008\\u000A-\\u001F\\u007F-\\u009F\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u206F\\u3164\\uFEFF\\uFFA0\\uFFF9-\\uFFFB\\u{E0000}-\\u{E0FFF}]'

const suspicious = new RegExp(`${invisible}|\\p{Surrogate}`, 'u')

// In this order: colour (captured), other CSI, terminated strings (OSC, DCS, SOS, PM, APC), two-character escapes,
// then any control character alone. The start of an unterminated string goes, its text stays visible.
const sequences = new RegExp(
  [
    '(?:\\u001B\\[|\\u009B)([0-9;:]{0,64})m',
    '(?:\\u001B\\[|\\u009B)[0-?]*[ -/]*[@-~]',
    '(?:\\u001B[\\]PX^_]|[\\u0090\\u0098\\u009D-\\u009F])[^\\u0007\\u001B\\u0090\\u0098\\u009C-\\u009F]*(?:\\u0007|\\u001B\\\\|\\u009C)',
    '\\u001B[ -/]*[0-~]',
    invisible,
  ].join('|'),
  'gu',
)

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
