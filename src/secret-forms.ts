/**
 * Regular expressions (as text) for the shapes in which a secret turns up in output: as it is, percent-encoded in part
 * or whole (also twice), escaped for JSON or HTML, and in base64 at any offset within a longer text.
 */
export function secretForms(secret: string): string[] {
  return [
    ...new Set([
      [...secret].map(encodableCharacter).join(''),
      escapePattern(JSON.stringify(secret).slice(1, -1)),
      escapePattern(railsJson(secret)),
      escapePattern(html(secret)),
      ...base64Forms(secret),
    ]),
  ]
}

/** One character, plain or percent-encoded; `%252F` is an encoded `%2F`. A space is also `+`, as in forms. */
function encodableCharacter(character: string): string {
  const bytes = [...Buffer.from(character, 'utf8')]
  const encoded = bytes.map((byte) => `%(?:25)*${anyCase(byte.toString(16).padStart(2, '0'))}`).join('')
  return `(?:${escapePattern(character)}|${encoded}${character === ' ' ? '|\\+' : ''})`
}

function anyCase(hex: string): string {
  return hex.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`)
}

/** Rails, and so GitLab, escapes these characters in every JSON it renders. */
function railsJson(secret: string): string {
  const escapes: Record<string, string> = { '<': '\\u003c', '>': '\\u003e', '&': '\\u0026' }
  return JSON.stringify(secret)
    .slice(1, -1)
    .replace(/[<>&]/g, (character) => escapes[character] ?? character)
}

function html(secret: string): string {
  const escapes: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;', "'": '&#39;' }
  return secret.replace(/[<>&"']/g, (character) => escapes[character] ?? character)
}

/** Shorter runs of base64 would be found by chance in hashes and file names. */
const shortestBase64Length = 8

/**
 * Three bytes make four characters, so a secret inside a longer text (`user:token` of basic authentication) has one of
 * three spellings. The characters at the edges hold bits of the neighbours: the middle is searched, the edges go with it.
 */
function base64Forms(secret: string): string[] {
  const bytes = Buffer.from(secret, 'utf8')
  const forms: string[] = []
  for (const offset of [0, 1, 2]) {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64')
    const firstOwn = Math.ceil((offset * 8) / 6)
    const middle = encoded.slice(firstOwn, Math.floor(((offset + bytes.length) * 8) / 6))
    if (middle.length < shortestBase64Length) continue
    const edge = offset === 0 ? '' : '[A-Za-z0-9+/_-]?'
    forms.push(
      `${edge}${escapePattern(middle)
        .replace(/\\?[+-]/g, '[+-]')
        .replace(/\\?[/_]/g, '[/_]')}[A-Za-z0-9+/_-]?={0,2}`,
    )
  }
  return forms
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}
