/** A literal word for a line of sh; quotes only where it needs them, so that commands to copy stay readable. */
export function quoteWord(text: string): string {
  return /^[\w./:@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}
