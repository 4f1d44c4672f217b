import type { OutputStream } from '../../src/host/host.ts'

/** A stream that keeps what is written to it. */
export function recordedStream(look: Pick<OutputStream, 'isTTY' | 'columns'> = {}) {
  const chunks: string[] = []
  return {
    ...look,
    write(text: string) {
      chunks.push(text)
      return true
    },
    text: () => chunks.join(''),
    chunks,
  }
}
