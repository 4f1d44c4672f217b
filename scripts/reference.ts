import { describeCiDefault, describeDefault, exitCodes } from '../src/options/cli/help.ts'
import { getOption, type OptionName, optionNames } from '../src/options/table/table.ts'
import { outputDescriptions } from '../src/report/outputs.ts'

/** The options as a Markdown table for README. */
export function formatOptionTable(): string {
  const rows = optionNames.map((name) => {
    const { description, pairFlag } = getOption(name)
    const repeatable =
      pairFlag === undefined ? '' : `; on the command line also \`--${pairFlag.name} KEY=VALUE\`, repeatable`
    return [
      `\`${name}\``,
      markDefault(name),
      escapeCell(describeCiDefault(name) ?? ''),
      escapeCell(description) + repeatable,
    ]
  })
  const head = ['option', 'default', 'in a GitLab job', 'meaning']
  return formatTable([head, head.map(() => '---'), ...rows])
}

/** The outputs as a Markdown table for README. */
export function formatOutputTable(): string {
  const rows = [...outputDescriptions].map(([name, description]) => [`\`${name}\``, escapeCell(description)])
  return formatTable([['output', 'meaning'], ['---', '---'], ...rows])
}

/** The exit codes as a Markdown table for README. */
export function formatExitCodeTable(): string {
  const rows = Object.entries(exitCodes).map(([code, meaning]) => [code, escapeCell(meaning)])
  return formatTable([['code', 'meaning'], ['---', '---'], ...rows])
}

/**
 * The metadata of the GitHub action. Inputs have no `default:` there: the runner would pass it as if the user had given it, and
 * neither `DOWNSTREAM_*` nor the CI system could say otherwise.
 */
export function formatActionYml(): string {
  const inputs = optionNames.flatMap((name) => [`  ${name}:`, `    description: ${quote(describeInput(name))}`])
  const outputs = [...outputDescriptions].flatMap(([name, description]) => [
    `  ${name}:`,
    `    description: ${quote(description)}`,
  ])
  return [
    '# Generated from the option table (src/options/table) by `npm run generate`.',
    'name: GitLab Downstream',
    "description: Start another project's GitLab pipeline, follow it to its end, and bring back its result, logs and artifacts",
    'author: gitlab-downstream contributors',
    'branding:',
    '  icon: git-merge',
    '  color: orange',
    'inputs:',
    ...inputs,
    'outputs:',
    ...outputs,
    'runs:',
    '  using: node24',
    '  main: dist/action.cjs',
    '  post: dist/post.cjs',
    '  # A cancelled workflow is what the post step is for.',
    '  post-if: always()',
    '',
  ].join('\n')
}

function describeInput(name: OptionName): string {
  const fallback = describeDefault(name)
  const { description } = getOption(name)
  if (fallback === undefined) return description
  return fallback === 'required'
    ? `${description} (required, except with the URL of a pipeline)`
    : `${description} (default: ${fallback})`
}

function markDefault(name: OptionName): string {
  const { default: value, defaultText = '' } = getOption(name)
  return value === undefined ? escapeCell(defaultText) : `\`${value}\``
}

function formatTable(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** Keeps a text from acting as Markdown, and shows names of variables as code. */
function escapeCell(text: string): string {
  return text.replace(/[|*<>`\\]/g, '\\$&').replace(/\b[A-Z]+(?:_[A-Z]+)+\b/g, '`$&`')
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
