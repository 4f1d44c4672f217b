import type { SandboxJob } from '../model.ts'

/** Appends to logs without copying them whole each time. */
export function createTraceWriter(): (job: SandboxJob, text: string | Uint8Array) => void {
  const buffers = new WeakMap<SandboxJob, Buffer>()
  return (job, text) => {
    const added = typeof text === 'string' ? Buffer.from(text) : text
    const length = job.trace.byteLength + added.byteLength
    let buffer = buffers.get(job)
    if (!buffer || buffer.byteLength < length) {
      buffer = Buffer.alloc(Math.max(1024, length * 2))
      buffer.set(job.trace)
      buffers.set(job, buffer)
    }
    buffer.set(added, job.trace.byteLength)
    job.trace = buffer.subarray(0, length)
  }
}
