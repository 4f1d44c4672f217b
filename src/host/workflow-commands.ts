/**
 * A workflow command line as the GitHub runner reads it, without its line break.
 * Written here and not by `@actions/core`, which knows no stream but `process.stdout`: with `--json` that belongs to
 * the document. A test holds the two against each other.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function formatCommand(
  name: string,
  message: string,
  properties: Readonly<Record<string, string>> = {},
): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`)
  return `::${name}${list.length > 0 ? ` ${list.join(',')}` : ''}::${escapeData(message)}`
}

/**
 * Whether the runner could take the line for a command. It knows two forms: `::name …::` at the start of the line after
 * white space, and the old `##[name …]` anywhere in the line. This is wider than the runner: names are not looked at.
 */
export function couldBeCommand(line: string): boolean {
  return /^\s*::/.test(line) || line.includes('##[')
}

/** The line with a space put into whatever could make it a command, or a fold of the web view. */
export function withoutCommands(line: string): string {
  return withoutOldCommands(line).replace(/^(\s*):(?=:)/, '$1: ')
}

/**
 * Foreign lines in a form that the runner cannot act on. Lines that look like commands are kept readable between
 * `::stop-commands::` and a token that cannot be guessed; `##[` is broken up even there, as the web view folds by it.
 */
export function guardedLines(lines: readonly string[], newToken: () => string): string[] {
  if (!lines.some(couldBeCommand)) return [...lines]
  const token = newToken()
  return [formatCommand('stop-commands', token), ...lines.map(withoutOldCommands), `::${token}::`]
}

/** Also for the words of our own commands: the web view shows them as lines. */
export function withoutOldCommands(line: string): string {
  return line.replaceAll('##[', '# #[')
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
