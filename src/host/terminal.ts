import truncatedWidth from 'fast-string-truncated-width'
import { withoutColors } from '../text/sanitize.ts'
import type { Host, HostSettings, OutputStream } from './host.ts'
import { createPrintedHost, createPrinter, isTerminal, showsColors } from './printer.ts'

/** The host of a shell: information on stdout (stderr where that is a program's), warnings, failures and progress on stderr. */
export function createTerminalHost(settings: HostSettings): Host {
  const { env, stderr, quiet = false, verbose = false } = settings
  // One progress line for both streams: they usually end on the same screen.
  const progressLine = createProgressLine(stderr, { enabled: !quiet && isTerminal(stderr, env) })
  const { errors, output, methods } = createPrintedHost(settings, (stream, masker) =>
    createPrinter({
      stream,
      colors: showsColors(settings, isTerminal(stream, env)),
      masker,
      around: progressLine.around,
    }),
  )

  return {
    kind: 'terminal',
    ...methods,
    fail(error) {
      progressLine.set(undefined)
      errors.fail(error, { withStack: verbose })
    },
    progress: (text) => progressLine.set(text === undefined ? undefined : errors.line(text)),
    section(title) {
      if (!quiet) output.info(output.title(title))
      return { [Symbol.dispose]: () => {} }
    },
  }
}

/** One line at the bottom of a terminal that is rewritten in place. */
export interface ProgressLine {
  set(text: string | undefined): void
  /** Runs something that prints, with the line taken away before and put back after. */
  around(print: () => void): void
}

const clearLine = '\r\u001B[2K'
/** Also for pseudo-terminals without a size: they say 0. */
const columnsWhenUnknown = 80

export function createProgressLine(stream: OutputStream, { enabled }: { readonly enabled: boolean }): ProgressLine {
  if (!enabled) return { set: () => {}, around: (print) => print() }
  let shown: string | undefined
  const draw = () => {
    // The last column stays free: a full line would wrap, and only its second half could be cleared.
    if (shown !== undefined) stream.write(fitToWidth(shown, (stream.columns || columnsWhenUnknown) - 1))
  }
  const clear = () => {
    if (shown !== undefined) stream.write(clearLine)
  }
  return {
    set(text) {
      if (text === shown) return
      clear()
      shown = text
      draw()
    },
    around(print) {
      clear()
      print()
      draw()
    },
  }
}

/** Cuts by the columns that the text takes on a screen: a CJK character or an emoji takes two. */
function fitToWidth(text: string, columns: number): string {
  const plain = withoutColors(text)
  const { index, truncated } = truncatedWidth(plain, { limit: Math.max(columns, 1), ellipsis: '…', ellipsisWidth: 1 })
  return truncated ? `${plain.slice(0, index)}…` : text
}
