import { secretForms } from './secret-forms.ts'

/** Replaces registered secrets in text. Holds what it was given for the length of a run, never prints it. */
export interface Masker {
  /** Registers a secret; several lines are masked line by line as well. Blank text is ignored. */
  add(secret: string): void
  /** The text with every form of every secret replaced. */
  redact(text: string): string
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
  return {
    add(secret) {
      for (const part of secretParts(secret)) {
        if (!isMaskedInText(part)) wholeTexts.add(part)
        else for (const form of secretForms(part)) forms.set(form, new RegExp(form, 'g'))
      }
    },
    redact(text) {
      if (wholeTexts.has(text.trim())) return replacement
      return replaceSpans(text, findSpans(text, forms.values()), replacement)
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
