import { InvalidValueError } from './invalid-value.ts'

const unitBytes: Readonly<Record<string, number>> = {
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  tb: 1e12,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
  tib: 2 ** 40,
}

/** Bytes from `20GiB`, `1.5 GB`, `512MiB`, or a plain number of bytes. */
export function parseSize(text: string): number {
  const match = /^(\d+(?:\.\d+)?) *([a-z]*)$/i.exec(text.trim())
  const factor = match?.[2] === '' ? 1 : unitBytes[match?.[2]?.toLowerCase() ?? '']
  if (match?.[1] === undefined || factor === undefined) {
    throw new InvalidValueError('is no size; expected for example 20GiB, 500MB, or a number of bytes')
  }
  const bytes = Math.round(Number(match[1]) * factor)
  if (bytes < 1 || !Number.isSafeInteger(bytes)) {
    throw new InvalidValueError('is out of range; expected at least one byte, and no more than 8000TiB')
  }
  return bytes
}
