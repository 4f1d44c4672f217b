import { createMasker, type Masker } from '../text/mask.ts'
import { errorLine, failureText } from './failure-text.ts'
import type { Host, HostSettings, LogLabel, OutputStream } from './host.ts'
import { createProductPrinter, createSafeText } from './safe-text.ts'

/** Prints for people on one stream of a terminal or a GitLab job: safe text, in the looks both share. */
export interface Printer {
  info(text: string): void
  debug(text: string): void
  warn(text: string): void
  /** The line `error: …`, then details, then next steps; a stack trace only for the unforeseen, and `withStack`. */
  fail(error: unknown, options: { readonly withStack: boolean }): void
  logLines(label: LogLabel, lines: readonly string[]): void
  /** The title as one safe line in bold; the caller writes it. */
  title(text: string): string
  /** One safe line, indented as given; the caller writes it. */
  line(text: string): string
  /** A safe line with its icon in the colour of its meaning, where colours are shown. */
  paint(line: string): string
}

export interface PrinterSettings {
  readonly stream: OutputStream
  readonly colors: boolean
  readonly masker: Masker
  /** Wraps every write, e.g. to take a progress line out of the way. */
  readonly around?: (write: () => void) => void
  /** The last change of a line of information that is safe, e.g. to make it fit the screen. */
  readonly toScreen?: (line: string) => string
}

export function createPrinter({
  stream,
  colors,
  masker,
  around = (write) => write(),
  toScreen = (line) => line,
}: PrinterSettings): Printer {
  const text = createSafeText({ colors, masker })
  const print = (lines: readonly string[]) => {
    if (lines.length > 0) around(() => stream.write(`${lines.join('\n')}\n`))
  }
  const indented = (part: string) => text.lines(part).join('\n  ')
  return {
    info: (line) => print(text.lines(line).map((part) => toScreen(paintIcon(part, colors)))),
    debug: (line) => print(text.lines(line).map((part) => styled(part, 'dim', colors))),
    warn: (line) => print([`${styled('warning:', 'yellow', colors)} ${indented(line)}`]),
    fail(error, { withStack }) {
      const { message, details, hints, stack } = failureText(error)
      print([
        text.line(errorLine(message)).replace('error:', styled('error:', 'red', colors)),
        ...details.map((detail) => `  ${indented(detail)}`),
        ...hints.map((hint) => `→ ${indented(hint)}`),
        ...(withStack && stack ? text.lines(stack) : []),
      ])
    },
    logLines: (label, lines) => print(text.logLines(label, lines)),
    title: (title) => styled(text.line(title), 'bold', colors),
    paint: (line) => toScreen(paintIcon(line, colors)),
    line: (line) => paintIcon(`${/^ */.exec(line)?.[0] ?? ''}${text.line(line)}`, colors),
  }
}

type PrintedMethods = Omit<Host, 'kind' | 'fail' | 'progress' | 'section'>

export interface PrintedHost {
  /** For everything a person is to see in any case. */
  readonly errors: Printer
  /** For information: stdout, unless that is a program's. */
  readonly output: Printer
  readonly methods: PrintedMethods
}

/** What hosts share that only print: which stream a line goes to, and nothing of what GitHub's steps have. */
export function createPrintedHost(
  { kind, stdout, stderr, json = false, productOnStdout = false, quiet = false, verbose = false }: HostSettings,
  printerOf: (stream: OutputStream, masker: Masker) => Printer,
): PrintedHost {
  const masker = createMasker()
  const errors = printerOf(stderr, masker)
  const products = json ? errors : printerOf(stdout, masker)
  const output = productOnStdout ? errors : products
  const methods: PrintedMethods = {
    mask: masker.add,
    redact: masker.redact,
    secrets: masker,
    info(text) {
      if (!quiet) output.info(text)
    },
    debug(text) {
      if (verbose) errors.debug(text)
    },
    warn: errors.warn,
    product: createProductPrinter({ kind, stdout, json, masker, paint: products.paint }),
    logLines: products.logLines,
    showsDebug: verbose,
    showsProgress: false,
    setOutput: () => true,
    annotate: () => {},
    appendSummary: async () => true,
    saveState: () => {},
  }
  return { errors, output, methods }
}

/**
 * Whether to write colours. The first of these decides: `--no-color`, then `NO_COLOR`, then `FORCE_COLOR`;
 * else where there is a terminal (or a log that shows colours: `otherwise`).
 */
export function showsColors({ color, env }: Pick<HostSettings, 'color' | 'env'>, otherwise: boolean): boolean {
  if (color !== undefined) return color
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return otherwise
}

/** Whether someone sits before the stream, and the terminal can do more than print. */
export function isTerminal(stream: OutputStream, env: HostSettings['env']): boolean {
  return stream.isTTY === true && env.TERM !== 'dumb'
}

type Style = 'red' | 'green' | 'yellow' | 'orange' | 'cyan' | 'dim' | 'bold'

const codes: Record<Style, string> = {
  red: '31',
  green: '32',
  yellow: '33',
  orange: '38;5;208',
  cyan: '36',
  dim: '2',
  bold: '1',
}

/** Of statuses; see `statusLabel`. */
const iconStyles: Readonly<Record<string, Style>> = {
  '✓': 'green',
  '✗': 'red',
  '!': 'orange',
  '▶': 'cyan',
  '○': 'dim',
  '⊘': 'dim',
  '»': 'dim',
  '⏸': 'yellow',
}

/** The line with its icon, which it begins with or has in a column, in the colour of its meaning. */
function paintIcon(line: string, colors: boolean): string {
  if (!colors) return line
  return line.replace(/(^ *| {2})([✓✗!▶○⊘»⏸])(?= )/, (_whole, before: string, icon: string) => {
    const style = iconStyles[icon]
    return before + (style === undefined ? icon : styled(icon, style, true))
  })
}

/** The text in a style, or as it is where colours are off. */
function styled(text: string, style: Style, colors: boolean): string {
  return colors ? `\u001B[${codes[style]}m${text}\u001B[0m` : text
}
