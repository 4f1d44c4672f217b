import type { ExitCode } from '../errors.ts'
import type { Host, Product } from '../host/host.ts'
import type { CommandDefinition, FlagDefinitions } from '../options/cli/command.ts'
import type { Environment } from '../options/sources.ts'
import type { RunContext } from '../run/context.ts'
import { sanitizeLine } from '../text/sanitize.ts'
import type { Ask } from './ask.ts'

/** How a command ended, and what goes to stdout; what it has to say otherwise goes to the host. */
export interface CommandOutcome extends Product {
  readonly exitCode: ExitCode
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
  /** Opens an address that has been checked in the browser. */
  readonly openUrl: (url: string) => Promise<void>
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

/** Foreign text that becomes part of a line. */
export function showWords(text: string): string {
  return sanitizeLine(text, { colors: false })
}
