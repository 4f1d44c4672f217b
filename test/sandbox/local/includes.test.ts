import { execFile, execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SandboxPipeline } from '../../../src/sandbox/model.ts'
import { createLocalScene, jobNamed, type LocalScene, statuses, traceOf } from '../../support/local-scene.ts'

let scene: LocalScene
let web: Server
let webUrl: string
let count = 0
let sha: string

/** Gives lines of a script, so that one job can show what came of many includes. */
const component = (version: string) => `spec: { inputs: { who: } }
---
".greet $[[ inputs.who ]]": { script: ['echo "${version} greets $[[ inputs.who ]]"'] }
`

/** Who is greeted by the component of this name and version, and which text of it does that. */
const components = [
  ['a tag', 'greet', () => '1.0.0', 'old'],
  ['a branch', 'greet', () => 'main', 'unreleased'],
  ['a commit', 'greet', () => sha, 'old'],
  ['the latest version', 'greet', () => '~latest', 'new'],
  ['a part of a version', 'greet', () => '1', 'new'],
  ['a branch, in a folder of its own', 'full', () => 'main', 'full'],
] as const

beforeAll(async () => {
  scene = await createLocalScene({
    hostEnv: { ...process.env, PATH: `${await watchedPrograms()}:${process.env.PATH}` },
  })
  const { project, folder } = scene
  const source = path.join(folder, 'source')
  await mkdir(path.join(source, 'templates/full'), { recursive: true })
  await mkdir(path.join(source, 'ci'))
  const commit = (message: string) => {
    git('add', '--all')
    git('commit', '--quiet', '-m', message)
  }
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b', ...args], { cwd: source, encoding: 'utf8' })
  const write = (file: string, text: string) => writeFile(path.join(source, file), text)
  git('init', '--quiet', '--initial-branch=main')
  await write('templates/greet.yml', component('old'))
  commit('One')
  sha = git('rev-parse', 'HEAD').trim()
  git('tag', '1.0.0')
  await write('templates/greet.yml', component('new'))
  commit('Two')
  git('tag', '1.1.0')
  await write('templates/greet.yml', component('unreleased'))
  await write('templates/full/template.yml', component('full'))
  await write('ci/outer.yml', 'include: { local: ci/inner.yml }\nouter: { script: [echo outer] }\n')
  await write('ci/inner.yml', 'inner: { script: [echo inner] }\n')
  commit('Three')
  await project('group/shared', source)
  web = createServer((request, response) => {
    if (request.url === '/ci.yml') response.end('remote: { script: [echo from afar] }\n')
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve))
  webUrl = `http://127.0.0.1:${(web.address() as AddressInfo).port}`
})

afterAll(async () => {
  web.close()
  await scene[Symbol.asyncDispose]()
  await rm(path.dirname(called), { recursive: true, force: true })
})

/** Stand-ins for the programs that would leave this machine; they note that they were called. */
let called: string
async function watchedPrograms(): Promise<string> {
  const folder = path.join(tmpdir(), `watched-${process.pid}`)
  called = path.join(folder, 'called')
  await mkdir(folder, { recursive: true })
  for (const name of ['ssh', 'curl', 'wget']) {
    await writeFile(path.join(folder, name), `#!/bin/sh\necho "$0 $*" >> '${called}'\nexit 1\n`)
    await chmod(path.join(folder, name), 0o755)
  }
  return folder
}

async function create(yaml: string) {
  return scene.create(await scene.project(`group/user-${++count}`, { '.gitlab-ci.yml': yaml }))
}

async function run(yaml: string): Promise<SandboxPipeline> {
  return scene.run(await scene.project(`group/user-${++count}`, { '.gitlab-ci.yml': yaml }))
}

/** All in one pipeline, since each pipeline and each job costs a process. */
describe('a configuration includes', () => {
  let pipeline: SandboxPipeline

  beforeAll(async () => {
    const shared = { project: 'group/shared' }
    const include = [
      { ...shared, file: ['/ci/outer.yml'] },
      { ...shared, file: 'templates/greet.yml', ref: '1.0.0', inputs: { who: 'me' } },
      { remote: `${webUrl}/ci.yml` },
      ...components.map(([who, name, ref]) => {
        return { component: `$CI_SERVER_FQDN/group/shared/${name}@${ref()}`, inputs: { who } }
      }),
    ]
    const greetings = ['me', ...components.map(([who]) => who)].map((who) => `!reference [".greet ${who}", script]`)
    pipeline = await run(`
include: ${JSON.stringify(include)}
variables:
  TEXT: |
    WARN first
    key not supported
greet: { script: ['echo "$TEXT"', ${greetings.join(', ')}] }
child: { trigger: { include: [{ project: group/shared, file: ci/inner.yml }], strategy: depend } }
`)
  })

  test('files of another project, with what they include themselves', () => {
    expect(statuses(pipeline)).toEqual({
      inner: 'success',
      outer: 'success',
      remote: 'success',
      greet: 'success',
      child: 'success',
    })
  })

  test('files of another project at a tag', () => {
    expect(traceOf(pipeline, 'greet')).toContain('\nold greets me\n')
  })

  test.each(components)('a component at %s', (who, _name, _ref, version) => {
    expect(traceOf(pipeline, 'greet')).toContain(`\n${version} greets ${who}\n`)
  })

  test('files of another project for the child pipeline of a trigger job', () => {
    expect(jobNamed(pipeline, 'child').status).toBe('success')
  })

  test('a file of a web server', () => {
    expect(traceOf(pipeline, 'remote')).toContain('\nfrom afar\n')
  })

  test('and keeps a line of YAML that looks like a warning', () => {
    expect(traceOf(pipeline, 'greet')).toContain('\nWARN first\nkey not supported\n')
  })
})

describe('files of other projects of the sandbox', () => {
  test('are read again after a push', async () => {
    const yaml = (text: string) => `job: { script: ['echo ${text}'] }\n`
    const project = await scene.project('group/moving', { 'ci.yml': yaml('before') })
    const user = await scene.project('group/following', {
      '.gitlab-ci.yml': 'include: { project: group/moving, file: ci.yml }\n',
    })
    expect(traceOf(await scene.run(user), 'job')).toContain('\nbefore\n')
    const clone = path.join(scene.folder, 'clone')
    // Not synchronous, since the push waits for the sandbox in this process.
    const git = (...args: string[]) =>
      promisify(execFile)('git', ['-c', 'user.name=A', '-c', 'user.email=a@b', ...args], { cwd: clone })
    execFileSync('git', ['clone', '--quiet', project.gitDir ?? '', clone])
    await writeFile(path.join(clone, 'ci.yml'), yaml('after'))
    await git('commit', '--quiet', '--all', '-m', 'After')
    await git('push', '--quiet', 'origin', 'HEAD:main')
    expect(traceOf(await scene.run(user), 'job')).toContain('\nafter\n')
  })

  test.each([
    [
      'project: group/none, file: x.yml',
      'Project `group/none` not found or access denied! Make sure any includes in the pipeline configuration are correctly defined.',
    ],
    ['project: group/shared, file: x.yml, ref: v9', 'Project `group/shared` reference `v9` does not exist!'],
    ['project: group/shared, file: x.yml', 'Project `group/shared` file `x.yml` does not exist!'],
    ['component: $CI_SERVER_FQDN/group/none/x@1.0.0', "Component 'group/none/x@1.0.0' - content not found"],
    ['component: gitlab.com/components/sast/sast@main', "Component 'components/sast/sast@main' - content not found"],
  ])('that are missing make the configuration invalid: %s', async (include, message) => {
    expect(await create(`include: [{ ${include} }]\n`)).toMatchObject({ kind: 'invalid', messages: [message] })
  })
})

test('a file that a web server does not have makes the configuration invalid', async () => {
  expect(await create(`include: { remote: '${webUrl}/none.yml' }\n`)).toMatchObject({
    kind: 'invalid',
    messages: [`Remote file \`${webUrl}/none.yml\` could not be fetched because of HTTP code \`404\` error!`],
  })
})

test('no include has used ssh or a download program', () => {
  expect(existsSync(called)).toBe(false)
})
