import { existsSync, mkdtempSync, readdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { lacksProgram } from '../support/system-programs.ts'
import { createSandbox, statuses, traceOf, variable } from './sandbox.ts'

/** The package has no types. */
interface S3Server {
  run(): Promise<{ readonly port: number }>
  close(): Promise<void>
}
const S3rver: new (options: object) => S3Server = createRequire(import.meta.url)('@20minutes/s3rver')

test.skipIf(lacksProgram('aws'))(
  'project-b uploads its build to an S3 server, which checks the signature',
  async () => {
    const directory = mkdtempSync(path.join(tmpdir(), 's3-'))
    const options = { address: '127.0.0.1', port: 0, silent: true, directory, configureBuckets: [{ name: 'releases' }] }
    const server = new S3rver(options)
    const { port } = await server.run()
    await using sandbox = await createSandbox({ env: { AWS_ENDPOINT_URL: `http://127.0.0.1:${port}` } })
    const variables = [
      { key: 'AWS_ACCESS_KEY_ID', value: 'S3RVER' },
      { key: 'AWS_SECRET_ACCESS_KEY', value: 'S3RVER', masked: true },
      { key: 'AWS_DEFAULT_REGION', value: 'us-east-1' },
      { key: 'S3_URL', value: 's3://releases/$CI_COMMIT_REF_SLUG' },
    ]
    const example = path.resolve(import.meta.dirname, '../../examples/project-b')
    const project = await sandbox.project('demo/project-b', example, { variables })

    const upload = variable('UPLOAD_TO_S3', 'true')
    const wrongSecret = variable('AWS_SECRET_ACCESS_KEY', 'wrong-secret')
    const [uploaded, refused] = await Promise.all([
      sandbox.run(project, { variables: [upload] }),
      sandbox.run(project, { variables: [upload, wrongSecret, variable('CI_COMMIT_REF_SLUG', 'refused')] }),
    ])
    expect(statuses(uploaded)).toEqual({ test: 'success', build: 'success', 'upload-to-s3': 'success' })
    expect(traceOf(uploaded, 'upload-to-s3')).toContain('upload: dist/app.txt to s3://releases/main/app.txt\n')
    expect(existsSync(path.join(directory, 'releases/main/app.txt._S3rver_object'))).toBe(true)
    expect(statuses(refused)['upload-to-s3']).toBe('failed')
    expect(traceOf(refused, 'upload-to-s3')).toContain('SignatureDoesNotMatch')
    expect(readdirSync(path.join(directory, 'releases'))).not.toContain('refused')
    await server.close()
    await rm(directory, { recursive: true, force: true })
  },
)
