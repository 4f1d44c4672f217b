import { readdirSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { FAILING, JOB, openChain, summary } from './chain-scene.ts'
import { BUILDING, LIB_VERSION, OUTPUTS, useStateFolder } from './state-folder.ts'

const folder = useStateFolder()

test('the file says of every step how it is, with links and outputs, for people too', async () => {
  await using chain = await openChain(
    {
      lib: { script: BUILDING, settings: OUTPUTS },
      app: { needs: ['lib'], script: FAILING },
      docs: { needs: ['lib'], script: FAILING, allowFailure: true },
      smoke: { needs: ['app'] },
    },
    { onFailure: 'continue' },
  )
  await chain.run(folder.first())
  const [lib] = chain.pipelines('lib')
  expect(folder.read()).toMatchObject({ version: 1, chain: 'downstream.yml', hash: chain.plan.hash })
  expect(folder.read().steps).toMatchObject({
    lib: {
      status: 'passed',
      result: 'success',
      project: 'chain/lib',
      ref: 'main',
      'pipeline-id': lib?.id,
      'pipeline-url': expect.stringContaining(`/chain/lib/-/pipelines/${lib?.id}`),
      outputs: { VERSION: '1.2' },
      'trigger-id': expect.stringMatching(/^[0-9a-f]{24}$/),
    },
    app: { status: 'failed', 'exit-code': 1 },
    docs: { status: 'allowed' },
    smoke: { status: 'skipped' },
  })
  expect(folder.text()).toMatch(/^\{\n {2}"version": 1,\n/)
  expect(readdirSync(folder.inFolder('.'))).toEqual(['state.json'])
})

test('the call is in the file before it is sent', async () => {
  await using chain = await openChain({ lib: {} })
  let before: unknown
  chain.scene.sandbox.faults.add({
    method: 'POST',
    when: () => {
      before = folder.read().steps.lib
      return false
    },
    fault: { kind: 'reset', effect: false },
  })
  await chain.run(folder.first())
  expect(before).toMatchObject({
    status: 'starting',
    'trigger-id': folder.read().steps.lib['trigger-id'],
    endpoint: 'trigger',
  })
})

test('no secret is in the file, and an output that holds one is not kept', async () => {
  await using chain = await openChain({
    lib: { settings: OUTPUTS },
    app: { needs: ['lib'], settings: LIB_VERSION, script: FAILING },
  })
  const { scene, env } = chain
  const files = { 'build.env': `VERSION=v-${scene.apiToken}\nOTHER=1\n` }
  scene.sandbox.script(
    scene.sandbox.store.projects.get(chain.pipelines('lib')[0]?.projectId ?? 0) ?? projectOf(chain, 'lib'),
    {
      jobs: [{ name: 'build', artifacts: { files } }],
    },
  )
  await chain.run(folder.first())
  const text = folder.text()
  for (const secret of [scene.apiToken, env.T_lib ?? '', env.T_app ?? '']) expect(text).not.toContain(secret)
  expect(folder.read().steps.lib).toMatchObject({ outputs: { OTHER: '1' }, 'outputs-not-kept': ['VERSION'] })
  // A later run cannot take it from there, and says so.
  await expect(chain.run(folder.again())).rejects.toThrow(/pipelines\.lib\.outputs\.VERSION/)
})

function projectOf(chain: Awaited<ReturnType<typeof openChain>>, step: string) {
  const found = [...chain.scene.sandbox.store.projects.values()].find(({ path: known }) => known === `chain/${step}`)
  if (found === undefined) throw new Error(`no project for ${step}`)
  return found
}

test('a run that is refused for its values leaves no file behind', async () => {
  await using chain = await openChain({ lib: { settings: { token: '${{ env.NONE }}' } } })
  await expect(chain.run(folder.first())).rejects.toThrow(/env\.NONE/)
  expect(readdirSync(folder.inFolder('.'))).toEqual([])
})

describe('what is refused before anything is sent', () => {
  test.each<
    [what: string, prepare: (path: string) => void, request: () => ReturnType<typeof folder.first>, message: RegExp]
  >([
    ['a file that is there', (file) => writeFileSync(file, '{}'), folder.first, /there is a file already/],
    ['no file to go on from', () => {}, folder.again, /there is no such file, so there is nothing to resume/],
    [
      'a file that is no state',
      (file) => writeFileSync(file, '{"steps":{}}'),
      folder.again,
      /is not the state of a chain/,
    ],
    [
      'a folder in its place',
      () => {},
      () => ({ state: { path: folder.inFolder('.'), resume: false, force: false } }),
      /cannot be read: it is a folder/,
    ],
    [
      'a place that cannot be written',
      () => {},
      () => ({ state: { path: folder.inFolder('none/x'), resume: false, force: false } }),
      /cannot be written: there is no such/,
    ],
    [
      '--resume without a file',
      () => {},
      () => ({ state: { path: undefined as never, resume: true, force: false } }),
      /needs `--state FILE`/,
    ],
  ])('%s', async (_, prepare, request, message) => {
    await using chain = await openChain({ lib: {} })
    prepare(folder.path())
    await expect(chain.run(request())).rejects.toThrow(message)
    expect(chain.scene.sandbox.requests).toEqual([])
  })

  test('the state of another chain, unless it is forced', async () => {
    await using chain = await openChain({ lib: { script: [JOB, FAILING] } })
    await chain.run(folder.first())
    const other = { ...chain.plan, hash: 'b'.repeat(64) }
    await expect(chain.run({ ...folder.again(), plan: other })).rejects.toThrow(/state of another chain/)
    const run = await chain.run({ plan: other, state: folder.choose({ resume: true, force: true }).state })
    expect(summary(run)).toBe('lib:success')
    expect(chain.pipelines('lib')).toHaveLength(1)
    expect(folder.read().hash).toBe(other.hash)
    // Without `--resume` a forced run begins the chain again.
    expect(summary(await chain.run(folder.choose({ force: true })))).toBe('lib:failed')
  })
})
