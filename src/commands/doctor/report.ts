import type { ExitCode } from '../../errors.ts'
import { formatTable, showWords } from '../shown-text.ts'
import type { Check, CheckStatus } from './check.ts'
import type { Right } from './rights.ts'

/** The worst decides: what cannot be reached before what is refused. Warnings are no failure. */
export function exitCodeOf(checks: readonly Check[]): ExitCode {
  const failed = checks.filter(({ status }) => status === 'fail')
  if (failed.some(({ name }) => name === 'instance')) return 4
  return failed.length > 0 ? 3 : 0
}

export function doctorDocument(checks: readonly Check[], rights: readonly Right[]) {
  const worst = (['fail', 'warn', 'pass'] as const).find((status) => checks.some((row) => row.status === status))
  return { result: worst ?? 'pass', 'exit-code': exitCodeOf(checks), checks, rights }
}

const ICONS: Readonly<Record<CheckStatus, string>> = { pass: '✓', warn: '!', fail: '✗', skip: '-' }

/** One line for each check, with remedies below; then what can be done. */
export function formatDoctor(checks: readonly Check[], rights: readonly Right[]): string {
  const width = Math.max(...checks.map(({ name }) => name.length))
  const lines = checks.flatMap(({ name, status, message, remedies }) => [
    `${ICONS[status]} ${status.padEnd(4)}  ${name.padEnd(width)}  ${showWords(message)}`,
    ...remedies.map((remedy) => `${' '.repeat(width + 10)}→ ${showWords(remedy)}`),
  ])
  if (rights.length === 0) return lines.join('\n')
  const table = formatTable(
    ['WITH THESE CREDENTIALS', 'ALLOWED', 'BY'],
    rights.map((right) => [right.name, right.allowed, showWords(right.with)]),
  )
  return `${lines.join('\n')}\n\n${table}`
}
