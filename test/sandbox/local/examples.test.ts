import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createLocalScene, jobNamed, type LocalScene, statuses, traceOf, variable } from '../../support/local-scene.ts'

const root = path.resolve(import.meta.dirname, '../../..')
let scene: LocalScene

beforeAll(async () => {
  scene = await createLocalScene()
})

afterAll(() => scene[Symbol.asyncDispose]())

test.each([
  ['project-a', 'trigger-on-tag.yml'],
  ['project-b', 'upload-to-s3.yml'],
])('%s carries the template %s as it is', (project, template) => {
  const copy = readFileSync(path.join(root, 'examples', project, 'templates', template), 'utf8')
  expect(copy).toBe(readFileSync(path.join(root, 'templates', template), 'utf8'))
})

describe('project-b', () => {
  const load = () =>
    scene.project(`demo/project-b-${Math.random().toString(36).slice(2)}`, path.join(root, 'examples/project-b'))

  test('builds with a version, and without UPLOAD_TO_S3 uploads nothing', async () => {
    const pipeline = await scene.run(await load())
    expect(statuses(pipeline)).toEqual({ test: 'success', build: 'success', 'upload-to-s3': 'success' })
    expect(traceOf(pipeline, 'build')).toContain('project-b 1.0.1\nlibrary none\n')
    expect(jobNamed(pipeline, 'build').artifacts).not.toBeNull()
    expect(traceOf(pipeline, 'upload-to-s3')).toContain('UPLOAD_TO_S3 is empty: nothing is uploaded.\n')
  })

  test('with UPLOAD_TO_S3 copies into a folder, or prints what it would upload when there is no destination', async () => {
    const project = await load()
    const folder = path.join(scene.folder, 'uploaded')
    const upload = variable('UPLOAD_TO_S3', 'true')
    const [copied, printed] = await Promise.all([
      scene.run(project, { variables: [upload, variable('S3_URL', folder), variable('LIBRARY_VERSION', 'v2')] }),
      scene.run(project, { variables: [upload] }),
    ])
    expect(readFileSync(path.join(folder, 'app.txt'), 'utf8')).toContain('library v2\n')
    expect(copied.status).toBe('success')
    expect(printed.status).toBe('success')
    expect(traceOf(printed, 'upload-to-s3')).toMatch(/Dry upload: .*\ndist\/app\.txt\n/)
    expect(existsSync(path.join(folder, 'build.env'))).toBe(false)
  })
})

test('project-a starts the CLI for a tag only, after its tests, with the options as variables', async () => {
  const project = await scene.project('demo/project-a', path.join(root, 'examples/project-a'), {
    variables: [
      { key: 'GITLAB_DOWNSTREAM_CLI', value: 'printenv DOWNSTREAM_PROJECT DOWNSTREAM_VARIABLES CI_JOB_TOKEN; echo' },
    ],
  })
  execFileSync('git', ['tag', 'v1.0.0', 'main'], { cwd: project.gitDir })
  const [branch, tag] = await Promise.all([scene.run(project), scene.run(project, { ref: 'v1.0.0', source: 'push' })])
  expect(statuses(branch)).toEqual({ test: 'success' })
  expect(tag.jobs.map(({ name, stage }) => [name, stage])).toEqual([
    ['test', 'test'],
    ['trigger-on-tag', 'deploy'],
  ])
})
