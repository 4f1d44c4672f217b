import { expect, test } from 'vitest'
import { addressesOf, openPages } from '../support/pages-scene.ts'

const HOSTILE = `<script>alert("1")</script>'&\u202E\u0000`
const SHOWN = '&#60;script&#62;alert(&#34;1&#34;)&#60;/script&#62;&#39;&#38;'

test('hostile names, refs, logs, files and paths stay text, and their links work', async () => {
  await using scene = await openPages({
    project: {
      path: `group/a"b<c>?d#e`,
      refs: [{ name: HOSTILE, kind: 'branch', sha: '"><b>' }],
      defaultBranch: HOSTILE,
    },
  })
  const { sandbox, project, user } = scene
  Object.assign(user, { username: HOSTILE })
  sandbox.script(project, {
    name: HOSTILE,
    jobs: [
      {
        name: HOSTILE,
        stage: `<b>${HOSTILE}`,
        status: 'failed',
        failureReason: HOSTILE,
        tags: [HOSTILE],
        trace: `\u001B[31m${HOSTILE}`,
        artifacts: { files: { [`d/${HOSTILE.slice(0, -1)}`]: '' } },
      },
      { name: '', stage: ' ', when: 'always', bridge: { script: { invalid: { messages: [HOSTILE] } } } },
    ],
  })
  await scene.call('POST', `/projects/${project.id}/trigger/pipeline`, {
    form: { token: scene.triggerToken, ref: HOSTILE },
  })
  await scene.clock.sleep(5000)
  const base = '/group/a%22b%3Cc%3E%3Fd%23e'
  const ids = [...sandbox.store.jobs.values()].flatMap(({ id, projectId }) => (projectId === project.id ? [id] : []))
  for (const path of [
    '/',
    base,
    `${base}/-/pipelines/new`,
    `${base}/-/pipelines/1002`,
    `${base}/-/pipelines/1003`,
    ...ids.map((id) => `${base}/-/jobs/${id}`),
  ]) {
    const { status, text } = await scene.page(path)
    expect(status, path).toBe(200)
    for (const part of ['<script', '<b>', '\u0000', '\u001B', '\u202E', 'c>?d#e/-'])
      expect(text, path).not.toContain(part)
    for (const link of addressesOf(text).filter((address) => /^\/(?!users\/sign_out$)/.test(address)))
      expect((await scene.page(link)).status, link).toBe(200)
  }
  expect((await scene.page(`${base}/-/jobs/${ids[0]}`)).text.split(SHOWN).length).toBeGreaterThan(5)
})
