import { describe, expect, test } from 'vitest'
import type { PipelineScript } from '../../../src/sandbox/scripted/script.ts'
import type { NewProject } from '../../../src/sandbox/store.ts'
import { openPages, type PagesScene } from '../support/pages-scene.ts'

const SCRIPT: PipelineScript = {
  jobs: [
    { name: 'passed', stage: 'a' },
    { name: 'failed', stage: 'a', status: 'failed', retries: [{ durationMs: 60_000 }] },
    { name: 'running', stage: 'a', durationMs: 60_000 },
    { name: 'manual', stage: 'a', when: 'manual', durationMs: 60_000 },
    { name: 'later', stage: 'b' },
  ],
}

async function openRunning() {
  const scene = await openPages()
  const path = await scene.start(SCRIPT)
  await scene.clock.sleep(3000)
  await scene.page(path)
  return { ...scene, path }
}

/** e.g. `passed=success failed=running`, retried jobs with a star. */
function statuses({ sandbox }: PagesScene, id = 1002): string {
  const jobs = sandbox.store.pipelines.get(id)?.jobs ?? []
  return jobs.map(({ name, status, retried }) => `${name}${retried ? '*' : ''}=${status}`).join(' ')
}

interface Effect {
  readonly what: string
  /** A job, or the pipeline. */
  readonly of?: string
  readonly fields: Record<string, string>
  readonly leadsTo: string
  readonly becomes: string
}

const EFFECTS: readonly Effect[] = [
  {
    what: 'cancelling the pipeline',
    fields: { action: 'cancel' },
    leadsTo: '/group/app/-/pipelines/1002',
    becomes: 'passed=success failed=failed running=canceled manual=manual later=canceled',
  },
  {
    what: 'retrying the pipeline',
    fields: { action: 'retry' },
    leadsTo: '/group/app/-/pipelines/1002',
    becomes: 'passed=success failed*=failed running=running manual=manual later=created failed=running',
  },
  {
    what: 'retrying a job from the page of its pipeline',
    of: 'failed',
    fields: { action: 'retry', back: 'pipeline' },
    leadsTo: '/group/app/-/pipelines/1002',
    becomes: 'passed=success failed*=failed running=running manual=manual later=created failed=running',
  },
  {
    what: 'retrying a job from its own page',
    of: 'passed',
    fields: { action: 'retry', back: 'job' },
    leadsTo: '/group/app/-/jobs/5007',
    becomes: 'passed*=success failed=failed running=running manual=manual later=created passed=running',
  },
  {
    what: 'cancelling a job',
    of: 'running',
    fields: { action: 'cancel', back: 'job' },
    leadsTo: '/group/app/-/jobs/5004',
    becomes: 'passed=success failed=failed running=canceled manual=manual later=created',
  },
  {
    what: 'playing a job',
    of: 'manual',
    fields: { action: 'play', variables: 'A=b=c\r\n\r\nD=' },
    leadsTo: '/group/app/-/jobs/5005',
    becomes: 'passed=success failed=failed running=running manual=running later=created',
  },
]

describe('forms', () => {
  test.each(EFFECTS)('$what does what the API does, and leads back', async ({ of, fields, leadsTo, becomes }) => {
    await using scene = await openRunning()
    const answer = await scene.send(of === undefined ? scene.path : scene.pathOfJob(of), fields)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, leadsTo])
    await scene.page(scene.path)
    expect(statuses(scene)).toBe(becomes)
  })

  test('running a pipeline starts it as GitLab’s page does: on a ref, with variables, for the user who is signed in', async () => {
    await using scene = await openPages()
    const { store } = scene.sandbox
    const variables = 'GREETING=hello = world\r\n\r\n EMPTY =\r\nQUOTED="a"'
    const answer = await scene.send('/group/app/-/pipelines/new', { ref: ' v1.0 ', variables })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/group/app/-/pipelines/1002'])
    const started = store.pipelines.get(1002)
    expect(started).toMatchObject({ ref: 'v1.0', tag: true, source: 'web', userId: scene.user.id })
    expect(started?.variables.map(({ key, value }) => [key, value])).toEqual([
      ['GREETING', 'hello = world'],
      ['EMPTY', ''],
      ['QUOTED', '"a"'],
    ])
  })

  const wrong: readonly [string, Record<string, string>, Partial<NewProject>, string][] = [
    ['an unknown ref', { ref: 'none<' }, {}, 'There is no pipeline: Reference not found'],
    ['no ref', {}, {}, 'There is no pipeline: Reference not found'],
    [
      'a line that is not KEY=VALUE',
      { ref: 'main', variables: 'A=1\nB' },
      {},
      'Line 2 of the variables is not KEY=VALUE',
    ],
    ['a wrong name', { ref: 'main', variables: 'A B=1' }, {}, 'Failed to build the pipeline!'],
    ['a variable twice', { ref: 'main', variables: 'A=1\nA=2' }, {}, 'Duplicate variable name: A'],
    ['pipelines that are disabled', { ref: 'main' }, { pipelinesEnabled: false }, 'Pipelines are disabled!'],
    [
      'a project without members',
      { ref: 'main' },
      { members: [] },
      'Insufficient permissions to create a new pipeline',
    ],
  ]
  test.each(wrong)(
    '%s leads to the form again, with what was typed and GitLab’s words',
    async (_, fields, project, says) => {
      await using scene = await openPages({ project })
      const before = scene.sandbox.store.pipelines.size
      const { status, text } = await scene.send('/group/app/-/pipelines/new', fields)
      expect(status).toBe(400)
      expect(text).toContain(says)
      expect(text).toContain(`name="ref" list="refs" value="${(fields.ref ?? '').replace('<', '&#60;')}"`)
      expect(text).toContain(`autocomplete="off">\n${fields.variables ?? ''}</textarea>`)
      expect(scene.sandbox.store.pipelines.size).toBe(before)
    },
  )

  test('an invalid configuration is told on the form, and no pipeline is kept', async () => {
    await using scene = await openPages()
    scene.sandbox.script(scene.project, { invalid: { messages: ['jobs:a script is missing'] } })
    const { status, text } = await scene.send('/group/app/-/pipelines/new', { ref: 'main' })
    expect([status, text.includes('There is no pipeline: jobs:a script is missing')]).toEqual([400, true])
    expect(scene.sandbox.store.pipelines.size).toBe(1)
  })

  const refusedByApi: readonly [string, string, Record<string, string>, number, string][] = [
    ['an unknown action', 'passed', { action: 'erase' }, 400, 'The form asks for nothing that is known'],
    ['a property of all objects', 'passed', { action: 'constructor' }, 400, 'The form asks for nothing that is known'],
    ['no action', 'passed', {}, 400, 'The form asks for nothing that is known'],
    ['retrying what runs', 'running', { action: 'retry' }, 403, 'Job is not retryable'],
    ['playing what ran', 'passed', { action: 'play' }, 400, 'Unplayable Job'],
    ['variables that are none', 'manual', { action: 'play', variables: '=' }, 400, 'Line 1 of the variables'],
  ]
  test.each(refusedByApi)('%s is refused on a page, in the words of the API', async (_, job, fields, status, says) => {
    await using scene = await openRunning()
    const before = statuses(scene)
    const answer = await scene.send(scene.pathOfJob(job), fields)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'text/html; charset=utf-8'])
    expect(answer.text).toContain(says)
    expect(statuses(scene)).toBe(before)
  })

  test.each(EFFECTS)('$what is refused to a Reporter, as by the API', async ({ of, fields }) => {
    await using scene = await openRunning()
    scene.project.members.set(scene.user.id, 'reporter')
    const before = statuses(scene)
    const answer = await scene.send(of === undefined ? scene.path : scene.pathOfJob(of), fields)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([403, 'text/html; charset=utf-8'])
    expect(answer.text).toContain('403 Forbidden')
    await scene.page(scene.path)
    expect(statuses(scene)).toBe(before)
  })

  test('running a pipeline is refused to a Reporter, and for a Developer it is the Developer’s', async () => {
    await using scene = await openPages()
    const { store } = scene.sandbox
    scene.project.members.set(scene.user.id, 'reporter')
    const refused = await scene.send('/group/app/-/pipelines/new', { ref: 'main' })
    expect([refused.status, store.pipelines.size]).toEqual([400, 1])
    expect(refused.text).toContain('Insufficient permissions to create a new pipeline')
    await scene.signIn(store.addAccessToken({ userId: scene.developer.id, scopes: ['api'] }).token)
    expect((await scene.send('/group/app/-/pipelines/new', { ref: 'main' })).status).toBe(303)
    expect(store.pipelines.get(1002)?.userId).toBe(scene.developer.id)
  })

  test('who is signed in acts with the rights of the API, and no more', async () => {
    await using scene = await openRunning()
    const { members } = scene.project
    members.set(scene.user.id, 'reporter')
    expect((await scene.send(scene.path, { action: 'cancel' })).status).toBe(403)
    members.clear()
    expect((await scene.send(scene.path, { action: 'cancel' })).status).toBe(404)
    expect(statuses(scene)).toContain('running=running')
  })
})

describe('a form of somebody else', () => {
  const rows: readonly [string, Record<string, string>, Record<string, string>][] = [
    ['without a token', { page_token: '' }, {}],
    ['with another token', { page_token: 'x'.repeat(43) }, {}],
    ['from another site', {}, { 'sec-fetch-site': 'cross-site' }],
    ['from another port of this machine', {}, { 'sec-fetch-site': 'same-site' }],
    ['from an address typed by hand', {}, { 'sec-fetch-site': 'none' }],
    ['with another origin', {}, { origin: 'https://evil.example' }],
    ['with the origin of another port', {}, { origin: 'http://127.0.0.1:1' }],
    ['with the origin null', {}, { origin: 'null' }],
    ['with an origin that cannot be read', {}, { origin: 'x' }],
  ]
  test.each(rows)('%s is refused, and changes nothing', async (_, fields, headers) => {
    await using scene = await openRunning()
    const before = statuses(scene)
    const paths = [scene.path, scene.pathOfJob('running'), '/group/app/-/pipelines/new']
    for (const path of paths) {
      const answer = await scene.send(path, { action: 'cancel', ref: 'main', ...fields }, headers)
      expect([answer.status, answer.headers.get('content-type')]).toEqual([403, 'text/html; charset=utf-8'])
      expect(answer.text).toMatch(/The form comes from another site|The form is not one of this sandbox/)
    }
    expect([statuses(scene), scene.sandbox.store.pipelines.size]).toEqual([before, 2])
  })

  test('the origin of the sandbox is taken under the name that the browser has for it', async () => {
    await using scene = await openRunning()
    const headers = { origin: scene.sandbox.url, 'sec-fetch-site': 'same-origin' }
    expect((await scene.send(scene.path, { action: 'cancel' }, headers)).status).toBe(303)
  })

  test('the token is another one for each sandbox', async () => {
    await using one = await openRunning()
    await using other = await openRunning()
    const token = /name="page_token" value="([^"]+)"/.exec((await other.page(other.path)).text)?.[1] ?? ''
    expect(token).toMatch(/^[\w-]{43}$/)
    expect((await one.send(one.path, { action: 'cancel', page_token: token })).status).toBe(403)
  })
})
