import type { SecretEdges } from '../text/mask.ts'

/** Where the program runs; decides how text, outputs and results reach people. The core never prints by itself. */
export interface Host {
  readonly kind: 'github' | 'gitlab' | 'terminal'
  /** Registers a secret: from now on it is replaced in everything this host prints or writes. */
  mask(secret: string): void
  /** The text with every registered secret replaced; for files the core writes itself. */
  redact(text: string): string
  /** For texts that are cut before this host masks them. */
  readonly secrets: SecretEdges
  /** A line for people. May hold text from a server: control characters and workflow commands are made harmless. */
  info(text: string): void
  /** Whether `debug` is shown. */
  readonly showsDebug: boolean
  /** A line only shown with `--verbose`, or in GitHub's debug mode. */
  debug(text: string): void
  warn(text: string): void
  /**
   * The end of a run that failed: the one-line message, then details and hints. A `DownstreamError` is shown without a
   * stack trace; anything else is called a bug, its stack goes to the debug output. Fails the step on GitHub.
   */
  fail(error: unknown): void
  /** What a command is for: on stdout, and there alone. Made harmless and masked as everything else is. */
  product(product: Product): void
  /** Whether `progress` is shown. */
  readonly showsProgress: boolean
  /** Transient state at the bottom of a terminal, rewritten in place; elsewhere dropped. `undefined` clears it. */
  progress(state: string | LiveView | undefined): void
  /** Lines of a downstream job's log, raw and hostile; labelled with the job, colours kept where the host shows them. */
  logLines(label: LogLabel, lines: readonly string[]): void
  /** Opens a collapsible section where there is such a thing; dispose to close. Sections do not nest. */
  section(title: string, options?: { readonly collapsed?: boolean }): Disposable
  /** A step output (GitHub) or nothing. `false` when it could not be written; a warning has said why. */
  setOutput(name: string, value: string): boolean
  /** An error or warning shown beside the run (GitHub), else nothing. */
  annotate(annotation: Annotation): void
  /** Appends Markdown to the job summary (GitHub), else nothing. `false` when it could not be written; a warning has said why. */
  appendSummary(markdown: string): Promise<boolean>
  /** State for the post step (GitHub), else nothing. */
  saveState(name: string, value: string): void
}

/** What is shown at this moment, a line each, most important first; asked for again each second. May hold text from a server. */
export type LiveView = () => readonly string[]

/** What a command gives to the program or the person that called it. */
export interface Product {
  /** Printed with `--json`, as one document; `undefined` when there is none. */
  readonly document: unknown
  /** Printed without `--json`, e.g. a table or a script; its line breaks are kept. */
  readonly text?: string | undefined
  /** The document is one line, for programs that read it while the command runs on. */
  readonly onOneLine?: boolean | undefined
  /** Secrets that the command was asked to show. Every other one is masked. */
  readonly showsSecrets?: readonly string[] | undefined
}

export interface LogLabel {
  /** Unique within a run, also for two jobs of one name, e.g. the job id; picks the colour. */
  readonly key: string
  /** What is printed before each line, e.g. `build` or `group/app: build`; `undefined` prints none. */
  readonly text: string | undefined
}

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly title: string
  readonly message: string
}

/** What a host needs to know of the process it speaks for. */
export interface HostSettings {
  readonly kind: Host['kind']
  /** `process.env`, passed in: only hosts, options and entries read it. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdout: OutputStream
  readonly stderr: OutputStream
  /** `--json`: stdout belongs to the document, lines for people go to stderr. */
  readonly json?: boolean | undefined
  /** What the command is for goes to stdout, e.g. a log: lines for people go to stderr as with `json`, log lines do not. */
  readonly productOnStdout?: boolean | undefined
  /** `--quiet`: no information lines, sections or progress; warnings, failures and asked-for log lines stay. */
  readonly quiet?: boolean | undefined
  /** `--verbose`: debug lines are shown. */
  readonly verbose?: boolean | undefined
  /** `false` for `--no-color`; `undefined` lets the host decide. */
  readonly color?: boolean | undefined
  /** Wall-clock milliseconds, for the times in section markers. */
  readonly now?: (() => number) | undefined
  /** How the lines at the bottom of a terminal are kept up to date; default is the timer of Node. */
  readonly every?: ((intervalMs: number, tick: () => void) => Disposable) | undefined
  /** How a GitHub step is failed; default sets `process.exitCode`. */
  readonly setExitCode?: ((exitCode: number) => void) | undefined
}

/** The part of `process.stdout` that hosts use. */
export interface OutputStream {
  write(text: string): unknown
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
  readonly rows?: number | undefined
}
