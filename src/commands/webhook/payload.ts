import { UsageError } from '../../errors.ts'
import type { CommandOutcome, LocalCommand } from '../command.ts'
import { showText } from '../shown-text.ts'
import { readField } from './payload-field.ts'
import { payloadVariables } from './payload-variables.ts'
import { readPayload } from './read-payload.ts'

/** `webhook payload`. What stands in it comes from whoever pushed: printed without control characters; `--json` is exact. */
export const showPayload: LocalCommand = async (context) => {
  const { flags, host } = context
  const field = typeof flags.field === 'string' ? flags.field.trim() : undefined
  if (field !== undefined && flags.env === true) throw new UsageError('--field and --env: expected one of them')
  const payload = await readPayload(context)
  if (flags.env === true) return asVariables(payload, (line) => host.warn(line))
  const value = field === undefined ? payload : readField(payload, field)
  const text = typeof value === 'string' ? value : JSON.stringify(value, undefined, 2)
  return { exitCode: 0, document: value, text: showText(text, host) }
}

function asVariables(payload: unknown, warn: (line: string) => void): CommandOutcome {
  const { lines, unsafe } = payloadVariables(payload)
  for (const { name, path } of unsafe) {
    warn(
      `${name} is left out: its value has characters that are not safe in a dotenv file; read it with --field ${path}`,
    )
  }
  const document = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  )
  return { exitCode: 0, document, text: lines.join('\n') }
}
