import { createMasker } from '../mask.ts'
import { showsColors } from './colors.ts'
import { createSections } from './gitlab-sections.ts'
import type { Host } from './host.ts'
import type { HostSettings, OutputStream } from './host-settings.ts'
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
  const masker = createMasker()
  const colors = showsColors(settings, true)
  const printerOf = (stream: OutputStream) => createPrinter({ stream, colors, masker })
  const errors = printerOf(stderr)
  const products = json ? errors : printerOf(stdout)
  const output = productOnStdout ? errors : products
  const sections = createSections(json || productOnStdout ? stderr : stdout, now)

  return {
    kind: 'gitlab',
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
      // What is inside a collapsed section is not seen.
      sections.close()
      errors.fail(error, { withStack: verbose })
    },
    progress: () => {},
    logLines: products.logLines,
    section(title, { collapsed = false } = {}) {
      return quiet ? { [Symbol.dispose]: () => {} } : sections.open(output.title(title), { collapsed })
    },
    setOutput: () => {},
    annotate: () => {},
    appendSummary: async () => {},
    saveState: () => {},
  }
}
