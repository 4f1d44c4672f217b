import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startSandbox, useSandboxFolder } from './sandbox-command.ts'

const { path: folder, writeProject } = useSandboxFolder()
const stateFolder = () => join(folder(), 'kept', 'state')
const stateFile = () => join(stateFolder(), 'sandbox.json')

interface Started {
  readonly url: string
  readonly 'api-token': string
  readonly projects: readonly { readonly path: string; readonly id: number; readonly token: string }[]
}

async function startAndEnd(...args: readonly string[]): Promise<Started & { readonly told: string }> {
  const sandbox = startSandbox(['--json', '--state', stateFolder(), ...args])
  const started: Started = JSON.parse(await sandbox.ready())
  expect(await sandbox.end()).toBe(0)
  return { ...started, told: sandbox.stderr.text() }
}

test('tokens, ids and the port stay from start to start, also of a project that is left out once', async () => {
  const [a, b] = [`demo/a=${writeProject('a')}`, `demo/b=${writeProject('b')}`]
  const first = await startAndEnd('--project', a, '--project', b)
  expect(first.told).toContain(`the sandbox leaves nothing but its state in ${stateFolder()}`)
  expect(statSync(stateFile()).mode & 0o777).toBe(0o600)
  expect(statSync(stateFolder()).mode & 0o777).toBe(0o700)

  const other = await startAndEnd('--project', `demo/new=${writeProject('new')}`)
  expect([other.url, other['api-token']]).toEqual([first.url, first['api-token']])
  expect(other.projects).toMatchObject([{ path: 'demo/new', id: 3 }])

  const again = await startAndEnd('--project', b, '--project', a)
  expect(again).toMatchObject({ url: first.url, projects: [first.projects[1], first.projects[0]] })
  expect(Object.keys(JSON.parse(readFileSync(stateFile(), 'utf8')).projects)).toEqual(['demo/a', 'demo/b', 'demo/new'])
  expect(readdirSync(stateFolder()).sort()).toEqual(['.gitignore', 'sandbox.json'])
})

test('a state folder inside a project does not become a part of it', async () => {
  const project = writeProject('a')
  const args = ['--json', '--project', `demo/a=${project}`, '--state', join(project, '.sandbox')]
  const first = startSandbox(args)
  await first.ready()
  expect(await first.end()).toBe(0)
  const second = startSandbox(args)
  await second.ready()
  const [engine = ''] = readdirSync(folder()).filter((name) => name.startsWith('gitlab-sandbox-'))
  const gitDir = join(folder(), engine, 'repositories', 'demo', 'a.git')
  const imported = execFileSync('git', ['-C', gitDir, 'ls-tree', '-r', '--name-only', 'main'], { encoding: 'utf8' })
  expect(imported).toBe('.gitlab-ci.yml\n')
  expect(await second.end()).toBe(0)
})

test('a port of the state that is in use is left out this time, with a warning; --port goes first', async () => {
  const project = ['--project', `demo/a=${writeProject('a')}`]
  const { url, ...first } = await startAndEnd(...project)
  const server = createServer()
  const port = Number(new URL(url).port)
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  const second = await startAndEnd(...project)
  expect(second.url).not.toBe(url)
  expect(second.told).toContain(`port ${port} of --state ${stateFolder()} is in use, so the sandbox listens on `)
  expect(second.projects).toEqual(first.projects)

  const refused = startSandbox(['--state', stateFolder(), ...project, '--port', String(port)])
  expect(await refused.ended).toBe(2)
  expect(refused.stderr.text()).toContain(`--port ${port} is in use`)
  await new Promise((done) => server.close(done))
  expect((await startAndEnd(...project)).url).toBe(url)
})

test('a second sandbox with the same state is refused while the first one runs', async () => {
  const project = ['--project', `demo/a=${writeProject('a')}`, '--state', stateFolder()]
  const first = startSandbox(['--json', ...project])
  await first.ready()
  const second = startSandbox(project)
  expect(await second.ended).toBe(2)
  expect(second.stderr.text()).toContain(
    `error: --state ${stateFolder()}: another sandbox uses it, process ${process.pid}`,
  )
  expect(second.stderr.text()).not.toContain('--force')
  expect(await first.end()).toBe(0)
})

const token = 'glptt-0123456789abcdef0123'
const api = 'glpat-0123456789abcdef0123'
test.each([
  { what: 'text', content: 'hello' },
  { what: 'of a later version', content: { version: 2, port: 1, 'api-token': api, projects: {} } },
  { what: 'of a chain', content: { version: 1, chain: 'downstream.yml', hash: 'x', steps: {} } },
  {
    what: 'with one id twice',
    content: {
      version: 1,
      port: 1,
      'api-token': api,
      projects: { 'a/b': { id: 1, token }, 'a/c': { id: 1, token } },
    },
  },
  {
    what: 'with a token of another kind',
    content: { version: 1, port: 1, 'api-token': token, projects: { 'a/b': { id: 1, token } } },
  },
])('a file that is not a state ($what) is refused, stays as it is, and is not repeated', async ({ content }) => {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  mkdirSync(stateFolder(), { recursive: true })
  writeFileSync(stateFile(), text)
  const { ended, stderr } = startSandbox(['--project', `demo/a=${writeProject('a')}`, '--state', stateFolder()])
  expect(await ended).toBe(2)
  expect(stderr.text()).toContain(
    `--state ${stateFolder()}: ${stateFile()} is not a state of this version of the sandbox`,
  )
  expect(stderr.text()).toContain('remove the file: then the sandbox makes new tokens')
  expect(stderr.text()).not.toContain(token)
  expect(readFileSync(stateFile(), 'utf8')).toBe(text)
  expect(existsSync(`${stateFile()}.lock`)).toBe(false)
})

test('a folder that cannot be used is refused before anything starts', async () => {
  const project = ['--project', `demo/a=${writeProject('a')}`]
  writeFileSync(join(folder(), 'file'), '')
  for (const place of [join(folder(), 'file'), join(folder(), 'file', 'below'), '/proc/none']) {
    const { ended, stderr } = startSandbox([...project, '--state', place])
    expect(await ended).toBe(2)
    expect(stderr.text()).toMatch(new RegExp(`^error: --state ${place}: .*(cannot be written|cannot be made)`))
  }
  mkdirSync(stateFile(), { recursive: true })
  chmodSync(stateFolder(), 0o700)
  const { ended, stderr } = startSandbox([...project, '--state', stateFolder()])
  expect(await ended).toBe(2)
  expect(stderr.text()).toContain('cannot be read: it is a folder')
})
