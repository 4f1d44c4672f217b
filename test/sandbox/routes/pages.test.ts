import { expect, test } from 'vitest'
import { call, openScene } from '../support/scene.ts'

const HOSTILE = `<script>alert("1")</script>'&`

async function openHostile() {
  const scene = await openScene()
  scene.sandbox.script(scene.project, {
    jobs: [
      {
        name: HOSTILE,
        stage: `<b>${HOSTILE}`,
        status: 'failed',
        failureReason: '<i>',
        trace: `\u001b[31m${HOSTILE}\u001b[0m`,
      },
      { name: 'child', when: 'always', bridge: { script: {} } },
    ],
  })
  const { body } = await scene.call('POST', `/projects/${scene.project.id}/trigger/pipeline`, {
    form: { token: scene.triggerToken, ref: 'main' },
  })
  await scene.clock.sleep(5000)
  const { body: jobs } = await scene.call('GET', `/projects/${scene.project.id}/pipelines/${body.id}/jobs`, {
    headers: { 'PRIVATE-TOKEN': scene.readToken },
  })
  return { ...scene, pipelineUrl: body.web_url, jobUrl: jobs[0].web_url }
}

test('web_url of pipeline and job open pages in which hostile names are text', async () => {
  await using scene = await openHostile()
  for (const url of [scene.pipelineUrl, scene.jobUrl]) {
    const { status, headers, text } = await call(url, 'GET')
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(text).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;')
    expect(text).not.toContain('<script')
    expect(text).not.toContain('<i>')
    expect(text).not.toContain('\u001b')
  }
})

test('pages may load and run nothing but their own style', async () => {
  await using scene = await openHostile()
  const { headers } = await call(scene.pipelineUrl, 'GET')
  expect(headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']+'; frame-ancestors 'none'/,
  )
})

test('the pipeline page leads to jobs and downstream pipelines, the job page back and to the raw log', async () => {
  await using scene = await openHostile()
  const pipeline = (await call(scene.pipelineUrl, 'GET')).text
  const job = (await call(scene.jobUrl, 'GET')).text
  expect(pipeline).toContain(`href="${scene.jobUrl}"`)
  expect(pipeline).toMatch(/href="[^"]+\/pipelines\/\d+">pipeline #/)
  expect(job).toContain(`href="${scene.pipelineUrl}"`)
  const raw = await call(`${scene.jobUrl}/raw`, 'GET')
  expect([raw.headers.get('content-type'), raw.text]).toEqual([
    'text/plain; charset=utf-8',
    `\u001b[31m${HOSTILE}\u001b[0m`,
  ])
})

test('the index lists projects and pipelines; what is unknown is a page too', async () => {
  await using scene = await openHostile()
  expect((await call(`${scene.sandbox.url}/`, 'GET')).text).toContain(`href="${scene.pipelineUrl}"`)
  for (const path of ['/group/none/-/pipelines/1', '/group/app/-/pipelines/999', '/group/app/-/jobs/x']) {
    const { status, headers } = await call(scene.sandbox.url + path, 'GET')
    expect(status).toBeGreaterThanOrEqual(400)
    expect(headers.get('content-type')).toContain('text/html')
  }
})
