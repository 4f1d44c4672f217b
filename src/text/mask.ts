/** Replaces registered secrets in text. Holds what it was given for the length of a run, never prints it. */
export interface Masker {
  /** Registers a secret; several lines are masked line by line as well. Blank text is ignored. */
  add(secret: string): void
  /** The text with every form of every secret replaced. */
  redact(text: string): string
  /** The same, but what is meant to be seen stays, and what is part of it. */
  redactAllBut(text: string, shown: readonly string[]): string
}

/**
 * Below this length a secret is not searched for inside text: replacing every `ab` would ruin the output and, by what
 * is missing, tell the secret. Such a secret is only replaced where it is the whole text, e.g. an output's value.
 */
const shortestSearchedLength = 4

/** @param replacement what stands in place of a secret */
export function createMasker(replacement = '***'): Masker {
  const wholeTexts = new Set<string>()
  const forms = new Map<string, RegExp>()
  const redactAllBut: Masker['redactAllBut'] = (text, shown) => {
    if (wholeTexts.has(text.trim()) && !shown.includes(text.trim())) return replacement
    const spans = findSpans(text, forms.values())
    if (shown.length === 0 || spans.length === 0) return replaceSpans(text, spans, replacement)
    const kept = findSpans(
      text,
      shown.map((one) => new RegExp(escapePattern(one), 'g')),
    )
    const isShown = ({ start, end }: Span) => kept.some((span) => span.start <= start && end <= span.end)
    return replaceSpans(
      text,
      spans.filter((span) => !isShown(span)),
      replacement,
    )
  }
  return {
    add(secret) {
      for (const part of secretParts(secret)) {
        if (!isMaskedInText(part)) wholeTexts.add(part)
        else for (const form of secretForms(part)) forms.set(form, new RegExp(form, 'g'))
      }
    },
    redact: (text) => redactAllBut(text, []),
    redactAllBut,
  }
}

/** Whether the secret is long enough to be replaced inside text. */
export function isMaskedInText(secret: string): boolean {
  return secret.trim().length >= shortestSearchedLength
}

/** The secret itself, and its lines: what holds a key prints it line by line. Short lines (`}`) are no secrets. */
function secretParts(secret: string): string[] {
  const whole = secret.trim()
  if (whole === '') return []
  const lines = whole.split(/[\r\n]+/).map((line) => line.trim())
  if (lines.length === 1) return [whole]
  return [whole, ...lines.filter(isMaskedInText)]
}

interface Span {
  readonly start: number
  readonly end: number
}

/** Every place of every form, overlapping ones too: two secrets that share an edge must both go. */
function findSpans(text: string, patterns: Iterable<RegExp>): Span[] {
  const spans: Span[] = []
  for (const pattern of patterns) {
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      spans.push({ start: match.index, end: match.index + match[0].length })
      pattern.lastIndex = match.index + 1
    }
  }
  return spans.sort((a, b) => a.start - b.start)
}

function replaceSpans(text: string, spans: readonly Span[], replacement: string): string {
  let result = ''
  let position = 0
  for (const { start, end } of spans) {
    if (start >= position) result += text.slice(position, start) + replacement
    position = Math.max(position, end)
  }
  return result + text.slice(position)
}

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
