import { cutText } from '../text/cut.ts'
import { isSteeringName } from '../text/steering-names.ts'
import { resultOutputs } from './outputs.ts'
import type { RunResult } from './result.ts'

export interface DotenvReport {
  readonly text: string
  /** What had to be left out, one line each. */
  readonly warnings: readonly string[]
}

/** GitLab's limits of a dotenv report: https://docs.gitlab.com/ci/yaml/artifacts_reports/#artifactsreportsdotenv */
const limitBytes = 5 * 1024
const usualVariableLimit = 20

/**
 * The result as a dotenv report for the jobs that follow: names that begin with the prefix for the outputs, and the downstream's own
 * values (`outputs-from`) under their names. GitLab refuses the whole report for one bad line, so such lines stay out.
 */
export function dotenvReport(result: RunResult, prefix: string): DotenvReport {
  const lines: string[] = []
  const warnings: string[] = []
  let sizeBytes = 0
  for (const variable of variables(result, prefix)) {
    const { name, value } = variable
    const line = `${name}=${value}\n`
    const isTooLarge = sizeBytes + Buffer.byteLength(line) > limitBytes
    // A list of ten jobs is too large already. It is in other reports, and a warning in every run would help with nothing.
    if (isTooLarge && variable.isList) continue
    const problem = problemOf(variable, prefix) ?? (isTooLarge ? tooLarge : undefined)
    if (problem !== undefined) {
      warnings.push(`dotenv report: ${cutText(name, 80)} is left out: ${problem}`)
      continue
    }
    sizeBytes += Buffer.byteLength(line)
    lines.push(line)
  }
  if (lines.length > usualVariableLimit) {
    warnings.push(
      `dotenv report: ${lines.length} variables; GitLab's default limit is ${usualVariableLimit} (plan limit dotenv_variables)`,
    )
  }
  return { text: lines.join(''), warnings }
}

const tooLarge = `a dotenv report may have ${limitBytes} bytes`

interface Variable {
  readonly name: string
  readonly value: string
  /** Named by the downstream, not by us. */
  readonly foreign: boolean
  /** Of jobs, values or steps, as JSON. */
  readonly isList?: boolean
}

/** Small and certain ones first, so that a long list is what does not fit. `json` never would: it is a report of its own. */
function variables(result: RunResult, prefix: string): Variable[] {
  const outputs = [...resultOutputs(result, result.jobs.length > MOST_LISTED ? ['json', 'jobs'] : ['json'])]
  const own = outputs.map(([name, value]) => ({
    name: variableName(prefix, name),
    value,
    foreign: false,
    isList: ['jobs', 'outputs', 'pipelines'].includes(name),
  }))
  const foreign = Object.entries(result.outputs).map(([name, value]) => ({ name, value, foreign: true }))
  return [...own.filter(({ isList }) => !isList), ...foreign, ...own.filter(({ isList }) => isList)]
}

/** So many jobs are larger than the limit, whatever they are: the keys of one alone take more than 100 bytes. */
const MOST_LISTED = 50

function variableName(prefix: string, outputName: string): string {
  return `${prefix}_${outputName.toUpperCase().replaceAll('-', '_')}`
}

function problemOf({ name, value, foreign }: Variable, prefix: string): string | undefined {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) return 'the name may have letters, digits and _ only'
  if (foreign && isSteeringName(name)) return 'it would change how the following jobs run'
  if (foreign && name.toUpperCase().startsWith(`${prefix.toUpperCase()}_`))
    return "it begins like this report's own names"
  // biome-ignore lint/suspicious/noControlCharactersInRegex: GitLab reads line by line
  if (/[\u0000-\u001F\u007F]/.test(value)) return 'it has several lines or control characters'
  if (value !== value.trim()) return 'GitLab would trim the spaces around it'
  return undefined
}
