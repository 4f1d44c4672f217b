import type { HostSettings, OutputStream } from './host.ts'

/**
 * Whether to write colours. Who says no is heard first: `--no-color`, then `NO_COLOR`, then `FORCE_COLOR`;
 * else where there is a terminal (or a log that shows colours: `otherwise`).
 */
export function showsColors({ color, env }: Pick<HostSettings, 'color' | 'env'>, otherwise: boolean): boolean {
  if (color !== undefined) return color
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return otherwise
}

/** Whether someone sits before the stream, and the terminal can do more than print. */
export function isTerminal(stream: OutputStream, env: HostSettings['env']): boolean {
  return stream.isTTY === true && env.TERM !== 'dumb'
}

export type Style = 'red' | 'yellow' | 'dim' | 'bold'

const codes: Record<Style, number> = { red: 31, yellow: 33, dim: 2, bold: 1 }

/** The text in a style, or as it is where colours are off. */
export function styled(text: string, style: Style, colors: boolean): string {
  return colors ? `\u001B[${codes[style]}m${text}\u001B[0m` : text
}
