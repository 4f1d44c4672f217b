import { parseAllDocuments } from 'yaml'

interface Input {
  readonly type?: string
  readonly description?: string
  readonly default?: unknown
  readonly options?: readonly unknown[]
}

/** The inputs of a component as a Markdown table, in the order of its file. */
export function formatInputTable(template: string): string {
  const [header] = parseAllDocuments(template)
  if (!header) throw new Error('the template has no header')
  const inputs: Readonly<Record<string, Input>> = header.toJS().spec.inputs
  const rows = Object.entries(inputs).map(([name, input]) => [
    `\`${name}\``,
    input.type ?? 'string',
    describeDefault(input),
    describeInput(input),
  ])
  return [['input', 'type', 'default', 'meaning'], ['---', '---', '---', '---'], ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n')
}

function describeDefault({ default: value }: Input): string {
  if (value === undefined) return '**required**'
  if (value === '') return ''
  return `\`${typeof value === 'string' ? value : formatFlow(value)}\``
}

/** As one would write it in YAML. */
function formatFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(formatFlow).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  return `{ ${Object.entries(value)
    .map(([key, one]) => `${key}: ${formatFlow(one)}`)
    .join(', ')} }`
}

function describeInput({ description = '', options }: Input): string {
  return options ? `${description} One of ${options.map((option) => `\`${option}\``).join(', ')}.` : description
}
