import type { Host } from '../host/host.ts'
import { sanitizeLine, sanitizeLines } from '../host/sanitize.ts'
import { withoutCommands } from '../host/workflow-commands.ts'

/** Text with foreign parts, fit for a command's `text`, which goes to stdout as it is; its line breaks are kept. */
export function showText(text: string, host: Host): string {
  return showSecretText(text, host).split('\n').map(host.redact).join('\n')
}

/** The same for text in which a secret is meant to be seen. */
export function showSecretText(text: string, host: Host): string {
  const lines = sanitizeLines(text, { colors: false })
  return (host.kind === 'github' ? lines.map(withoutCommands) : lines).join('\n')
}

/** Foreign text that becomes part of a line. */
export function showWords(text: string): string {
  return sanitizeLine(text, { colors: false })
}

/** Columns wide enough for their cells, which must be safe already. Nothing is cut: people select and copy from tables. */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  return [line(head), ...rows.map(line)].join('\n')
}
