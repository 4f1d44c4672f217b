import { withoutColors } from '../text/sanitize.ts'
import type { Host, HostSettings, OutputStream } from './host.ts'
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
      toScreen: (line) => (showsLinks(stream, env) ? foldLinks(line, stream.columns) : line),
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

/** Terminals known to show links of OSC 8; others would show nothing of them, or rubbish. */
function showsLinks(stream: OutputStream, env: HostSettings['env']): boolean {
  if (!isTerminal(stream, env) || env.TMUX) return false
  const { TERM_PROGRAM = '', VTE_VERSION, KITTY_WINDOW_ID, KONSOLE_VERSION, WT_SESSION } = env
  if (['iTerm.app', 'WezTerm', 'ghostty', 'vscode'].includes(TERM_PROGRAM)) return true
  return Number(VTE_VERSION) >= 5000 || Boolean(KITTY_WINDOW_ID || KONSOLE_VERSION || WT_SESSION)
}

/** Where a line would wrap, its addresses become links with the end of the address as their text. */
function foldLinks(line: string, columns = Number.POSITIVE_INFINITY): string {
  if (withoutColors(line).length <= columns) return line
  return line.replace(/https?:\/\/[!-~]+/g, (url) => {
    const text = url.split('/').slice(-2).join('/')
    return `\u001B]8;;${url}\u001B\\${text}\u001B]8;;\u001B\\`
  })
}
