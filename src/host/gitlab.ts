import type { Host, HostSettings, OutputStream } from './host.ts'
import { createPrintedHost, createPrinter, showsColors } from './printer.ts'

/**
 * The host inside a GitLab job: its log shows colours and collapsible sections. Section markers of downstream logs are
 * taken out before they are printed, so only the sections made here exist.
 */
export function createGitLabHost(settings: HostSettings): Host {
  const {
    stdout,
    stderr,
    json = false,
    productOnStdout = false,
    quiet = false,
    verbose = false,
    now = Date.now,
  } = settings
  const colors = showsColors(settings, true)
  const { errors, output, methods } = createPrintedHost(settings, (stream, masker) =>
    createPrinter({ stream, colors, masker }),
  )
  const sections = createSections(json || productOnStdout ? stderr : stdout, now)

  return {
    kind: 'gitlab',
    ...methods,
    fail(error) {
      // What is inside a collapsed section is not seen.
      sections.close()
      errors.fail(error, { withStack: verbose })
    },
    progress: () => {},
    section(title, { collapsed = false } = {}) {
      return quiet ? { [Symbol.dispose]: () => {} } : sections.open(output.title(title), { collapsed })
    },
  }
}

/** Collapsible sections of a GitLab job log, one open at a time. */
export interface Sections {
  /** Opens a section, and closes the one before it; `title` is a safe line. */
  open(title: string, options: { readonly collapsed: boolean }): Disposable
  /** Closes what is open, if anything. */
  close(): void
}

/**
 * Writes the markers exactly as GitLab reads them: `ESC[0K` with the zero, a carriage return after the name.
 * https://docs.gitlab.com/ci/jobs/job_logs/#custom-collapsible-sections
 */
export function createSections(stream: OutputStream, now: () => number): Sections {
  let opened = 0
  let openName: string | undefined
  const marker = (kind: 'start' | 'end', nameWithOptions: string) =>
    `\u001B[0Ksection_${kind}:${Math.floor(now() / 1000)}:${nameWithOptions}\r\u001B[0K`

  const close = () => {
    if (openName !== undefined) stream.write(`${marker('end', openName)}\n`)
    openName = undefined
  }
  return {
    open(title, { collapsed }) {
      close()
      opened += 1
      // Not made from the title: titles repeat, and names of an earlier section would close the wrong one.
      const name = `gitlab_downstream_${opened}`
      openName = name
      stream.write(`${marker('start', collapsed ? `${name}[collapsed=true]` : name)}${title}\n`)
      return {
        [Symbol.dispose]() {
          if (openName === name) close()
        },
      }
    },
    close,
  }
}
