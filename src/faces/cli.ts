import { type Clock, systemClock } from '../clock.ts'
import { createAsk } from '../commands/ask.ts'
import type { CommandContext, CommandEntry, CommandOutcome, LocalContext } from '../commands/command.ts'
import { commandDefinitions, commands } from '../commands/registry.ts'
import { DownstreamError, type ExitCode } from '../errors.ts'
import { createHost, detectHostKind } from '../host/create.ts'
import type { Host, OutputStream, Product } from '../host/host.ts'
import type { WorkTree } from '../host/work-tree.ts'
import { findCommand, type ParsedArguments, parseArguments } from '../options/cli/arguments.ts'
import { type Environment, usageError } from '../options/sources.ts'
import { VERSION } from '../version.ts'

const PROGRAM = 'gitlab-downstream'
const SUMMARY =
  "Starts another project's GitLab pipeline, follows it to its end, and brings back its result, logs and artifacts"

/** What the CLI takes from its process. */
export interface CliProcess {
  /** Without `node` and the script. */
  readonly args: readonly string[]
  readonly env: Environment
  readonly stdin: { readonly isTTY?: boolean | undefined }
  readonly stdout: OutputStream
  readonly stderr: OutputStream
  readonly signal: AbortSignal
  /** Aborts when the reader of stdout is gone (`… | head`). */
  readonly outputClosed?: AbortSignal | undefined
  /** Default: the system's. */
  readonly clock?: Clock | undefined
  /** Default: the system's browser. */
  readonly openUrl?: ((url: string) => Promise<void>) | undefined
  /** What git says of the current folder; without it, nothing is taken from there. */
  readonly readWorkTree?: (() => Promise<WorkTree | undefined>) | undefined
}

/** Runs one command line and resolves with its exit code. Every failure is shown, none is thrown. */
export async function runCli(cli: CliProcess): Promise<ExitCode> {
  let host: Host | undefined
  let found: Partial<FoundEntry> = {}
  try {
    if (cli.args[0] === '__complete') return await printCompletion(cli)
    const { entry, parsed, family, brief } = findEntry(cli.args)
    found = { entry, parsed, family, brief }
    if (parsed.flags.version) return print(cli, VERSION)
    if (parsed.flags.help) return await printHelp(cli, found)
    if (entry === undefined) {
      if (parsed.problems.length > 0) throw usageError(parsed.problems)
      return await printHelp(cli, found)
    }
    host = await openHost(cli, parsed, entry)
    const outcome = await runCommand(entry, parsed, host, cli)
    await show(outcome, host, { cli, parsed })
    return outcome.exitCode
  } catch (error) {
    if (cli.outputClosed?.aborted && error === cli.outputClosed.reason) return 0
    host ??= await openHost(cli, found.parsed, found.entry)
    host.fail(error)
    if (!(error instanceof DownstreamError)) return 1
    // Programs that read the document learn of a failure in the same way, unless the command began one of its own.
    if (wantsDocument(found)) await show(await describeFailure(error), host, { cli, parsed: found.parsed })
    return error.exitCode
  }
}

interface FoundEntry {
  readonly entry: CommandEntry | undefined
  /** First word of the commands that help is asked for. */
  readonly family: string | undefined
  readonly parsed: ParsedArguments
  /** `-h` and not `--help`. */
  readonly brief: boolean
}

function findEntry(args: readonly string[]): FoundEntry {
  const found = findCommand(
    args,
    commandDefinitions().map(({ name }) => name),
  )
  // `help COMMAND` is another way to write `COMMAND --help`.
  if (found.name === 'help') return findEntry([...found.args, '--help'])
  const entry = commands.find(({ definition }) => definition.name === found.name)
  const { family } = found
  const brief = !found.args.includes('--help')
  return { entry, family, brief, parsed: parseArguments(found.args, entry?.definition ?? {}) }
}

async function runCommand(
  entry: CommandEntry,
  parsed: ParsedArguments,
  host: Host,
  cli: CliProcess,
): Promise<CommandOutcome> {
  const interactive =
    cli.stdout.isTTY === true && !parsed.flags.json && !parsed.flags.events && cli.stdin.isTTY === true
  const signals = entry.productOnStdout && cli.outputClosed ? [cli.signal, cli.outputClosed] : [cli.signal]
  const signal = AbortSignal.any(signals)
  const local: LocalContext = {
    host,
    env: cli.env,
    signal,
    flags: parsed.flags,
    positionals: parsed.positionals,
    interactive,
    // What is a terminal is also a stream; nothing is read before a question.
    ask: interactive
      ? createAsk({ stdin: cli.stdin as NodeJS.ReadableStream, stderr: cli.stderr, signal: cli.signal, host })
      : undefined,
    openUrl: cli.openUrl ?? (async (url) => (await import('../commands/web.ts')).openBrowser(url)),
  }
  if (entry.kind === 'local') {
    // Commands without options have nothing else that reports what is wrong with their arguments.
    if (parsed.problems.length > 0) throw usageError(parsed.problems)
    const { findOwnSecrets } = await import('../options/resolve.ts')
    for (const secret of findOwnSecrets(cli.env)) host.mask(secret)
    return (await entry.load())(local)
  }
  const [run, { openRun }] = await Promise.all([entry.load(), import('../run/open.ts')])
  const context = await openRun({
    face: 'cli',
    env: cli.env,
    own: parsed,
    requires: entry.definition.requires,
    command: entry.definition,
    host,
    signal,
    clock: cli.clock,
    // In a job the folder is what the job is about, and hardly ever the project that is to be started.
    readWorkTree: host.kind === 'terminal' ? cli.readWorkTree : undefined,
  })
  const start = async () =>
    run(parsed.flags.events ? await withEvents({ ...context, ...local }) : { ...context, ...local })
  if (!context.options.dryRun) return await start()
  const { endAtRequest } = await import('../commands/dry-run.ts')
  return await endAtRequest(start, local)
}

async function describeFailure(error: DownstreamError): Promise<Product> {
  const [{ resultDocument }, { resultOfError }] = await Promise.all([
    import('../report/outputs.ts'),
    import('../run/result.ts'),
  ])
  return { document: resultDocument(resultOfError(error)) }
}

/** The context of a command whose events go to stdout. */
async function withEvents(context: CommandContext): Promise<CommandContext> {
  const [{ createEvents }, { joinObservers }] = await Promise.all([
    import('../notify/events.ts'),
    import('../notify/observer.ts'),
  ])
  const events = createEvents((document) => context.host.product({ document, onOneLine: true }), context.clock)
  return { ...context, observer: joinObservers([...(context.observer ? [context.observer] : []), events]) }
}

function wantsDocument({ parsed, entry }: Partial<FoundEntry>): boolean {
  return parsed?.flags.events === true || (parsed?.flags.json === true && !entry?.productOnStdout)
}

/** What a command is for; with `--events` the last of its lines. */
async function show(
  product: Product,
  host: Host,
  { cli, parsed }: { readonly cli: CliProcess; readonly parsed: ParsedArguments | undefined },
): Promise<void> {
  if (!parsed?.flags.events) return host.product(product)
  const { resultEvent } = await import('../notify/events.ts')
  host.product({ document: resultEvent(product.document, cli.clock ?? systemClock), onOneLine: true })
}

/** For the scripts that `completion` prints; not in any help. */
async function printCompletion({ args, stdout }: CliProcess): Promise<ExitCode> {
  const { complete, formatCompletion } = await import('../options/cli/completion.ts')
  stdout.write(formatCompletion(complete(args.slice(1), commandDefinitions())))
  return 0
}

async function printHelp(cli: CliProcess, { entry, family, brief }: Partial<FoundEntry>): Promise<ExitCode> {
  const [{ formatCommandHelp, formatHelp }, { formatBriefHelp, formatBriefOverview }] = await Promise.all([
    import('../options/cli/help.ts'),
    import('../options/cli/brief-help.ts'),
  ])
  const settings = { program: PROGRAM, width: cli.stdout.columns || Number(cli.env.COLUMNS) || 80 }
  if (entry) return print(cli, (brief ? formatBriefHelp : formatCommandHelp)(entry.definition, settings))
  const shown = commandDefinitions().filter(({ name }) => family === undefined || name.startsWith(`${family} `))
  const overview = { summary: SUMMARY, commands: shown }
  // Of one family the short help would have a single line.
  return print(cli, (brief && family === undefined ? formatBriefOverview : formatHelp)(overview, settings))
}

function openHost({ env, stdout, stderr }: CliProcess, parsed?: ParsedArguments, entry?: CommandEntry): Promise<Host> {
  const { json, quiet, verbose, color } = parsed?.flags ?? {}
  // `--no-color` switches off; without it the host decides by itself.
  return createHost({
    kind: detectHostKind(env),
    env,
    stdout,
    stderr,
    json: json || parsed?.flags.events === true,
    // What local commands print is for programs and files.
    productOnStdout: entry?.productOnStdout || entry?.kind === 'local',
    quiet,
    verbose,
    color: color === false ? false : undefined,
    now: systemClock.wallMs,
  })
}

/** Words of the program itself, such as its help. All that a command has to say goes through the host. */
function print({ stdout }: CliProcess, text: string): 0 {
  stdout.write(text.endsWith('\n') ? text : `${text}\n`)
  return 0
}
