import { describe, expect, test } from 'vitest'
import { GitLabRefusedError } from '../../src/gitlab/errors.ts'
import { presentPipeline } from '../../src/sandbox/entities/pipeline.ts'
import { json } from '../../src/sandbox/http/answer.ts'
import type { GitLabVersion } from '../../src/sandbox/model.ts'
import { createScene, type Scene } from '../support/scene.ts'

const request = { project: 'group/app', ref: 'main', variables: {}, inputs: {}, downstreamTriggerId: 'd-1' } as const

interface Row {
  readonly name: string
  readonly prepare?: (scene: Scene) => void
  readonly settings?: (scene: Scene) => { token?: string | undefined; apiToken?: string | undefined }
  readonly request?: Partial<typeof request> | { ref: string } | { variables: Record<string, string> }
  readonly hint: string
}

const upstream = (scene: Scene) => {
  const project = scene.sandbox.store.addProject({ path: 'group/a', members: [[scene.user.id, 'maintainer']] })
  return scene.sandbox.runUpstreamJob(project, scene.user).token
}
const invalid = { invalid: { messages: ['jobs:test config contains unknown keys: scrip'] } }

describe('a refusal by the sandbox is explained', () => {
  const rows: Row[] = [
    {
      name: 'an access token as token',
      settings: ({ apiToken }) => ({ token: apiToken }),
      hint: 'give it as `api-token`',
    },
    { name: 'a job off the allowlist', settings: (scene) => ({ token: upstream(scene) }), hint: 'job-token allowlist' },
    { name: 'an unknown project', request: { project: 'group/none' } as never, hint: 'created in "group/none" itself' },
    { name: 'an unknown ref', request: { ref: 'nowhere' }, hint: 'branch or tag "nowhere" exists' },
    {
      name: 'variables that are forbidden',
      prepare: ({ project }) => Object.assign(project, { variablesMinimumOverrideRole: 'no_one_allowed' }),
      request: { variables: { A: '1' } },
      hint: 'ci_pipeline_variables_minimum_override_role',
    },
    {
      name: 'pipelines that are off',
      prepare: ({ project }) => Object.assign(project, { pipelinesEnabled: false }),
      hint: 'switch CI/CD on',
    },
    {
      name: 'a project that is deleted',
      prepare: ({ project }) => Object.assign(project, { deleted: true }),
      hint: 'created in',
    },
    {
      name: 'a user without the role',
      prepare: ({ project, user }) => void project.members.set(user.id, 'guest'),
      hint: 'Developer',
    },
    {
      name: 'an invalid configuration',
      prepare: ({ sandbox, project }) => sandbox.script(project, invalid),
      hint: 'correct the .gitlab-ci.yml',
    },
    {
      name: 'no configuration',
      prepare: ({ sandbox, project }) => sandbox.script(project, { rejected: ['Missing CI config file'] }),
      hint: 'has no .gitlab-ci.yml',
    },
    {
      name: 'an access token the server does not know',
      settings: () => ({ token: undefined, apiToken: 'glpat-unknown' }),
      hint: 'does not know this access token',
    },
  ]
  test.each(rows)('$name', async (row) => {
    await using scene = await createScene()
    row.prepare?.(scene)
    const work = scene.client(row.settings?.(scene)).triggerPipeline({ ...request, ...row.request })
    const error = await work.catch((reason: unknown) => reason)
    if (!(error instanceof GitLabRefusedError)) throw new Error('no refusal', { cause: error })
    expect(error.exitCode).toBe(3)
    expect(error.words).not.toBe('')
    expect(error.hints[0]).toContain(row.hint)
    expect(scene.sandbox.requests).toHaveLength(1)
  })

  test('an invalid configuration shows its errors on every version', async () => {
    for (const version of [17, 18, 19] satisfies GitLabVersion[]) {
      await using scene = await createScene({ version })
      scene.sandbox.script(scene.project, invalid)
      await expect(scene.client().triggerPipeline(request)).rejects.toMatchObject({
        status: 422,
        words: expect.stringContaining('unknown keys: scrip'),
        message: expect.stringContaining('unknown keys: scrip'),
      })
    }
  })
})

test('a server from before GitLab 13.12 answers 201 with a failed pipeline; its errors are shown all the same', async () => {
  await using scene = await createScene({ version: 17 })
  const { sandbox, project } = scene
  sandbox.script(project, invalid)
  const answer201 = () => json(201, presentPipeline(sandbox.store, [...sandbox.store.pipelines.values()].at(-1)!))
  sandbox.faults.add({ method: 'POST', fault: { kind: 'rewrite', rewrite: answer201 } })
  await expect(scene.client().triggerPipeline(request)).rejects.toMatchObject({
    status: 201,
    words: expect.stringContaining('unknown keys: scrip'),
    message: expect.stringContaining('unknown keys: scrip'),
  })
})

describe('trouble', () => {
  test.each(['before', 'answer'] as const)(
    'a silent server (%s) ends a trigger request at the deadline',
    async (at) => {
      await using scene = await createScene()
      scene.sandbox.faults.add({ method: 'POST', fault: { kind: 'stall', at, delayMs: Number.POSITIVE_INFINITY } })
      await expect(scene.client().triggerPipeline(request)).rejects.toMatchObject({ delivery: 'unknown', exitCode: 4 })
      expect(scene.clock.monotonicMs()).toBe(30_000)
      expect(scene.sandbox.requests).toHaveLength(1)
    },
  )

  test('a lost answer is no second pipeline', async () => {
    await using scene = await createScene()
    scene.sandbox.faults.add({ method: 'POST', fault: { kind: 'reset', effect: true } })
    await expect(scene.client().triggerPipeline(request)).rejects.toMatchObject({ delivery: 'unknown' })
    expect(scene.sandbox.store.pipelines.size).toBe(1)
  })

  test('a server that repeats every credential is quoted without them', async () => {
    await using scene = await createScene()
    scene.sandbox.faults.add({ fault: { kind: 'echo', status: 400 } })
    for (const work of [scene.client().triggerPipeline(request), scene.client().getPipeline(1, 2)]) {
      const error = await work.catch((reason: unknown) => reason)
      if (!(error instanceof GitLabRefusedError)) throw new Error('no refusal', { cause: error })
      const said = [error.message, error.words, ...error.details, ...error.hints].join('\n')
      expect(said).toContain('[masked]')
      expect(said).not.toContain(scene.triggerToken)
      expect(said).not.toContain(scene.apiToken)
    }
  })

  test('reads outlast five failures in a row', async () => {
    await using scene = await createScene()
    const pipeline = await scene.client().triggerPipeline(request)
    scene.sandbox.faults.add({ nth: [1, 2], fault: { kind: 'answer', status: 502, body: '<html>' } })
    scene.sandbox.faults.add({ nth: 3, fault: { kind: 'cut', afterBytes: 20 } })
    scene.sandbox.faults.add({ nth: 4, fault: { kind: 'reset', effect: false } })
    scene.sandbox.faults.add({
      nth: 5,
      fault: { kind: 'stall', at: 'body', afterBytes: 9, delayMs: Number.POSITIVE_INFINITY },
    })
    expect((await scene.client().getPipeline('group/app', pipeline.id)).id).toBe(pipeline.id)
  })
})

test.each([17, 18, 19] satisfies GitLabVersion[])('trigger jobs are read on version %i', async (version) => {
  await using scene = await createScene({ version })
  const pipeline = await scene.client().triggerPipeline(request)
  expect(await scene.client().listBridges('group/app', pipeline.id)).toEqual([])
})
