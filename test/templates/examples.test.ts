import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SandboxPipeline, SandboxProject } from '../../src/sandbox/model.ts'
import { jobNamed, statuses, traceOf } from '../support/local-scene.ts'
import { type S3Server, startS3Server } from '../support/s3-server.ts'
import { lacksProgram } from '../support/system-programs.ts'
import { cli, createScene, type Scene } from './support/scene.ts'
import { root } from './support/template-files.ts'

const withoutAws = lacksProgram('aws')
let scene: Scene
let s3: S3Server
let a: SandboxProject
let b: SandboxProject
/** What a tag on A has started in B. */
let started: SandboxPipeline

/** The example projects as they are, job token only, and a real S3 server that checks signatures. */
beforeAll(async () => {
  s3 = await startS3Server()
  scene = await createScene()
  const example = (name: string) => path.join(root, 'examples', name)
  a = await scene.project('demo/project-a', example('project-a'), {
    tags: ['v3.1.0'],
    variables: [{ key: 'GITLAB_DOWNSTREAM_CLI', value: cli }],
  })
  b = await scene.project('demo/project-b', example('project-b'), { jobTokenAllowlist: [a.id] })
  setDestination('s3://releases/$LIBRARY_VERSION')
})
afterAll(async () => {
  await scene[Symbol.asyncDispose]()
  await s3[Symbol.asyncDispose]()
})

function setDestination(url: string, secret = 'S3RVER'): void {
  scene.engine.setVariables(b, [
    { key: 'AWS_ENDPOINT_URL', value: s3.url },
    { key: 'AWS_ACCESS_KEY_ID', value: 'S3RVER' },
    { key: 'AWS_SECRET_ACCESS_KEY', value: secret, masked: true },
    { key: 'AWS_DEFAULT_REGION', value: 'us-east-1' },
    { key: 'S3_URL', value: url },
  ])
}

/** Uploads what was built, once more: the build need not be repeated for it. */
async function uploadAgain(url: string, secret?: string): Promise<void> {
  setDestination(url, secret)
  await scene.engine.retryJob(jobNamed(started, 'upload-to-s3'))
  await scene.engine.settled(started)
}

test.each([
  ['project-a', 'trigger-on-tag.yml'],
  ['project-b', 'upload-to-s3.yml'],
])('%s carries the template %s as it is', (project, template) => {
  const copy = readFileSync(path.join(root, 'examples', project, 'templates', template), 'utf8')
  expect(copy).toBe(readFileSync(path.join(root, 'templates', template), 'utf8'))
})

test('project-b builds with a version, and without UPLOAD_TO_S3 uploads nothing', async () => {
  const pipeline = await scene.run(b)
  expect(statuses(pipeline)).toEqual({ test: 'success', build: 'success', 'upload-to-s3': 'success' })
  expect(traceOf(pipeline, 'build')).toContain('project-b 1.0.1\nlibrary none\n')
  expect(jobNamed(pipeline, 'build').artifacts).not.toBeNull()
  expect(traceOf(pipeline, 'upload-to-s3')).toContain('UPLOAD_TO_S3 is empty: nothing is uploaded.\n')
  expect(readdirSync(s3.bucket)).toEqual([])
})

test('without a tag the job of project-a does not exist, and project-b is left alone', async () => {
  const before = (await scene.pipelinesOf(b)).length
  expect(statuses(await scene.run(a))).toEqual({ test: 'success' })
  expect(await scene.pipelinesOf(b)).toHaveLength(before)
})

test('a tag on project-a runs project-b by job token, after its tests, and project-b uploads into a folder', async () => {
  const folder = path.join(scene.folder, 'uploaded')
  setDestination(folder)
  const tag = await scene.run(a, { ref: 'v3.1.0' })
  expect(statuses(tag), traceOf(tag, 'trigger-on-tag')).toEqual({ test: 'success', 'trigger-on-tag': 'success' })
  expect(tag.jobs.map(({ name, stage }) => [name, stage])).toEqual([
    ['test', 'test'],
    ['trigger-on-tag', 'deploy'],
  ])
  started = (await scene.pipelinesOf(b)).at(-1)!
  expect(started).toMatchObject({ source: 'pipeline', status: 'success' })
  expect(started.upstream?.kind).toBe('job-token')
  expect(statuses(started)).toEqual({ test: 'success', build: 'success', 'upload-to-s3': 'success' })
  expect(traceOf(started, 'build')).toContain('library v3.1.0\n')
  expect(traceOf(started, 'upload-to-s3')).toContain(`Copied dist/ to the folder ${folder}.\n`)
  expect(readFileSync(path.join(folder, 'app.txt'), 'utf8')).toContain('library v3.1.0\n')
  expect(existsSync(path.join(folder, 'build.env'))).toBe(false)
  expect(readdirSync(s3.bucket)).toEqual([])
})

test('without a destination project-b prints what it would upload', async () => {
  await uploadAgain('')
  expect(started.status).toBe('success')
  expect(traceOf(started, 'upload-to-s3')).toMatch(/Dry upload: .*\ndist\/app\.txt\n/)
  expect(readdirSync(s3.bucket)).toEqual([])
})

test.skipIf(withoutAws)('project-b uploads to an S3 server', async () => {
  await uploadAgain('s3://releases/$LIBRARY_VERSION')
  expect(statuses(started)).toEqual({ test: 'success', build: 'success', 'upload-to-s3': 'success' })
  expect(traceOf(started, 'upload-to-s3')).toContain('upload: dist/app.txt to s3://releases/v3.1.0/app.txt\n')
  const object = path.join(s3.bucket, 'v3.1.0/app.txt._S3rver_object')
  expect(existsSync(object)).toBe(true)
  expect(readFileSync(object, 'utf8')).toContain('library v3.1.0\n')
})

test.skipIf(withoutAws)('project-b fails where the S3 server refuses the signature', async () => {
  await uploadAgain('s3://releases/refused', 'wrong-secret')
  expect(statuses(started)['upload-to-s3']).toBe('failed')
  expect(traceOf(started, 'upload-to-s3')).toContain('SignatureDoesNotMatch')
  expect(statuses(started)).toMatchObject({ test: 'success', build: 'success' })
  expect(readdirSync(s3.bucket)).not.toContain('refused')
})
