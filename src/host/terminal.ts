import { isTerminal, showsColors } from './colors.ts'
import type { Host } from './host.ts'
import type { HostSettings } from './host-settings.ts'
import { createPrintedHost } from './printed-host.ts'
import { createPrinter } from './printer.ts'
import { createProgressLine } from './progress-line.ts'

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
