import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SandboxProject } from '../../src/sandbox/model.ts'
import { statuses, traceOf } from '../support/local-scene.ts'
import { type S3Server, startS3Server } from '../support/s3-server.ts'
import { lacksProgram } from '../support/system-programs.ts'
import { cli, createScene, type Scene } from './support/scene.ts'
import { root } from './support/template-files.ts'

let scene: Scene
let s3: S3Server
let a: SandboxProject
let b: SandboxProject

/** The example projects as they are, job token only, and a real S3 server that checks signatures. */
beforeAll(async () => {
  s3 = await startS3Server()
  scene = await createScene()
  const example = (name: string) => path.join(root, 'examples', name)
  a = await scene.project('demo/project-a', example('project-a'), {
    tags: ['v3.1.0'],
    variables: [{ key: 'GITLAB_DOWNSTREAM_CLI', value: cli }],
  })
  b = await scene.project('demo/project-b', example('project-b'), {
    jobTokenAllowlist: [a.id],
    variables: [
      { key: 'AWS_ENDPOINT_URL', value: s3.url },
      { key: 'AWS_ACCESS_KEY_ID', value: 'S3RVER' },
      { key: 'AWS_SECRET_ACCESS_KEY', value: 'S3RVER', masked: true },
      { key: 'AWS_DEFAULT_REGION', value: 'us-east-1' },
      { key: 'S3_URL', value: 's3://releases/$LIBRARY_VERSION' },
    ],
  })
})
afterAll(async () => {
  await scene[Symbol.asyncDispose]()
  await s3[Symbol.asyncDispose]()
})

test.skipIf(lacksProgram('aws'))('a tag on A runs B by job token, and B uploads to S3', async () => {
  const tag = await scene.run(a, { ref: 'v3.1.0' })
  expect(statuses(tag), traceOf(tag, 'trigger-on-tag')).toEqual({ test: 'success', 'trigger-on-tag': 'success' })
  const [started] = await scene.pipelinesOf(b)
  expect(started).toMatchObject({ source: 'pipeline', status: 'success' })
  expect(existsSync(path.join(s3.bucket, 'v3.1.0/app.txt._S3rver_object'))).toBe(true)
})

test('without a tag the job does not exist, and B is left alone', async () => {
  const before = (await scene.pipelinesOf(b)).length
  expect(statuses(await scene.run(a))).toEqual({ test: 'success' })
  expect(await scene.pipelinesOf(b)).toHaveLength(before)
})

test('without UPLOAD_TO_S3 nothing is uploaded', async () => {
  const pipeline = await scene.run(b, { variables: { LIBRARY_VERSION: 'quiet' } })
  expect(statuses(pipeline)).toEqual({ test: 'success', build: 'success', 'upload-to-s3': 'success' })
  expect(traceOf(pipeline, 'upload-to-s3')).toContain('UPLOAD_TO_S3 is empty: nothing is uploaded.')
  expect(readdirSync(s3.bucket)).not.toContain('quiet')
})
