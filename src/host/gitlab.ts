import { showsColors } from './colors.ts'
import { createSections } from './gitlab-sections.ts'
import type { Host } from './host.ts'
import type { HostSettings } from './host-settings.ts'
import { createPrintedHost } from './printed-host.ts'
import { createPrinter } from './printer.ts'

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
