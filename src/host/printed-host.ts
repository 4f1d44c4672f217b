import { createMasker, type Masker } from '../mask.ts'
import type { Host } from './host.ts'
import type { HostSettings, OutputStream } from './host-settings.ts'
import type { Printer } from './printer.ts'

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
  { stdout, stderr, json = false, productOnStdout = false, quiet = false, verbose = false }: HostSettings,
  printerOf: (stream: OutputStream, masker: Masker) => Printer,
): PrintedHost {
  const masker = createMasker()
  const errors = printerOf(stderr, masker)
  const products = json ? errors : printerOf(stdout, masker)
  const output = productOnStdout ? errors : products
  const methods: PrintedMethods = {
    mask: masker.add,
    redact: masker.redact,
    info(text) {
      if (!quiet) output.info(text)
    },
    debug(text) {
      if (verbose) errors.debug(text)
    },
    warn: errors.warn,
    logLines: products.logLines,
    setOutput: () => {},
    annotate: () => {},
    appendSummary: async () => {},
    saveState: () => {},
  }
  return { errors, output, methods }
}
