import { createMasker } from '../mask.ts'
import { isTerminal, showsColors } from './colors.ts'
import type { Host } from './host.ts'
import type { HostSettings, OutputStream } from './host-settings.ts'
import { createPrinter } from './printer.ts'
import { createProgressLine } from './progress-line.ts'

/** The host of a shell: information on stdout (stderr where that is a program's), warnings, failures and progress on stderr. */
export function createTerminalHost(settings: HostSettings): Host {
  const { env, stdout, stderr, json = false, productOnStdout = false, quiet = false, verbose = false } = settings
  const masker = createMasker()
  // One progress line for both streams: they usually end on the same screen.
  const progressLine = createProgressLine(stderr, { enabled: !quiet && isTerminal(stderr, env) })
  const printerOf = (stream: OutputStream) =>
    createPrinter({
      stream,
      colors: showsColors(settings, isTerminal(stream, env)),
      masker,
      around: progressLine.around,
    })
  const errors = printerOf(stderr)
  const products = json ? errors : printerOf(stdout)
  const output = productOnStdout ? errors : products

  return {
    kind: 'terminal',
    mask: masker.add,
    redact: masker.redact,
    info(text) {
      if (!quiet) output.info(text)
    },
    debug(text) {
      if (verbose) errors.debug(text)
    },
    warn: errors.warn,
    fail(error) {
      progressLine.set(undefined)
      errors.fail(error, { withStack: verbose })
    },
    progress: (text) => progressLine.set(text === undefined ? undefined : errors.line(text)),
    logLines: products.logLines,
    section(title) {
      if (!quiet) output.info(output.title(title))
      return { [Symbol.dispose]: () => {} }
    },
    setOutput: () => {},
    annotate: () => {},
    appendSummary: async () => {},
    saveState: () => {},
  }
}
