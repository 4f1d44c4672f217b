import { expect, test } from 'vitest'
import type { GitLabVersion } from '../../src/sandbox/model.ts'
import type { NewProject } from '../../src/sandbox/store.ts'
import { type CallInit, MAIN_SHA, openScene, type Scene } from './support/scene.ts'

interface Refusal {
  readonly name: string
  readonly version?: GitLabVersion
  readonly app?: Partial<NewProject>
  readonly prepare?: (scene: Scene) => void
  readonly path?: string
  readonly request: (scene: Scene) => CallInit
  readonly status: number
  readonly body: unknown
}

const base = (message: string) => ({ message: { base: [message] } })
const notFound = { message: '404 Not Found' }
const notAMap = { message: 'variables needs to be a map of key-valued strings' }
const noRights = base('Insufficient permissions to create a new pipeline')
const good = ({ triggerToken }: Scene): CallInit => ({ form: { token: triggerToken, ref: 'main' } })
const withRef =
  (ref: string) =>
  ({ triggerToken }: Scene): CallInit => ({ form: { token: triggerToken, ref } })
const withVariables =
  (variables: unknown) =>
  ({ triggerToken }: Scene): CallInit => ({ json: { token: triggerToken, ref: 'main', variables } })
const byJob = ({ jobToken }: Scene): CallInit => ({ form: { token: jobToken, ref: 'main' } })
const jobOf = ({ sandbox, jobToken }: Scene) => sandbox.store.jobTokens.get(jobToken)!

/** In the order in which the checks are made: each request also fails the checks of rows further down where that is possible. */
const REFUSALS: readonly Refusal[] = [
  {
    name: 'nothing given',
    path: '/projects/none/trigger/pipeline',
    request: () => ({}),
    status: 400,
    body: { error: 'ref is missing, token is missing' },
  },
  { name: 'no token', request: () => ({ form: { ref: 'nowhere' } }), status: 400, body: { error: 'token is missing' } },
  {
    name: 'no ref',
    request: ({ triggerToken }) => ({ form: { token: triggerToken } }),
    status: 400,
    body: { error: 'ref is missing' },
  },
  { name: 'empty ref', request: withRef(''), status: 400, body: { error: 'ref is empty' } },
  { name: 'variables as text', request: withVariables('A=1'), status: 400, body: { error: 'variables is invalid' } },
  { name: 'variables as list', request: withVariables([]), status: 400, body: { error: 'variables is invalid' } },
  {
    name: 'a pipeline event of a webhook, with bad variables',
    request: (scene) => ({ ...withVariables({ A: 1 })(scene), headers: { 'X-Gitlab-Event': 'Pipeline Hook' } }),
    status: 403,
    body: { message: '403 Forbidden' },
  },
  ...[1, true, null, ['a'], { a: 'b' }].map((value) => ({
    name: `a variable that is ${JSON.stringify(value)}, in an unknown project`,
    path: '/projects/none/trigger/pipeline',
    request: withVariables({ A: value }),
    status: 400,
    body: notAMap,
  })),
  {
    name: 'an unknown project',
    path: '/projects/group%2Fnone/trigger/pipeline',
    request: good,
    status: 404,
    body: notFound,
  },
  {
    name: 'an unknown token',
    request: () => ({ form: { token: 'glptt-unknown', ref: 'nowhere' } }),
    status: 404,
    body: notFound,
  },
  {
    name: 'an access token in its place',
    request: ({ apiToken }) => ({ form: { token: apiToken, ref: 'main' } }),
    status: 404,
    body: notFound,
  },
  {
    name: 'no token but PRIVATE-TOKEN',
    request: ({ apiToken }) => ({ form: { ref: 'main' }, headers: { 'PRIVATE-TOKEN': apiToken } }),
    status: 400,
    body: { error: 'token is missing' },
  },
  {
    name: 'the token of another project',
    path: '/projects/group%2Flib/trigger/pipeline',
    request: good,
    status: 404,
    body: notFound,
  },
  {
    name: 'an expired trigger token',
    prepare: ({ app }) => Object.assign(app.triggers[0]!, { expiresAt: '2025-12-31T00:00:00Z' }),
    request: good,
    status: 404,
    body: notFound,
  },
  ...(['pending', 'success', 'failed', 'canceled'] as const).map((status) => ({
    name: `the token of a job that is ${status}`,
    prepare: (scene: Scene) => void Object.assign(jobOf(scene), { status }),
    request: byJob,
    status: 401,
    body: { message: 'Job is not running' },
  })),
  {
    name: 'the token of an erased job',
    prepare: (scene) => Object.assign(jobOf(scene), { erasedAt: '2026-01-01' }),
    request: byJob,
    status: 401,
    body: { message: 'Job has been erased!' },
  },
  {
    name: 'the token of a job whose project is gone',
    prepare: ({ lib }) => Object.assign(lib, { deleted: true }),
    request: byJob,
    status: 401,
    body: { message: 'Project has been deleted!' },
  },
  {
    name: 'an expired job token',
    prepare: (scene) => Object.assign(jobOf(scene), { tokenExpired: true }),
    request: byJob,
    status: 401,
    body: { message: 'Job token has expired' },
  },
  {
    name: 'a job whose user cannot read the project',
    app: { members: [] },
    request: byJob,
    status: 404,
    body: notFound,
  },
  { name: 'a job off the allowlist', app: { jobTokenAllowlist: [] }, request: byJob, status: 404, body: notFound },
  {
    name: 'a job off the allowlist of a public project',
    app: { jobTokenAllowlist: [], visibility: 'public' },
    request: byJob,
    status: 404,
    body: notFound,
  },
  {
    name: 'pipelines disabled, no rights, no ref',
    app: { pipelinesEnabled: false, members: [] },
    request: withRef('none'),
    status: 400,
    body: base('Pipelines are disabled!'),
  },
  {
    name: 'an owner without a role, no ref',
    app: { members: [] },
    request: withRef('none'),
    status: 400,
    body: noRights,
  },
  {
    name: 'an owner who is a Reporter',
    prepare: ({ app, maintainer }) => app.members.set(maintainer.id, 'reporter'),
    request: good,
    status: 400,
    body: noRights,
  },
  {
    name: 'a blocked owner',
    prepare: ({ maintainer }) => Object.assign(maintainer, { blocked: true }),
    request: good,
    status: 400,
    body: noRights,
  },
  {
    name: 'a protected ref',
    app: { protectedRefs: ['main'] },
    prepare: ({ app, maintainer }) => app.members.set(maintainer.id, 'developer'),
    request: good,
    status: 400,
    body: base(
      "You do not have sufficient permission to run a pipeline on 'main'. Please select a different branch or contact your administrator for assistance. Learn more",
    ),
  },
  ...['nowhere', MAIN_SHA, 'HEAD', 'refs/merge-requests/1/head', 'refs/tags/main', 'refs/heads/v1.0', 'heads/main'].map(
    (ref) => ({
      name: `the ref ${ref}`,
      request: withRef(ref),
      status: 400,
      body: base('Reference not found'),
    }),
  ),
  {
    name: 'a branch and a tag of one name',
    prepare: ({ app }) => void app.refs.push({ name: 'main', kind: 'tag', sha: MAIN_SHA }),
    request: good,
    status: 400,
    body: base('Ref is ambiguous'),
  },
  {
    name: 'variables that nobody may set, too fast',
    app: { variablesMinimumOverrideRole: 'no_one_allowed', pipelinesPerMinute: 1 },
    request: withVariables({ A: 'b' }),
    status: 400,
    body: base('Insufficient permissions to set pipeline variables'),
  },
  {
    name: 'variables below the role for them',
    app: { variablesMinimumOverrideRole: 'owner' },
    request: withVariables({ A: 'b' }),
    status: 400,
    body: base('Insufficient permissions to set pipeline variables'),
  },
  {
    name: 'TRIGGER_PAYLOAD counted as a variable',
    version: 17,
    app: { variablesMinimumOverrideRole: 'no_one_allowed' },
    request: good,
    status: 400,
    body: base('Insufficient permissions to set pipeline variables'),
  },
  {
    name: 'one pipeline too many in a minute, configuration missing',
    app: { pipelinesPerMinute: 1 },
    prepare: ({ sandbox, app, maintainer }) => {
      sandbox.store.addPipeline({
        projectId: app.id,
        ref: 'main',
        sha: MAIN_SHA,
        source: 'trigger',
        userId: maintainer.id,
      })
      sandbox.script(app, { rejected: ['Missing CI config file'] })
    },
    request: good,
    status: 400,
    body: base('Too many pipelines created in the last minute. Try again later.'),
  },
  ...[
    'Missing CI config file',
    'Pipeline filtered out by workflow rules.',
    'Pipeline will not run for the selected trigger. The rules configuration prevented any jobs from being added to the pipeline.',
  ].map((text) => ({
    name: text,
    prepare: ({ sandbox, app }: Scene) => sandbox.script(app, { rejected: [text] }),
    request: good,
    status: 400,
    body: base(text),
  })),
  {
    name: 'invalid YAML',
    prepare: ({ sandbox, app }) => sandbox.script(app, { invalid: { messages: ['jobs:a script is missing'] } }),
    request: good,
    status: 422,
    body: base('jobs:a script is missing'),
  },
  {
    name: 'invalid YAML on 18',
    version: 18,
    prepare: ({ sandbox, app }) => sandbox.script(app, { invalid: { messages: ['bad'] } }),
    request: good,
    status: 422,
    body: base('bad'),
  },
  {
    name: 'a saved failure without words',
    prepare: ({ sandbox, app }) =>
      sandbox.script(app, { invalid: { messages: [], failureReason: 'size_limit_exceeded' } }),
    request: good,
    status: 422,
    body: { message: 'size_limit_exceeded' },
  },
]

test.each(REFUSALS)(
  'the trigger endpoint refuses $name',
  async ({ version = 19, app, prepare, path, request, status, body }) => {
    await using scene = await openScene({ version, ...(app && { appSettings: app }) })
    prepare?.(scene)
    const answer = await scene.call('POST', path ?? '/projects/group%2Fapp/trigger/pipeline', request(scene))
    expect({ status: answer.status, body: answer.body }).toEqual({ status, body })
  },
)

test('GitLab 17 answers invalid YAML with a failed pipeline', async () => {
  await using scene = await openScene({ version: 17 })
  scene.sandbox.script(scene.app, { invalid: { messages: ['bad yaml'] } })
  const { status, body } = await scene.call('POST', '/projects/group%2Fapp/trigger/pipeline', good(scene))
  expect(status).toBe(201)
  expect(body).toMatchObject({ status: 'failed', yaml_errors: 'bad yaml' })
})

test('a pipeline that was saved but failed exists in the project', async () => {
  await using scene = await openScene()
  scene.sandbox.script(scene.app, { invalid: { messages: ['bad yaml'] } })
  await scene.call('POST', '/projects/group%2Fapp/trigger/pipeline', good(scene))
  const { body } = await scene.call('GET', '/projects/group%2Fapp/pipelines', {
    headers: { 'PRIVATE-TOKEN': scene.readToken },
  })
  expect(body).toMatchObject([{ status: 'failed', source: 'trigger' }])
})

test('the token of a job that is being canceled still triggers', async () => {
  await using scene = await openScene()
  jobOf(scene).status = 'canceling'
  expect(await scene.call('POST', '/projects/group%2Fapp/trigger/pipeline', byJob(scene))).toMatchObject({
    status: 201,
  })
})

test('an expired job token of GitLab 18 still triggers', async () => {
  await using scene = await openScene({ version: 18 })
  jobOf(scene).tokenExpired = true
  expect(await scene.call('POST', '/projects/group%2Fapp/trigger/pipeline', byJob(scene))).toMatchObject({
    status: 201,
  })
})

test('a lone TRIGGER_PAYLOAD is no variable to GitLab 18 and later', async () => {
  await using scene = await openScene({ version: 18, appSettings: { variablesMinimumOverrideRole: 'no_one_allowed' } })
  expect(await scene.call('POST', '/projects/group%2Fapp/trigger/pipeline', good(scene))).toMatchObject({ status: 201 })
})

test('the limit of pipelines a minute is over after a minute', async () => {
  await using scene = await openScene({ appSettings: { pipelinesPerMinute: 1 } })
  const trigger = async () => (await scene.call('POST', '/projects/group%2Fapp/trigger/pipeline', good(scene))).status
  expect([await trigger(), await trigger()]).toEqual([201, 400])
  await scene.clock.sleep(60_000)
  expect(await trigger()).toBe(201)
})
