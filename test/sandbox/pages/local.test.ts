import { expect, test, vi } from 'vitest'
import { createLocalScene, jobNamed, statuses, traceOf } from '../../support/local-scene.ts'
import { tokenOf } from '../support/pages-scene.ts'
import { call } from '../support/scene.ts'

test('pipelines that really run are started, canceled, retried and played by the same forms', async () => {
  await using scene = await createLocalScene()
  const { sandbox, engine } = scene
  await scene.project('group/app', {
    '.gitlab-ci.yml': `
slow: { rules: [{ if: $CI_PIPELINE_SOURCE == "web" }], script: ['echo "hello $GREETING"', 'if [ "$CI_JOB_NAME" = slow ]; then sleep 600; fi'] }
gate: { script: ['echo "answer $ANSWER"'], when: manual }
`,
  })
  const { token } = sandbox.store.addAccessToken({ userId: scene.user.id, scopes: ['api'] })
  const door = await call(`${sandbox.url}/users/sign_in`, 'GET')
  const signedIn = await call(`${sandbox.url}/users/sign_in`, 'POST', {
    form: { page_token: tokenOf(door.text), token },
  })
  const headers = { cookie: signedIn.headers.get('set-cookie')?.split(';')[0] ?? '' }
  const page = await call(`${sandbox.url}/group/app/-/pipelines/new`, 'GET', { headers })
  expect(page.text).toContain('<option value="main"></option>')
  const page_token = tokenOf(page.text)
  const send = async (path: string, fields: Record<string, string>) => {
    const answer = await call(sandbox.url + path, 'POST', { headers, form: { page_token, ...fields } })
    expect(answer.status, path).toBe(303)
    return answer.headers.get('location') ?? ''
  }

  const path = await send('/group/app/-/pipelines/new', { ref: 'main', variables: 'GREETING=you = me' })
  const pipeline = [...sandbox.store.pipelines.values()][0]
  if (pipeline === undefined) throw new Error('there is no pipeline')
  expect(path).toBe(`/group/app/-/pipelines/${pipeline.id}`)
  await vi.waitFor(() => expect(traceOf(pipeline, 'slow')).toContain('hello you = me\n'), { timeout: 20_000 })
  expect((await call(`${sandbox.url}${path}`, 'GET', { headers })).text).toContain('aria-label="Cancel slow"')

  await send(path, { action: 'cancel' })
  await engine.settled(pipeline)
  expect(statuses(pipeline)).toEqual({ slow: 'canceled', gate: 'manual' })

  await send(`/group/app/-/jobs/${jobNamed(pipeline, 'gate').id}`, { action: 'play', variables: 'ANSWER=42' })
  await send(path, { action: 'retry' })
  await vi.waitFor(() => expect(statuses(pipeline)).toEqual({ slow: 'running', gate: 'success' }), { timeout: 20_000 })
  expect(traceOf(pipeline, 'gate')).toContain('answer 42\n')
  const slow = `/group/app/-/jobs/${jobNamed(pipeline, 'slow').id}`
  expect(await send(slow, { action: 'cancel', back: 'job' })).toBe(slow)
  await engine.settled(pipeline)
  expect(statuses(pipeline)).toEqual({ slow: 'canceled', gate: 'success' })
  const { text } = await call(`${sandbox.url}/group/app/-/jobs/${jobNamed(pipeline, 'gate').id}`, 'GET')
  expect(text).toContain('<span class="f2 bold">Job succeeded</span>')
})
