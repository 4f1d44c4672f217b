/**
 * Makes a function that takes the given secrets out of a server's words, in every form in which a server, a proxy or a log could
 * give them back: as they are, percent-encoded, as a form field, inside a JSON string, and in base64 at any offset.
 */
export function createRedaction(secrets: readonly (string | undefined)[]): (text: string) => string {
  const forms = secrets.filter((secret) => secret !== undefined && secret.length >= SHORTEST).flatMap(formsOf)
  // Longest first: a form that contains another one must not leave its ends behind.
  const needles = [...new Set(forms)].sort((a, b) => b.length - a.length)
  return (text) => needles.reduce((rest, needle) => rest.replaceAll(needle, MASK), text)
}

export const MASK = '[masked]'

/** Anything shorter is no secret, and would blot out half of every message. */
const SHORTEST = 4

function formsOf(secret: string | undefined): string[] {
  if (secret === undefined) return []
  const percent = encodeURIComponent(secret)
  return [
    secret,
    percent,
    percent.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
    percent.replaceAll('%20', '+'),
    JSON.stringify(secret).slice(1, -1),
    ...base64Forms(Buffer.from(secret, 'utf8')),
  ]
}

/** In base64 three bytes make four characters, so there are three pictures of a secret inside a longer text; the ends vary. */
function base64Forms(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap((offset) => {
    const picture = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '')
    const first = Math.ceil((offset * 8) / 6)
    const last = Math.floor(((offset + bytes.length) * 8) / 6)
    const inner = picture.slice(first, last)
    if (inner.length < SHORTEST_BASE64) return []
    return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')]
  })
}

const SHORTEST_BASE64 = 6
