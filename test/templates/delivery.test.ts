import { cpSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { statuses, traceOf } from '../support/local-scene.ts'
import { buildImage, readDockerfile } from './support/dockerfile.ts'
import { type PackageRegistry, packPackage, startPackageRegistry } from './support/package-registry.ts'
import { createScene, type Scene } from './support/scene.ts'
import { readTemplate, root } from './support/template-files.ts'

let scene: Scene
let registry: PackageRegistry
let tarball: string

beforeAll(async () => {
  scene = await createScene()
  const packed = packPackage(path.join(scene.folder, 'packed'))
  tarball = packed.tarball
  registry = await startPackageRegistry(packed)
})
afterAll(async () => {
  await registry[Symbol.asyncDispose]()
  await scene[Symbol.asyncDispose]()
})

test('the CLI reaches a job from the npm registry, a tarball, the archive of a tag, a path in the repository, and an image', async () => {
  const ways = {
    registry: String(readTemplate('trigger').inputs.cli?.default),
    tarball: 'npx --yes file:tools/gitlab-downstream.tgz',
    archive: `npx --yes ${registry.url}/archive.tar.gz`,
    vendored: 'node tools/gitlab-downstream.mjs',
    container: buildImage(readDockerfile(), path.join(scene.folder, 'image'))('gitlab-downstream'),
  }
  const b = scene.sandbox.store.addProject({ path: 'group/b', members: [[scene.user.id, 'maintainer']] })
  const source = path.join(scene.folder, 'vendoring')
  cpSync(path.join(root, 'dist/gitlab-downstream.mjs'), path.join(source, 'tools/gitlab-downstream.mjs'))
  cpSync(tarball, path.join(source, 'tools/gitlab-downstream.tgz'))
  cpSync(path.join(root, 'templates/trigger.yml'), path.join(source, 'templates/trigger.yml'))
  const include = Object.entries(ways).map(([name, cli]) => ({
    local: 'templates/trigger.yml',
    inputs: { project: 'group/b', 'job-name': name, stage: 'test', cli, variables: `WAY=${name}` },
  }))
  const a = await scene.project('group/a', source, {
    files: { '.gitlab-ci.yml': { stages: ['test'], include } },
    variables: [
      { key: 'npm_config_registry', value: registry.url },
      { key: 'npm_config_cache', value: path.join(scene.folder, 'npm-cache') },
      { key: 'npm_config_update_notifier', value: 'false' },
    ],
  })
  b.jobTokenAllowlist.add(a.id)
  const pipeline = await scene.run(a)
  for (const name of Object.keys(ways)) {
    expect(statuses(pipeline)[name], traceOf(pipeline, name)).toBe('success')
  }
  const started = [...scene.sandbox.store.pipelines.values()].filter(({ projectId }) => projectId === b.id)
  const seen = started.map(({ variables }) => variables.find(({ key }) => key === 'WAY')?.value)
  expect(seen.sort()).toEqual(Object.keys(ways).sort())
})

test('the Dockerfile makes an image in which GitLab can run jobs', () => {
  const instructions = readDockerfile()
  expect(instructions.map(({ name }) => name)).toEqual(['FROM', 'COPY', 'COPY', 'RUN', 'USER', 'CMD'])
  expect(instructions[0]?.text).toBe('node:24-alpine')
  expect(JSON.parse(instructions.at(-1)?.text ?? '')).toEqual(['gitlab-downstream', '--help'])
  const kept = readFileSync(path.join(root, '.dockerignore'), 'utf8').split('\n')
  for (const { text } of instructions.filter(({ name }) => name === 'COPY')) {
    expect(kept).toContain(`!${text.split(' ')[0]}`)
  }
})
