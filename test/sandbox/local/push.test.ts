import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SandboxProject } from '../../../src/sandbox/model.ts'
import { createLocalScene, jobNamed, type LocalScene, traceOf } from '../../support/local-scene.ts'

const run = promisify(execFile)
const identity = ['-c', 'user.name=Ann', '-c', 'user.email=ann@localhost']

let scene: LocalScene
let clone: string
let project: SandboxProject
let origin: string
/** What the webhook's receiver got. */
const received: { headers: IncomingHttpHeaders; body: Record<string, unknown> }[] = []

const server = createServer(async (request, response) => {
  const [requestPath = ''] = (request.url ?? '').split('?')
  if (await scene.engine.serveGit(request, response, requestPath)) return
  let text = ''
  for await (const chunk of request) text += chunk
  received.push({ headers: request.headers, body: JSON.parse(text) })
  response.end()
})

const git = async (...args: string[]) => {
  const { stdout, stderr } = await run('git', [...identity, ...args], { cwd: clone })
  return stdout + stderr
}

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  scene = await createLocalScene()
  scene.sandbox.store.baseUrl = origin
  project = await scene.project('group/pushed', {
    '.gitlab-ci.yml': `
job: { script: ['echo "source=$CI_PIPELINE_SOURCE ref=$CI_COMMIT_REF_NAME by=$GITLAB_USER_LOGIN"'], rules: [{ if: $CI_COMMIT_TAG }, { if: $CI_COMMIT_BRANCH == "main" }] }
changed: { script: ['echo "since $CI_COMMIT_BEFORE_SHA"'], rules: [{ if: $CI_COMMIT_BRANCH == "main", changes: ['*.txt'] }] }
unchanged: { script: [x], rules: [{ if: $CI_COMMIT_BRANCH == "main", changes: [docs/*] }] }
`,
    'old.txt': 'old',
  })
  project.hooks.push({ id: 1, url: `${origin}/hook`, pushEvents: true, tagPushEvents: false })
  project.hooks.push({ id: 2, url: 'http://127.0.0.1:1/nobody', pushEvents: true, tagPushEvents: true })
  clone = path.join(scene.folder, 'clone')
  await run('git', ['clone', '--quiet', project.gitDir ?? '', clone])
})

afterAll(async () => {
  await scene[Symbol.asyncDispose]()
  server.closeAllConnections()
  server.close()
})

test('a push by path starts a pipeline, tells its URL, and calls the webhooks with the payload of GitLab', async () => {
  const before = (await git('rev-parse', 'HEAD')).trim()
  await writeFile(path.join(clone, 'new.txt'), 'new')
  await git('rm', '--quiet', 'old.txt')
  await git('add', 'new.txt')
  await git('commit', '--quiet', '-m', 'Change files\n\nMore.')
  const after = (await git('rev-parse', 'HEAD')).trim()
  const told = await git('push', 'origin', 'HEAD:main')

  const pipeline = [...scene.sandbox.store.pipelines.values()].at(-1)
  if (!pipeline) throw new Error('no pipeline')
  expect(told).toContain(`${origin}/group/pushed/-/pipelines/${pipeline.id}`)
  await scene.engine.settled(pipeline)
  expect(pipeline).toMatchObject({ sha: after, ref: 'main', source: 'push', status: 'success' })
  expect(pipeline.jobs.map(({ name }) => name)).toEqual(['job', 'changed'])
  expect(traceOf(pipeline, 'changed')).toContain(`since ${before}\n`)
  expect(traceOf(pipeline, 'job')).toContain('source=push ref=main by=ann\n')
  expect(project.refs).toEqual([{ name: 'main', kind: 'branch', sha: after }])

  expect(received).toHaveLength(1)
  expect(received[0]?.headers).toMatchObject({ 'x-gitlab-event': 'Push Hook', 'content-type': 'application/json' })
  expect(received[0]?.body).toMatchObject({
    object_kind: 'push',
    event_name: 'push',
    before,
    after,
    ref: 'refs/heads/main',
    checkout_sha: after,
    user_username: 'ann',
    project_id: project.id,
    project: { path_with_namespace: 'group/pushed', default_branch: 'main', web_url: `${origin}/group/pushed` },
    total_commits_count: 1,
    commits: [
      {
        id: after,
        message: 'Change files\n\nMore.',
        title: 'Change files',
        author: { name: 'Ann', email: 'ann@localhost' },
        added: ['new.txt'],
        modified: [],
        removed: ['old.txt'],
      },
    ],
  })
})

test('an annotated tag runs a tag pipeline on its commit; rules, [skip ci] and deletions start nothing', async () => {
  project.hooks[0] = { id: 1, url: `${origin}/hook`, pushEvents: false, tagPushEvents: true }
  received.length = 0
  const count = scene.sandbox.store.pipelines.size
  await git('tag', '-a', 'v1', '-m', 'Release')
  await git('push', '--quiet', 'origin', 'v1')
  const pipeline = [...scene.sandbox.store.pipelines.values()].at(-1)
  expect(pipeline).toMatchObject({ ref: 'v1', tag: true, sha: (await git('rev-parse', 'HEAD')).trim() })
  expect(received[0]?.headers['x-gitlab-event']).toBe('Tag Push Hook')
  expect(received[0]?.body).toMatchObject({ object_kind: 'tag_push', ref: 'refs/tags/v1', checkout_sha: pipeline?.sha })

  await git('push', '--quiet', 'origin', 'HEAD:other', ':v1')
  await git('commit', '--quiet', '--allow-empty', '-m', 'Nothing [skip ci]')
  await git('push', '--quiet', 'origin', 'HEAD:main')
  expect(scene.sandbox.store.pipelines.size).toBe(count + 1)
  expect(received.map(({ body }) => body.after)).toContain('0'.repeat(40))
  expect(project.refs.map(({ name }) => name).sort()).toEqual(['main', 'other'])
})

test('over HTTP git asks for a login, a Developer may push, and the pipeline is theirs', async () => {
  const bob = scene.sandbox.store.addUser({ username: 'bob' })
  const { token } = scene.sandbox.store.addAccessToken({ userId: bob.id, scopes: ['api'] })
  const url = `${origin.replace('://', `://bob:${token}@`)}/group/pushed.git`
  const push = () =>
    run('git', [...identity, 'push', '--quiet', url, 'HEAD:main'], {
      cwd: clone,
      env: { ...process.env, GIT_TERMINAL_PROMPT: '0' },
    })
  await git('commit', '--quiet', '--allow-empty', '-m', 'Over HTTP')
  expect((await fetch(`${origin}/group/pushed.git/info/refs?service=git-upload-pack`)).status).toBe(401)
  await expect(push()).rejects.toThrow('not found')
  project.members.set(bob.id, 'reporter')
  await expect(push()).rejects.toThrow('403')
  project.members.set(bob.id, 'developer')
  await push()

  const pipeline = [...scene.sandbox.store.pipelines.values()].at(-1)
  if (!pipeline) throw new Error('no pipeline')
  await scene.engine.settled(pipeline)
  expect(pipeline.userId).toBe(bob.id)
  expect(traceOf(pipeline, 'job')).toContain('by=bob\n')

  const job = jobNamed(pipeline, 'job')
  job.status = 'running'
  const fetched = path.join(scene.folder, 'fetched')
  await run('git', [
    'clone',
    '--quiet',
    `${origin.replace('://', `://gitlab-ci-token:${job.token}@`)}/group/pushed.git`,
    fetched,
  ])
  expect((await run('git', ['log', '-1', '--format=%s'], { cwd: fetched })).stdout).toBe('Over HTTP\n')
  job.status = 'success'
})

test('a push to a sandbox that is gone succeeds and says so', async () => {
  const { cp } = await import('node:fs/promises')
  const orphan = path.join(scene.folder, 'orphan.git')
  const gone = await createLocalScene()
  const left = await gone.project('group/left', { 'README.md': 'x' })
  await cp(left.gitDir ?? '', orphan, { recursive: true })
  await gone[Symbol.asyncDispose]()
  expect(await git('push', orphan, 'HEAD:refs/heads/new')).toContain('The sandbox is not running')
})
