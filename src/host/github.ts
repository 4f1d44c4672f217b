import { randomUUID } from 'node:crypto'
import { createMasker, isMaskedInText } from '../text/mask.ts'
import { errorLine, failureText } from './failure-text.ts'
import { createRunnerFiles } from './github-files.ts'
import type { Host, HostSettings } from './host.ts'
import { showsColors } from './printer.ts'
import { createProductPrinter, createSafeText } from './safe-text.ts'
import { formatCommand, guardedLines, withoutCommands, withoutOldCommands } from './workflow-commands.ts'

/**
 * The host inside a step of a GitHub workflow. Commands to the runner are lines on the stream for people, so nothing
 * foreign may look like one; outputs, state and summary are files.
 */
export async function createGitHubHost(settings: HostSettings): Promise<Host> {
  const { env, json = false, productOnStdout = false, quiet = false, verbose = false } = settings
  const products = json ? settings.stderr : settings.stdout
  const stream = productOnStdout ? settings.stderr : products
  const masker = createMasker()
  const text = createSafeText({ colors: showsColors(settings, true), masker })
  // What the runner shows as title and body of an annotation is no terminal.
  const plain = createSafeText({ colors: false, masker })
  const print = (lines: readonly string[], to = stream) => {
    if (lines.length > 0) to.write(`${lines.join('\n')}\n`)
  }
  const printOwn = (lines: readonly string[]) => print(lines.map(withoutCommands))
  const command = (name: string, message: string, properties?: Readonly<Record<string, string>>) =>
    print([withoutOldCommands(formatCommand(name, plain.lines(message).join('\n'), properties))])

  const groups = createGroups((name, title) => command(name, title))
  const debug = (line: string) => (verbose ? printOwn(text.lines(line)) : command('debug', line))
  const warn = (line: string) => command('warning', line)
  const files = await createRunnerFiles({ env, redact: masker.redact, warn, debug })
  const known = new Set<string>()
  let failed = false

  return {
    kind: 'github',
    mask(secret) {
      if (known.has(secret)) return
      known.add(secret)
      masker.add(secret)
      // Not through `command`, which would mask what the runner is to learn.
      if (isMaskedInText(secret)) print([formatCommand('add-mask', secret)])
    },
    redact: masker.redact,
    secrets: masker,
    info(line) {
      if (!quiet) printOwn(text.lines(line))
    },
    debug,
    warn,
    fail(error) {
      groups.close()
      const { message, details, hints, stack } = failureText(error)
      const more = [...details, ...hints.map((hint) => `→ ${hint}`)]
      // One annotation for a step that failed, even when it is reported again. People read it without the log.
      if (failed) printOwn([errorLine(message), ...more].flatMap(text.lines))
      else command('error', [plain.line(message), ...more].join('\n'))
      failed = true
      if (stack) debug(stack)
      settings.setExitCode?.(1)
    },
    product: createProductPrinter({ kind: 'github', stdout: settings.stdout, json, masker }),
    showsDebug: verbose || env.RUNNER_DEBUG === '1',
    showsProgress: false,
    progress: () => {},
    logLines: (label, lines) => print(guardedLines(text.logLines(label, lines), randomUUID), products),
    section: (title) => (quiet ? { [Symbol.dispose]: () => {} } : groups.open(plain.line(title))),
    annotate: ({ level, title, message }) => command(level, message, { title: plain.line(title) }),
    ...files,
  }
}

/** Folds of a GitHub log, one open at a time: the runner does not nest them. */
export interface Groups {
  /** Opens a fold and closes the one before it. */
  open(title: string): Disposable
  close(): void
}

export function createGroups(command: (name: 'group' | 'endgroup', message: string) => void): Groups {
  let current: symbol | undefined
  const close = () => {
    if (current !== undefined) command('endgroup', '')
    current = undefined
  }
  return {
    open(title) {
      close()
      const own = Symbol(title)
      current = own
      command('group', title)
      return {
        [Symbol.dispose]() {
          if (current === own) close()
        },
      }
    },
    close,
  }
}
