import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { statuses, traceOf } from '../support/local-scene.ts'
import { buildImage, readDockerfile } from './support/dockerfile.ts'
import { type PackageRegistry, startPackageRegistry } from './support/package-registry.ts'
import { createScene, type Scene } from './support/scene.ts'
import { root } from './support/template-files.ts'

const documentation = readFileSync(path.join(root, 'docs/templates.md'), 'utf8')
const singleFile = path.join(root, 'dist/gitlab-downstream.mjs')
const genericPath =
  '/projects/your-group%2Fgitlab-downstream/packages/generic/gitlab-downstream/0.1.0/gitlab-downstream.mjs'

let folder: string
let scene: Scene
let registry: PackageRegistry
/** The tokens that the package registry was asked with. */
const jobTokens: (string | undefined)[] = []

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'delivery-'))
  const program = buildImage(readDockerfile(), path.join(folder, 'image'))('gitlab-downstream')
  scene = await createScene({ 'gitlab-downstream': [program] })
  registry = await startPackageRegistry({
    folder: path.join(folder, 'packed'),
    npmName: '@your-scope/gitlab-downstream',
    generic: {
      path: genericPath,
      isAllowed(token) {
        jobTokens.push(token)
        return [...scene.sandbox.store.pipelines.values()].some(({ jobs }) => jobs.some((job) => job.token === token))
      },
    },
  })
})
afterAll(async () => {
  await registry[Symbol.asyncDispose]()
  await scene[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true, force: true })
})

test('the CLI reaches a job in the image, as a verified file of the package registry, from the repository, from npm under a scope, and as an archive', async () => {
  const ways: Readonly<Record<string, object>> = {
    'in the image': { image: '$CI_REGISTRY/your-group/gitlab-downstream:0.1.0' },
    'trigger-downstream': packageExample().include[0].inputs,
    tampered: { cli: 'node gitlab-downstream.mjs' },
    vendored: { cli: 'node vendor/gitlab-downstream.mjs' },
    npm: { cli: 'npx --yes @your-scope/gitlab-downstream@0.1.0' },
    // What `init --source https://…` writes.
    archive: { cli: `npx --yes ${registry.url}/archive.tar.gz` },
  }
  for (const { cli } of [ways.vendored, ways.npm] as { cli: string }[])
    expect(documentation).toContain(`\`cli: ${cli}\``)
  const b = scene.sandbox.store.addProject({ path: 'group/b', members: [[scene.user.id, 'maintainer']] })
  const source = path.join(folder, 'vendoring')
  cpSync(singleFile, path.join(source, 'vendor/gitlab-downstream.mjs'))
  cpSync(path.join(root, 'templates/trigger.yml'), path.join(source, 'templates/trigger.yml'))
  const include = Object.entries(ways).map(([name, inputs]) => ({
    local: 'templates/trigger.yml',
    inputs: { ...inputs, project: 'group/b', 'job-name': name, stage: 'test', variables: `WAY=${name}` },
  }))
  const fromPackage = packageExample()['trigger-downstream']
  const tampered = { ...fromPackage, variables: { ...fromPackage.variables, PACKAGE_SHA256: '0'.repeat(64) } }
  const a = await scene.project('group/a', source, {
    files: {
      '.gitlab-ci.yml': { stages: ['test'], include, 'trigger-downstream': fromPackage, tampered },
    },
    variables: [
      { key: 'npm_config_registry', value: registry.url },
      { key: 'npm_config_cache', value: path.join(folder, 'npm-cache') },
      { key: 'npm_config_update_notifier', value: 'false' },
    ],
  })
  b.jobTokenAllowlist.add(a.id)
  const pipeline = await scene.run(a)
  for (const name of Object.keys(ways)) {
    expect(statuses(pipeline)[name], traceOf(pipeline, name)).toBe(name === 'tampered' ? 'failed' : 'success')
  }
  expect(traceOf(pipeline, 'tampered')).toContain('gitlab-downstream.mjs: FAILED')
  const started = [...scene.sandbox.store.pipelines.values()].filter(({ projectId }) => projectId === b.id)
  const seen = started.map(({ variables }) => variables.find(({ key }) => key === 'WAY')?.value)
  expect(seen.sort()).toEqual(
    Object.keys(ways)
      .filter((name) => name !== 'tampered')
      .sort(),
  )
  const tokenOf = (name: string) => pipeline.jobs.find((job) => job.name === name)?.token
  expect(jobTokens.sort()).toEqual([tokenOf('trigger-downstream'), tokenOf('tampered')].sort())
})

/** The example of the documentation, with the registry of this test and the checksum of the file that is shipped. */
function packageExample() {
  const text = /<!-- package -->\n+```yaml\n(.*?)```/s.exec(documentation)?.[1] ?? ''
  const checksum = createHash('sha256').update(readFileSync(singleFile)).digest('hex')
  return parse(
    text.replace('$CI_API_V4_URL', `${registry.url}/api/v4`).replace('the checksum of the release', checksum),
  )
}

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
