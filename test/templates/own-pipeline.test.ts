import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { statuses, traceOf } from '../support/local-scene.ts'
import { schemaErrors } from './support/ci-schema.ts'
import { createRepository } from './support/preview.ts'
import { createScene, type Scene } from './support/scene.ts'
import { root, templates } from './support/template-files.ts'

const configuration = readFileSync(path.join(root, '.gitlab-ci.yml'), 'utf8')
const singleFile = path.join(root, 'dist/gitlab-downstream.mjs')
let scene: Scene
beforeAll(async () => {
  scene = await createScene()
})
afterAll(() => scene[Symbol.asyncDispose]())

test('the pipeline of this project includes each of its components at its own commit', async () => {
  const { include } = parse(configuration) as { include: { component: string }[] }
  const expected = templates.map(({ name }) => `$CI_SERVER_FQDN/$CI_PROJECT_PATH/${name}@$CI_COMMIT_SHA`)
  expect(include.map(({ component }) => component).sort()).toEqual(expected.sort())
  expect(schemaErrors(parse(configuration))).toEqual([])

  using repository = createRepository()
  const expanded = await repository.preview(parse(configuration))
  expect(schemaErrors(expanded)).toEqual([])
  for (const { name } of templates) expect(expanded).toHaveProperty(`component ${name}`)
  expect(expanded['component upload-to-s3']?.variables).toMatchObject({ UPLOAD_TO_S3: 'true' })
})

test('run on a branch, the components pass: one starts a second pipeline, and its value comes back', async () => {
  const source = path.join(scene.folder, 'copy')
  writeCopy(source)
  const project = await scene.project('group/gitlab-downstream', source, { tags: ['0.1.0'] })
  await scene.run(project, { ref: 'main' })
  const [first, second] = await scene.pipelinesOf(project)
  expect(statuses(first!), traceOf(first!, 'component trigger')).toEqual({
    check: 'success',
    package: 'success',
    'component trigger': 'success',
    'component upload-to-s3': 'success',
    'component results': 'success',
    'build image': 'success',
  })
  expect(second).toMatchObject({ source: 'pipeline', upstream: { kind: 'job-token' } })
  expect(statuses(second!)).toEqual({ 'component webhook-receiver': 'success', downstream: 'success' })

  const tag = await scene.run(project, { ref: '0.1.0' })
  expect(statuses(tag)).toEqual({
    check: 'success',
    package: 'success',
    'component trigger': 'success',
    'component trigger-on-tag': 'success',
    'component fetch-artifacts': 'success',
    'component upload-to-s3': 'success',
    'component results': 'success',
    'build image': 'success',
    'publish single file': 'success',
    release: 'success',
  })
  const checksum = createHash('sha256').update(readFileSync(singleFile)).digest('hex')
  expect(traceOf(tag, 'release')).toContain(`SHA-256 ${checksum}`)
  expect(traceOf(tag, 'publish single file')).toContain(
    `--upload-file dist/gitlab-downstream.mjs ${scene.sandbox.url}/api/v4/projects/${project.id}/packages/generic/gitlab-downstream/0.1.0/gitlab-downstream.mjs`,
  )
})

test('the scripts of the pipeline take no long options that the small programs of Alpine lack', () => {
  const scripts = Object.values(parse(configuration) as Record<string, { script?: string[] }>).flatMap(
    ({ script = [] }) => script,
  )
  expect(scripts.join('\n')).not.toMatch(/\b(?:grep|sed|cut|sha256sum|wget) (?:[^|&;\n]* )?--/)
})

test('a release whose templates take the image of another project is refused', async () => {
  const project = await scene.project(
    'group/released',
    {
      '.gitlab-ci.yml': {
        stages: ['release'],
        release: { stage: 'release', script: parse(configuration).release.script },
      },
      'package.json': '{ "version": "0.1.0" }',
      'templates/trigger.yml': '      default: $CI_REGISTRY/tools/gitlab-downstream:0.1.0\n',
    },
    { tags: ['0.1.0'] },
  )
  const pipeline = await scene.run(project, { ref: '0.1.0' })
  expect(statuses(pipeline)).toEqual({ release: 'failed' })
  expect(traceOf(pipeline, 'release')).toContain(
    'take the image tools/gitlab-downstream:0.1.0, not one of group/released',
  )
})

/** What the pipeline needs of the repository. Checks, Docker and uploads are replaced: they do not concern the components. */
function writeCopy(folder: string): void {
  mkdirSync(path.join(folder, '.ci'), { recursive: true })
  for (const part of ['templates', 'dist/gitlab-downstream.mjs', 'LICENSE', 'package.json']) {
    cpSync(path.join(root, part), path.join(folder, part), { recursive: true })
  }
  writeFileSync(path.join(folder, '.ci/run'), '#!/bin/sh\necho checked\n', { mode: 0o755 })
  const local = configuration
    .replaceAll('- npm pack', '- touch gitlab-downstream-0.1.0.tgz')
    // What stands in for `docker login` reads its input too: a writer whose reader has gone would fail the job now and then.
    .replaceAll('| docker login', '| tail -n 0 && docker login')
    .replaceAll(/docker (build|run|push|tag|login)/g, 'echo docker $1')
    .replaceAll(/\bcurl --fail/g, 'echo curl --fail')
    // Shows what the notes of the release say.
    .replace('grep -qF', 'echo "SHA-256 $SINGLE_FILE_SHA256"; grep -qF')
  writeFileSync(path.join(folder, '.gitlab-ci.yml'), local)
}
