import truncatedWidth from 'fast-string-truncated-width'
import { withoutColors } from '../text/sanitize.ts'
import type { LiveView, OutputStream } from './host.ts'

/** Lines at the bottom of a terminal that are redrawn in place. */
export interface LiveBlock {
  /** What it shows from now on, asked for again each second; `undefined` takes it away. */
  set(view: LiveView | undefined): void
  /** Runs something that prints, with the block taken away before and put back after. */
  around(print: () => void): void
}

export interface LiveBlockSettings {
  readonly enabled: boolean
  /** Calls again and again, until it is disposed. */
  readonly every?: ((intervalMs: number, tick: () => void) => Disposable) | undefined
}

const TICK_MS = 1_000
/** Also for pseudo-terminals without a size: they say 0. */
const USUAL_COLUMNS = 80
const USUAL_ROWS = 24
const CLEAR_LINE = '\r\u001B[2K'
const UP = '\u001B[1A'

export function createLiveBlock(stream: OutputStream, { enabled, every = everyOf }: LiveBlockSettings): LiveBlock {
  if (!enabled) return { set: () => {}, around: (print) => print() }
  let view: LiveView | undefined
  let drawn: readonly string[] = []
  let ticking: Disposable | undefined

  const draw = (lines: readonly string[]) => {
    drawn = lines
    if (lines.length > 0) stream.write(lines.join('\n'))
  }
  const clear = () => {
    // A screen that has become narrower has wrapped the lines.
    const rows = drawn.reduce((sum, line) => sum + countRows(line, columnsOf(stream)), 0)
    if (rows > 0) stream.write(CLEAR_LINE + `${UP}${CLEAR_LINE}`.repeat(rows - 1))
    drawn = []
  }
  const redraw = () => {
    const lines = view === undefined ? [] : fitToScreen(view(), stream)
    if (lines.length === drawn.length && lines.every((line, index) => line === drawn[index])) return
    clear()
    draw(lines)
  }
  return {
    set(next) {
      view = next
      redraw()
      if (view === undefined) {
        ticking?.[Symbol.dispose]()
        ticking = undefined
      } else ticking ??= every(TICK_MS, redraw)
    },
    around(print) {
      const lines = drawn
      clear()
      print()
      draw(lines)
    },
  }
}

/** Keeps no process running. */
function everyOf(intervalMs: number, tick: () => void): Disposable {
  const timer = setInterval(tick, intervalMs)
  timer.unref()
  return { [Symbol.dispose]: () => clearInterval(timer) }
}

function columnsOf({ columns }: OutputStream): number {
  return columns || USUAL_COLUMNS
}

/** Never more than the screen: what scrolled off could not be taken away again. */
function fitToScreen(lines: readonly string[], stream: OutputStream): string[] {
  // The last column stays free: a full line would wrap.
  const limit = columnsOf(stream) - 1
  const most = Math.max(1, (stream.rows || USUAL_ROWS) - 1)
  const kept = lines.length > most ? [...lines.slice(0, most - 1), `… ${lines.length - most + 1} more`] : lines
  return kept.map((line) => fitToWidth(line, limit))
}

/** Cuts by the columns that the text takes on a screen: a CJK character or an emoji takes two. */
function fitToWidth(text: string, columns: number): string {
  const plain = withoutColors(text)
  const { index, truncated } = truncatedWidth(plain, { limit: Math.max(columns, 1), ellipsis: '…', ellipsisWidth: 1 })
  return truncated ? `${plain.slice(0, index)}…` : text
}

function countRows(line: string, columns: number): number {
  return Math.max(1, Math.ceil(truncatedWidth(withoutColors(line)).width / columns))
}
