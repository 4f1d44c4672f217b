const LONGEST_SHOWN = 200

// Control and format characters (bidirectional overrides among them), line separators, lone surrogates: all can forge a line.
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

/** A hostile name (job, entry, path) in quotes, on one line, cut to a readable length; what cannot be shown is escaped. */
export function printableName(name: string): string {
  const shown = name.length > LONGEST_SHOWN ? `${name.slice(0, LONGEST_SHOWN)}…` : name
  return `"${shown.replace(UNPRINTABLE, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)}"`
}
