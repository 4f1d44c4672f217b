import { formatJson, type Redact, redactDeep } from '../text/json.ts'
import { readableLogLines } from '../text/log-lines.ts'
import type { Masker } from '../text/mask.ts'
import { sanitizeLine, sanitizeLines, withoutColors } from '../text/sanitize.ts'
import type { Host, HostSettings, LogLabel, Product } from './host.ts'
import { withoutCommands } from './workflow-commands.ts'

/** Makes text fit to be printed or written: sanitized first, then masked. Every host prints through one of these. */
export interface SafeText {
  /** Exactly one line, e.g. a title or the message of an error. */
  line(text: string): string
  /** Text made here that may hold foreign parts; its line breaks are kept. */
  lines(text: string): string[]
  /** Raw log lines, each with its label. */
  logLines(label: LogLabel, lines: readonly string[]): string[]
}

export function createSafeText({ colors, masker }: { readonly colors: boolean; readonly masker: Masker }): SafeText {
  const mask = (line: string) => redactColored(line, masker.redact)
  let labelWidth = 0
  return {
    line: (text) => mask(sanitizeLine(text.trim(), { colors })),
    lines: (text) => sanitizeLines(text, { colors }).map(mask),
    logLines(label, lines) {
      const name = label.text === undefined ? undefined : mask(sanitizeLine(label.text, { colors: false }))
      labelWidth = Math.max(labelWidth, Math.min(WIDEST_LABEL, name?.length ?? 0))
      const prefix = name === undefined ? '' : labelPrefix(label.key, name.padEnd(labelWidth), { colors })
      return readableLogLines(lines).map((line) => prefix + mask(sanitizeLine(line, { colors })))
    },
  }
}

/** Colours inside a secret (a search hit, say) would hide it from the masker: such a line loses its colours. */
function redactColored(line: string, redact: (text: string) => string): string {
  const plain = withoutColors(line)
  if (plain === line) return redact(line)
  const redacted = redact(plain)
  return redacted === plain ? line : redacted
}

const labelColors = [36, 35, 34, 33, 32, 96, 95, 94] as const

/** Labels are padded to the widest one so far, so that the logs of jobs that run side by side stand in one column. */
const WIDEST_LABEL = 32

function labelPrefix(key: string, label: string, { colors }: { readonly colors: boolean }): string {
  return colors ? `\u001B[${labelColor(key)}m${label} │\u001B[0m ` : `${label} │ `
}

/** The same key has the same colour in every run: ids that follow each other differ. */
function labelColor(key: string): number {
  let hash = 0
  for (const character of key) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0
  return labelColors[hash % labelColors.length] ?? labelColors[0]
}

interface ProductSettings extends Pick<HostSettings, 'stdout' | 'json'> {
  readonly kind: Host['kind']
  readonly masker: Masker
  /** Adds colours to a line that is safe. */
  readonly paint?: ((line: string) => string) | undefined
}

/** The one way to stdout for what commands make: nothing foreign in it acts on a terminal or on the CI system, and no secret is in it. */
export function createProductPrinter({
  kind,
  stdout,
  json = false,
  masker,
  paint = (line) => line,
}: ProductSettings): Host['product'] {
  const toLine = kind === 'github' ? withoutCommands : (line: string) => line
  return (product) => {
    const redact = (part: string) => masker.redactAllBut(part, product.showsSecrets ?? [])
    const shown = json ? documentText(product, redact) : plainText(product, redact)
    if (shown === undefined) return
    const lines = shown
      .split('\n')
      .map((line) => toLine(json ? line : paint(line)))
      .join('\n')
    stdout.write(lines.endsWith('\n') ? lines : `${lines}\n`)
  }
}

function documentText({ document, onOneLine = false }: Product, redact: Redact): string | undefined {
  return document === undefined ? undefined : formatJson(redactDeep(document, redact), { indented: !onOneLine })
}

/** Masked line by line, for what is short is only found as a whole line; then all together, for what goes over several lines. */
function plainText({ text }: Product, redact: Redact): string | undefined {
  return text && redact(sanitizeLines(text, { colors: false }).map(redact).join('\n'))
}
