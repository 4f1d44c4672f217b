import type { ExitCode } from '../errors.ts'
import type { Host } from '../host/host.ts'
import { withoutCommands } from '../host/workflow-commands.ts'
import type { CommandDefinition, FlagDefinitions } from '../options/cli/command.ts'
import type { Environment } from '../options/sources.ts'
import type { RunContext } from '../run/context.ts'
import { sanitizeLine, sanitizeLines } from '../text/sanitize.ts'
import type { Ask } from './ask.ts'

/** How a command ended. */
export interface CommandOutcome {
  readonly exitCode: ExitCode
  /** Printed by `--json`, as one document; `undefined` when the command printed its own. */
  readonly document: unknown
  /** The command's product on stdout without `--json`, e.g. a table or a script; what it has to say otherwise goes to the host. */
  readonly text?: string | undefined
}

/** What commands have that need neither options nor a GitLab. */
export interface LocalContext {
  readonly host: Host
  readonly env: Environment
  readonly signal: AbortSignal
  /** Values of the command's own flags, by name. */
  readonly flags: Readonly<Record<string, unknown>>
  readonly positionals: readonly string[]
  /** Whether a person can be asked. */
  readonly interactive: boolean
  /** There where `interactive`. */
  readonly ask?: Ask | undefined
  /** `--json`. */
  readonly json: boolean
  /** Opens an address that has been checked in the browser. */
  readonly openUrl: (url: string) => Promise<void>
  /** Writes text of our own to stdout at once, for commands that run on after it. */
  readonly print: (text: string) => void
}

/** What commands have that talk to GitLab. */
export type CommandContext = RunContext & LocalContext

/** A command that talks to GitLab. */
export type RemoteCommand = (context: CommandContext) => Promise<CommandOutcome>
/** A command that does not. */
export type LocalCommand = (context: LocalContext) => Promise<CommandOutcome>

/** A command and how to load it; commands are loaded when they run, so that none pays for another. */
export type CommandEntry = {
  readonly definition: CommandDefinition & { readonly flags?: FlagDefinitions }
  /** Its product goes to stdout piece by piece, so lines for people go to stderr. */
  readonly productOnStdout?: true
} & (
  | { readonly kind: 'remote'; readonly load: () => Promise<RemoteCommand> }
  | { readonly kind: 'local'; readonly load: () => Promise<LocalCommand> }
)

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
