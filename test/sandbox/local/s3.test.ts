import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createLocalScene, statuses, traceOf, variable } from '../../support/local-scene.ts'
import { startS3Server } from '../../support/s3-server.ts'
import { lacksProgram } from '../../support/system-programs.ts'

test.skipIf(lacksProgram('aws'))(
  'project-b uploads its build to an S3 server, which checks the signature',
  async () => {
    await using s3 = await startS3Server()
    await using scene = await createLocalScene({ env: { AWS_ENDPOINT_URL: s3.url } })
    const variables = [
      { key: 'AWS_ACCESS_KEY_ID', value: 'S3RVER' },
      { key: 'AWS_SECRET_ACCESS_KEY', value: 'S3RVER', masked: true },
      { key: 'AWS_DEFAULT_REGION', value: 'us-east-1' },
      { key: 'S3_URL', value: 's3://releases/$CI_COMMIT_REF_SLUG' },
    ]
    const example = path.resolve(import.meta.dirname, '../../../examples/project-b')
    const project = await scene.project('demo/project-b', example, { variables })

    const upload = variable('UPLOAD_TO_S3', 'true')
    const wrongSecret = variable('AWS_SECRET_ACCESS_KEY', 'wrong-secret')
    const [uploaded, refused] = await Promise.all([
      scene.run(project, { variables: [upload] }),
      scene.run(project, { variables: [upload, wrongSecret, variable('CI_COMMIT_REF_SLUG', 'refused')] }),
    ])
    expect(statuses(uploaded)).toEqual({ test: 'success', build: 'success', 'upload-to-s3': 'success' })
    expect(traceOf(uploaded, 'upload-to-s3')).toContain('upload: dist/app.txt to s3://releases/main/app.txt\n')
    expect(existsSync(path.join(s3.bucket, 'main/app.txt._S3rver_object'))).toBe(true)
    expect(statuses(refused)['upload-to-s3']).toBe('failed')
    expect(traceOf(refused, 'upload-to-s3')).toContain('SignatureDoesNotMatch')
    expect(readdirSync(s3.bucket)).not.toContain('refused')
  },
)
