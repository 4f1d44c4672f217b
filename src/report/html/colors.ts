import { sanitizeLine } from '../../text/sanitize.ts'
import { type Html, html } from './markup.ts'

/** One line of a log with its colours, as far as `sanitizeLine` lets them through. */
export function formatColors(line: string): Html {
  const parts: Html[] = []
  let style: Style = {}
  for (const part of sanitizeLine(line, { colors: true }).split(sequence)) {
    if (part.startsWith('\u001B[')) style = applyCodes(style, part.slice(2, -1).split(';').map(Number))
    else if (part !== '') parts.push(formatPart(part, style))
  }
  return html`${parts}`
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are made of control characters
const sequence = /(\u001B\[[0-9;]*m)/

interface Style {
  /** 0 to 15, as a terminal counts them. */
  readonly color?: number | undefined
  readonly background?: number | undefined
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
}

/** Classes, because the page allows no style of an element. */
function formatPart(text: string, { color, background, bold, italic, underline }: Style): Html {
  const classes = [
    // Which colours can be read on which is not known, so a background brings the colour of its text.
    ...(background === undefined ? (color === undefined ? [] : [`f${color}`]) : [`b${background}`]),
    ...(bold ? ['bold'] : []),
    ...(italic ? ['italic'] : []),
    ...(underline ? ['underline'] : []),
  ]
  return classes.length === 0 ? html`${text}` : html`<span class="${classes.join(' ')}">${text}</span>`
}

function applyCodes(style: Style, [code, ...rest]: readonly number[]): Style {
  if (code === undefined) return style
  if (code === 0) return applyCodes({}, rest)
  if (code !== 38 && code !== 48) return applyCodes({ ...style, ...(attributes.get(code) ?? plainColor(code)) }, rest)
  const color = extendedColor(rest)
  const next = code === 38 ? { ...style, color } : { ...style, background: color }
  return applyCodes(next, rest.slice(rest[0] === 5 ? 2 : 4))
}

const attributes: ReadonlyMap<number, Style> = new Map([
  [1, { bold: true }],
  [3, { italic: true }],
  [4, { underline: true }],
  [22, { bold: false }],
  [23, { italic: false }],
  [24, { underline: false }],
  [39, { color: undefined }],
  [49, { background: undefined }],
])

function plainColor(code: number): Style {
  if (code >= 30 && code <= 37) return { color: code - 30 }
  if (code >= 90 && code <= 97) return { color: code - 82 }
  if (code >= 40 && code <= 47) return { background: code - 40 }
  return code >= 100 && code <= 107 ? { background: code - 92 } : {}
}

/** The nearest of the 16: `5;n` is one of 256, `2;r;g;b` any. */
function extendedColor([kind, ...numbers]: readonly number[]): number {
  const [first = 0] = numbers
  if (kind === 5 && first < 16) return first
  const [red = 0, green = 0, blue = 0] = kind === 2 ? numbers : colorOfNumber(first)
  const [least, most] = [Math.min(red, green, blue), Math.max(red, green, blue)]
  if (most - least < 40) return most < 80 ? 8 : most < 190 ? 7 : 15
  const half = (least + most) / 2
  return (red > half ? 1 : 0) + (green > half ? 2 : 0) + (blue > half ? 4 : 0) + (most > 190 ? 8 : 0)
}

/** From 16 on a cube of 6 × 6 × 6, from 232 on shades of grey. */
function colorOfNumber(number: number): number[] {
  if (number >= 232) return Array(3).fill((number - 232) * 10 + 8)
  return [36, 6, 1].map((step) => (Math.floor((number - 16) / step) % 6) * 51)
}
