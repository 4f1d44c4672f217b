import { InvalidValueError } from './invalid-value.ts'

const unitSeconds = { d: 86_400, h: 3_600, m: 60, s: 1 } as const
const durationPattern = /^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/

/** Seconds from `90m`, `1h30m`, `45s`, `2d` or plain seconds; refuses what lies outside the limits. */
export function parseDuration(text: string, limits: { minSeconds: number; maxSeconds: number }): number {
  const seconds = readSeconds(text.trim())
  if (seconds < limits.minSeconds || seconds > limits.maxSeconds) {
    const range = `${formatDuration(limits.minSeconds)} to ${formatDuration(limits.maxSeconds)}`
    throw new InvalidValueError(`is out of range; expected ${range}`)
  }
  return seconds
}

/** The shortest text that {@link parseDuration} reads back as the same seconds, e.g. `1h30m`. */
export function formatDuration(seconds: number): string {
  let rest = seconds
  let text = ''
  for (const [unit, size] of Object.entries(unitSeconds)) {
    const count = Math.floor(rest / size)
    rest -= count * size
    if (count > 0) text += `${count}${unit}`
  }
  return text || '0s'
}

function readSeconds(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  if (/^\d*[.,]\d+[dhms]?$/.test(text)) {
    throw new InvalidValueError('is a fraction; expected whole units such as 90m, 1h30m or 45s')
  }
  const match = durationPattern.exec(text)
  if (text === '' || match === null) {
    throw new InvalidValueError('is no duration; expected for example 90m, 1h30m, 45s, or a number of seconds')
  }
  const sizes = Object.values(unitSeconds)
  return match.slice(1).reduce((sum, count, index) => sum + Number(count ?? 0) * (sizes[index] ?? 0), 0)
}
