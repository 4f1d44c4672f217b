import type { ExitCode } from '../errors.ts';
import type { Host } from '../host/host.ts';
import type { CommandDefinition, FlagDefinitions } from '../options/command-definition.ts';
import type { Environment } from '../options/environment.ts';
import type { Ask } from './ask.ts';
import type { RunContext } from './run-context.ts';
/** How a command ended. */
export interface CommandOutcome {
    readonly exitCode: ExitCode;
    /** Printed by `--json`, as one document; `undefined` when the command printed its own. */
    readonly document: unknown;
    /** The command's product on stdout without `--json`, e.g. a table or a script; what it has to say otherwise goes to the host. */
    readonly text?: string | undefined;
}
/** What commands have that need neither options nor a GitLab. */
export interface LocalContext {
    readonly host: Host;
    readonly env: Environment;
    readonly signal: AbortSignal;
    /** Values of the command's own flags, by name. */
    readonly flags: Readonly<Record<string, unknown>>;
    readonly positionals: readonly string[];
    /** Whether a person can be asked. */
    readonly interactive: boolean;
    /** There where `interactive`. */
    readonly ask?: Ask | undefined;
    /** `--json`. */
    readonly json: boolean;
    /** Writes text of our own to stdout at once, for commands that run on after it. */
    readonly print: (text: string) => void;
}
/** A command that talks to GitLab. */
export type RemoteCommand = (context: RunContext & LocalContext) => Promise<CommandOutcome>;
/** A command that does not. */
export type LocalCommand = (context: LocalContext) => Promise<CommandOutcome>;
/** A command and how to load it; commands are loaded when they run, so that none pays for another. */
export type CommandEntry = {
    readonly definition: CommandDefinition & {
        readonly flags?: FlagDefinitions;
    };
    /** Its product goes to stdout piece by piece, so lines for people go to stderr. */
    readonly productOnStdout?: true;
} & ({
    readonly kind: 'remote';
    readonly load: () => Promise<RemoteCommand>;
} | {
    readonly kind: 'local';
    readonly load: () => Promise<LocalCommand>;
});
