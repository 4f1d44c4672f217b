import { execFile } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createLocalEngine, type LocalEngine } from '../../../src/sandbox/local/engine.ts'
import type { SandboxProject } from '../../../src/sandbox/model.ts'
import { createSandbox, type Sandbox } from '../../../src/sandbox/sandbox.ts'
import { statuses, traceOf } from '../../support/local-scene.ts'

const run = promisify(execFile)

let sandbox: Sandbox
let engine: LocalEngine
let folder: string
let a: SandboxProject
let b: SandboxProject
let triggerToken: string
let accessToken: string

async function importProject(name: string, configuration: string): Promise<SandboxProject> {
  const source = mkdtempSync(path.join(folder, 'source-'))
  await writeFile(path.join(source, '.gitlab-ci.yml'), configuration)
  return engine.importProject({ path: name, folder: source, members: [[1, 'maintainer']] })
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'sandbox-server-'))
  sandbox = await createSandbox({
    urlPrefix: '/gitlab',
    engine: (store) => {
      engine = createLocalEngine({ store, hostEnv: process.env })
      return engine
    },
  })
  const user = sandbox.store.addUser({ username: 'ann' })
  accessToken = sandbox.store.addAccessToken({ userId: user.id, scopes: ['api'] }).token
  a = await importProject('group/a', 'job: { script: [x], rules: [{ when: never }] }')
  b = await importProject(
    'group/b',
    `
job:
  script:
    - echo "source=$CI_PIPELINE_SOURCE who=$WHO"
    - cat "$TRIGGER_PAYLOAD"; echo
    - echo kept > kept.txt
  artifacts: { paths: [kept.txt] }
`,
  )
  triggerToken = sandbox.store.addTriggerToken(b, { ownerId: user.id }).token
})

afterAll(async () => {
  await sandbox.close()
  await rm(folder, { recursive: true, force: true })
})

const get = (where: string) =>
  fetch(`${sandbox.url}/api/v4/projects/group%2Fb${where}`, { headers: { 'private-token': accessToken } })

test('a pipeline triggered over the API really runs; its trace and artifacts come over the API', async () => {
  const body = new URLSearchParams({ token: triggerToken, ref: 'main', 'variables[WHO]': 'curl' })
  const answer = await fetch(`${sandbox.url}/api/v4/projects/${b.id}/trigger/pipeline`, { method: 'POST', body })
  expect(answer.status).toBe(201)
  const { id } = (await answer.json()) as { id: number }
  const pipeline = sandbox.store.pipelines.get(id)
  if (!pipeline) throw new Error('no pipeline')
  await engine.settled(pipeline)
  expect(statuses(pipeline)).toEqual({ job: 'success' })
  const jobId = pipeline.jobs[0]?.id
  const trace = await (await get(`/jobs/${jobId}/trace`)).text()
  expect(trace).toContain('source=trigger who=curl\n')
  expect(trace).toContain(`{"ref":"main","variables":{"WHO":"curl"},"id":"${b.id}"}\n`)
  expect(await (await get(`/jobs/${jobId}/artifacts/kept.txt`)).text()).toBe('kept\n')
})

test('a push to A over HTTP calls a webhook that triggers B, whose job reads the payload', async () => {
  const hook = `${sandbox.url}/api/v4/projects/${b.id}/ref/main/trigger/pipeline?token=${triggerToken}&variables[WHO]=hook`
  a.hooks.push({ id: 1, url: hook, pushEvents: true, tagPushEvents: true })
  const clone = path.join(folder, 'clone')
  const url = `${sandbox.url.replace('://', `://ann:${accessToken}@`)}/group/a.git`
  await run('git', ['clone', '--quiet', url, clone])
  const identity = ['-c', 'user.name=Ann', '-c', 'user.email=ann@localhost']
  await run('git', [...identity, 'commit', '--quiet', '--allow-empty', '-m', 'Reach B'], { cwd: clone })
  await run('git', ['push', '--quiet', 'origin', 'HEAD:main'], { cwd: clone })

  const pipeline = await vi.waitFor(() => {
    const found = [...sandbox.store.pipelines.values()].find(({ variables }) => variables[0]?.value === 'hook')
    return found ?? Promise.reject(new Error('no pipeline yet'))
  })
  await engine.settled(pipeline)
  const trace = traceOf(pipeline, 'job')
  expect(trace).toContain('source=trigger who=hook\n')
  const payload = JSON.parse(/^\{.*\}$/m.exec(trace)?.[0] ?? '')
  expect(payload).toMatchObject({
    object_kind: 'push',
    ref: 'main',
    project: { path_with_namespace: 'group/a' },
    commits: [{ title: 'Reach B' }],
  })
})

test('a path with a broken percent sign is refused, not hung up on', async () => {
  expect((await get('/pipelines/%E0%A4%A')).status).toBe(400)
  expect((await fetch(`${sandbox.url}/group/%E0%A4%A.git/info/refs`)).status).toBe(401)
})
