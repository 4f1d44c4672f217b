import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface S3rverInstance {
  run(): Promise<{ readonly port: number }>
  close(): Promise<void>
}

/** The package has no types, and is CommonJS. */
const S3rver: new (options: object) => S3rverInstance = createRequire(import.meta.url)('@20minutes/s3rver')

/** A real S3 server on loopback that checks signatures; its key and secret are both `S3RVER`. */
export interface S3Server extends AsyncDisposable {
  readonly url: string
  /** Folder of the bucket `releases`; the object `a/b` is its file `a/b._S3rver_object`. */
  readonly bucket: string
}

export async function startS3Server(): Promise<S3Server> {
  const directory = mkdtempSync(join(tmpdir(), 's3-'))
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: 'releases' }],
  })
  const { port } = await server.run()
  return {
    url: `http://127.0.0.1:${port}`,
    bucket: join(directory, 'releases'),
    async [Symbol.asyncDispose]() {
      await server.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}
