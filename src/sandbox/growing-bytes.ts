/** Bytes that grow at the end. */
export interface GrowingBytes {
  /** Returns all bytes so far; they are a view, not a copy. */
  append(added: Uint8Array): Uint8Array
}

/** For logs: appending does not copy what is there already, except when the room is used up. */
export function createGrowingBytes(): GrowingBytes {
  let buffer = Buffer.alloc(1024)
  let length = 0
  return {
    append(added) {
      if (length + added.byteLength > buffer.length) {
        const larger = Buffer.alloc(Math.max(buffer.length * 2, length + added.byteLength))
        buffer.copy(larger, 0, 0, length)
        buffer = larger
      }
      buffer.set(added, length)
      length += added.byteLength
      return buffer.subarray(0, length)
    },
  }
}
