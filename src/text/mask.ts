import { ESCAPE, LONGEST_FORM_OF_BYTE, RUN_CHARACTER, secretForms } from './secret-forms.ts'

/** Replaces registered secrets in text. Holds what it was given for the length of a run, never prints it. */
export interface Masker extends SecretEdges {
  /** Registers a secret; several lines are masked line by line as well. Blank text is ignored. */
  add(secret: string): void
  /** The text with every form of every secret replaced. */
  redact(text: string): string
  /** The same, but what is meant to be seen stays, and what is part of it. */
  redactAllBut(text: string, shown: readonly string[]): string
}

/** What must be known of secrets to cut a text that is masked only afterwards: half a secret is not found. */
export interface SecretEdges {
  /** No form of a secret takes more bytes of UTF-8. */
  readonly longestBytes: number
  /** Where the secret ends that a cut at this offset would divide; else the offset itself. */
  endOfSecret(text: string, offset: number): number
}

/**
 * Below this length a secret is not searched for inside text: replacing every `ab` would ruin the output and, by what
 * is missing, tell the secret. Such a secret is only replaced where it is the whole text, e.g. an output's value.
 */
const shortestSearchedLength = 4

/** @param replacement what stands in place of a secret */
export function createMasker(replacement = '***'): Masker {
  const wholeTexts = new Set<string>()
  const searched = createSearch()
  const redactAllBut: Masker['redactAllBut'] = (text, shown) => {
    if (wholeTexts.has(text.trim()) && !shown.includes(text.trim())) return replacement
    const spans = searched.find(text)
    if (shown.length === 0 || spans.length === 0) return replaceSpans(text, spans, replacement)
    const kept = findAll(text, shown)
    const isShown = ({ start, end }: Span) => kept.some((span) => span.start <= start && end <= span.end)
    const hidden = spans.filter((span) => !isShown(span))
    return replaceSpans(text, hidden, replacement)
  }
  return {
    add(secret) {
      for (const part of secretParts(secret)) {
        if (isMaskedInText(part)) searched.add(part)
        else wholeTexts.add(part)
      }
    },
    redact: (text) => redactAllBut(text, []),
    redactAllBut,
    get longestBytes() {
      return searched.longestBytes
    },
    endOfSecret(text, offset) {
      let end = offset
      for (const span of searched.find(text)) if (span.start < end && span.end > end) end = span.end
      return end
    },
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

/** A longer run is looked for by its beginning: looking is not to take longer with longer secrets. */
const LONGEST_RUN_LOOKED_FOR = 32

/** All that is searched for inside text. */
function createSearch() {
  const plain = new Set<string>()
  const escaped: { readonly beginning: RegExp; readonly find: (text: string) => Span[] }[] = []
  const runs = new Set<string>()
  let shortestRun = LONGEST_RUN_LOOKED_FOR
  let longRun = /$^/
  let longestBytes = 0
  return {
    get longestBytes() {
      return longestBytes
    },
    add(secret: string) {
      if (plain.has(secret)) return
      longestBytes = Math.max(longestBytes, Buffer.byteLength(secret) * LONGEST_FORM_OF_BYTE)
      const forms = secretForms(secret)
      for (const text of forms.plain) plain.add(text)
      let whole: RegExp | undefined
      escaped.push({
        beginning: new RegExp(forms.escaped.beginning),
        find(text) {
          whole ??= new RegExp(forms.escaped.whole(), 'g')
          return findMatches(text, whole)
        },
      })
      for (const run of forms.runs) runs.add(run)
      shortestRun = Math.min(shortestRun, ...forms.runs.map(({ length }) => length))
      longRun = new RegExp(`${RUN_CHARACTER}{${shortestRun}}`)
    },
    /** Every place of every form, in order. */
    find(text: string): Span[] {
      const spans = findAll(text, plain)
      if (ESCAPE.test(text))
        for (const { beginning, find } of escaped) if (beginning.test(text)) spans.push(...find(text))
      if (longRun.test(text)) spans.push(...findAll(text, runs).map((span) => withEdges(span, text)))
      if (text.includes('…')) spans.push(...[...plain].flatMap((secret) => findBeginnings(text, secret)))
      return spans.length > 1 ? spans.sort((one, other) => one.start - other.start) : spans
    },
  }
}

/** Every place, overlapping ones too: two secrets that share an edge must both go. */
function findAll(text: string, parts: Iterable<string>): Span[] {
  const spans: Span[] = []
  for (const part of parts)
    for (let start = text.indexOf(part); start !== -1; start = text.indexOf(part, start + 1))
      spans.push({ start, end: start + part.length })
  return spans
}

function findMatches(text: string, pattern: RegExp): Span[] {
  const spans: Span[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    spans.push({ start: match.index, end: match.index + match[0].length })
    pattern.lastIndex = match.index + 1
  }
  return spans
}

/** The characters beside base64 hold some bits of the secret too, and more of them where it is base64 of base64. */
function withEdges({ start, end }: Span, text: string): Span {
  const before = edgeBefore.exec(text.slice(Math.max(0, start - 2), start))?.[0] ?? ''
  const after = edgeAfter.exec(text.slice(end, end + 8))?.[0] ?? ''
  return { start: start - before.length, end: end + after.length }
}

const edgeBefore = new RegExp(`${RUN_CHARACTER}*$`)
const edgeAfter = new RegExp(`^${RUN_CHARACTER}{0,6}={0,2}`)

/** What is left of the secret where a text was cut in the middle of it, which is shown by `…`. */
function findBeginnings(text: string, secret: string): Span[] {
  return findAll(text, ['…']).flatMap(({ start: end }) => {
    let length = Math.min(secret.length - 1, end)
    while (length >= shortestSearchedLength && !text.startsWith(secret.slice(0, length), end - length)) length -= 1
    return length < shortestSearchedLength ? [] : [{ start: end - length, end }]
  })
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
