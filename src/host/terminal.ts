import type { Host, HostSettings } from './host.ts'
import { createLiveBlock } from './live-block.ts'
import { createPrintedHost, createPrinter, isTerminal, showsColors } from './printer.ts'

/** The host of a shell: information on stdout (stderr where that is a program's), warnings, failures and progress on stderr. */
export function createTerminalHost(settings: HostSettings): Host {
  const { env, stderr, every, quiet = false, verbose = false } = settings
  // One block for both streams: they usually end on the same screen.
  const showsProgress = !quiet && isTerminal(stderr, env)
  const block = createLiveBlock(stderr, { enabled: showsProgress, every })
  const { errors, output, methods } = createPrintedHost(settings, (stream, masker) =>
    createPrinter({
      stream,
      colors: showsColors(settings, isTerminal(stream, env)),
      masker,
      around: block.around,
    }),
  )

  return {
    kind: 'terminal',
    ...methods,
    showsProgress,
    fail(error) {
      block.set(undefined)
      errors.fail(error, { withStack: verbose })
    },
    progress(state) {
      if (state === undefined) return block.set(undefined)
      const view = typeof state === 'string' ? () => [state] : state
      block.set(() => view().map(errors.line))
    },
    section(title) {
      if (!quiet) output.info(output.title(title))
      return { [Symbol.dispose]: () => {} }
    },
  }
}
