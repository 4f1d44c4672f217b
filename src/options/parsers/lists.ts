import { isSteeringName } from '../../text/steering-names.ts'
import { listWords } from './scalars.ts'
import { type ArtifactSelection, InvalidValueError, type OutputSource } from './values.ts'

/** The lines of a text or of a list, trimmed, without empty ones. */
export function parseLines(given: string | readonly string[]): readonly string[] {
  return [given]
    .flat()
    .flatMap((text) => text.split(/\r\n|\r|\n/))
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** `none`, `all`, or globs of job names, one per line. */
export function parseArtifacts(given: string | readonly string[]): ArtifactSelection {
  const lines = parseLines(given)
  const [first] = lines
  if (lines.length === 1 && (first === 'none' || first === 'all')) return { kind: first }
  const mixed = lines.find((line) => line === 'none' || line === 'all')
  if (mixed !== undefined)
    throw new InvalidValueError(`${mixed} is beside other lines; expected it alone, or globs of job names`)
  return { kind: 'globs', globs: lines }
}

/**
 * `JOB:PATH`, one per line. Job names often hold colons (`build:linux`) and paths hardly ever do, so the last colon divides.
 */
export function parseOutputSources(given: string | readonly string[]): readonly OutputSource[] {
  const messages: string[] = []
  const sources = parseLines(given).map((line) => {
    const colon = line.lastIndexOf(':')
    const job = line.slice(0, Math.max(colon, 0)).trim()
    const path = line
      .slice(colon + 1)
      .trim()
      .replace(/^(?:\.\/)+/, '')
    if (job === '' || path === '') {
      messages.push(`${JSON.stringify(line)}: expected JOB:PATH, such as build:dist/build.env`)
    } else if (path.startsWith('/') || path.split(/[\\/]/).includes('..')) {
      messages.push(`${JSON.stringify(line)}: expected a path inside the job's artifacts`)
    }
    return { job, path }
  })
  if (messages.length > 0) throw new InvalidValueError(...messages)
  return sources
}

/** By the end of the name; the first that fits counts. */
const formats = {
  'annotations.json': 'gitlab-annotations',
  '.json': 'json',
  '.md': 'markdown',
  '.html': 'html',
  '.xml': 'junit',
  '.env': 'dotenv',
} as const

export interface ReportFile {
  readonly path: string
  readonly format: (typeof formats)[keyof typeof formats]
}

/** Paths whose endings pick the formats, one per line. */
export function parseReportFiles(given: string | readonly string[]): readonly ReportFile[] {
  const messages: string[] = []
  const files = parseLines(given).flatMap((path): ReportFile[] => {
    const found = Object.entries(formats).find(([ending]) => path.toLowerCase().endsWith(ending))
    if (found !== undefined) return [{ path, format: found[1] }]
    messages.push(`${JSON.stringify(path)}: expected a file that ends in ${listWords(Object.keys(formats))}`)
    return []
  })
  const twice = files.find(({ path }, index) => files.findIndex((other) => other.path === path) < index)
  if (twice !== undefined) messages.push(`${JSON.stringify(twice.path)} is there twice; expected each file once`)
  if (messages.length > 0) throw new InvalidValueError(...messages)
  return files
}

const ownPrefix = 'TRIGGERED'

/** What the names of a dotenv report begin with; the jobs that read the report must not take its variables for something else. */
export function parseReportPrefix(text: string): string {
  const prefix = text.trim()
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(prefix)) {
    throw new InvalidValueError('expected letters, digits and underscores, and no digit first, such as BUILD')
  }
  if (prefix.toUpperCase() !== ownPrefix && isSteeringName(`${prefix}_RESULT`)) {
    throw new InvalidValueError(
      `names that begin with ${prefix}_ change how the following jobs run; expected another prefix, such as BUILD`,
    )
  }
  return prefix
}
