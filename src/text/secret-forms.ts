/** The shapes in which a secret is searched for. */
export interface SecretForms {
  /** As it is, and as part of the name of a file. */
  readonly plain: readonly string[]
  /**
   * As a pattern: each character by itself percent-encoded (also several times), as an escape of JSON, JavaScript or a shell, or as a
   * reference of HTML.
   */
  readonly escaped: EscapedForms
  /** In hexadecimal digits, or in base64, also twice, at any offset in a longer text. */
  readonly runs: readonly string[]
}

/** A pattern for all of a secret takes milliseconds to compile: it is made when its beginning was found. */
interface EscapedForms {
  readonly beginning: string
  whole(): string
}

export function secretForms(secret: string): SecretForms {
  const bytes = Buffer.from(secret, 'utf8')
  const hex = bytes.toString('hex')
  const once = inBothAlphabets(base64Middles(bytes))
  const twice = inBothAlphabets(once.flatMap((middle) => base64Middles(Buffer.from(middle))))
  return {
    plain: [secret, secret.replace(/[\\/:*?"<>|]/g, '_')],
    escaped: {
      beginning: [...secret].slice(0, BEGINNING).map(characterForms).join(''),
      whole: () => [...secret].map(characterForms).join(''),
    },
    runs: [hex, hex.toUpperCase(), ...once, ...twice].filter((run) => run.length >= SHORTEST_RUN),
  }
}

/** The characters that escapes begin with, and the `+` of a space: most lines of a log have none of them. */
export const ESCAPE = /[%\\&+]/

/** Characters; few texts have them by chance. */
const BEGINNING = 4

/** A character of base64 in either alphabet, for a pattern: all of a `run` is made of them. */
export const RUN_CHARACTER = '[A-Za-z0-9+/_-]'

/** No form of one byte takes more: `&amp;#x0000002F;`, or `%25252F` with room for more. */
export const LONGEST_FORM_OF_BYTE = 16

/** Shorter runs of hexadecimal digits or base64 would be found by chance in hashes and file names. */
const SHORTEST_RUN = 8

/** One character in each form that it can have by itself, so that forms may be mixed. */
function characterForms(character: string): string {
  const bytes = [...Buffer.from(character, 'utf8')].map((byte) => anyCase(byte.toString(16).padStart(2, '0')))
  const point = character.codePointAt(0) ?? 0
  const forms = [
    escapePattern(character),
    bytes.map((byte) => `%(?:25)*${byte}`).join(''),
    bytes.map((byte) => `\\\\{1,4}x${byte}`).join(''),
    units(character)
      .map((unit) => `\\\\{1,4}u${anyCase(unit.toString(16).padStart(4, '0'))}`)
      .join(''),
    `&(?:amp;)*#(?:0{0,6}${point}|[xX]0{0,6}${anyCase(point.toString(16))});`,
    ...(namedForms[character] ?? []),
  ]
  return `(?:${forms.join('|')})`
}

/** A space is `+` in forms; a quote or backslash has a backslash before it in JSON, or two in JSON in JSON. */
const namedForms: Readonly<Record<string, readonly string[]>> = {
  ' ': ['\\+'],
  '<': ['&(?:amp;)*lt;'],
  '>': ['&(?:amp;)*gt;'],
  '&': ['&(?:amp;)+'],
  '"': ['&(?:amp;)*quot;', '\\\\{1,4}"'],
  "'": ['&(?:amp;)*apos;', "\\\\{1,4}'"],
  '/': ['\\\\{1,4}/'],
  '\\': ['\\\\{2,8}'],
}

function units(character: string): number[] {
  return Array.from({ length: character.length }, (_, index) => character.charCodeAt(index))
}

function anyCase(hex: string): string {
  return hex.replace(/[a-f]/gi, (digit) => `[${digit.toLowerCase()}${digit.toUpperCase()}]`)
}

/**
 * Three bytes make four characters, so a secret inside a longer text (`user:token` of basic authentication) has one of
 * three spellings. The characters at the edges hold bits of the neighbours: the middle is searched, the edges go with it.
 */
function base64Middles(bytes: Buffer): string[] {
  return [0, 1, 2].map((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64')
    return encoded.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6))
  })
}

function inBothAlphabets(runs: readonly string[]): string[] {
  return [...new Set(runs.flatMap((run) => [run, run.replaceAll('+', '-').replaceAll('/', '_')]))]
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}
