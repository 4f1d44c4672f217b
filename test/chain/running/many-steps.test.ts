import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openChain, type StepShape, summary } from './chain-scene.ts'
import { useStateFolder } from './state-folder.ts'

const folder = useStateFolder()
const MANY = 40

/** Steps that all may start at once, in the project of the first. */
function openMany(settingsOf: (index: number) => StepShape['settings'] = () => ({})) {
  const own = { project: 'chain/s0', token: '${{ env.T_s0 }}' }
  const names = Array.from({ length: MANY }, (_, index) => `s${index}`)
  const shapes = names.map((name, index) => [name, { settings: { ...own, ...settingsOf(index) } }] as const)
  return openChain(Object.fromEntries(shapes), { concurrency: MANY })
}

test('each start takes one call, and all of them share what is read before', async () => {
  await using chain = await openMany()
  const { requests } = chain.scene.sandbox
  // The second run finds pipelines, and so looks whether it can read their jobs.
  for (const reads of [1, 2]) {
    const known = requests.length
    expect((await chain.run()).result.exitCode).toBe(0)
    const methods = requests.slice(known).map(({ method }) => method)
    expect(methods.indexOf('POST')).toBe(reads)
    expect(methods.filter((method) => method === 'POST')).toHaveLength(MANY)
    const sharedHistory = 1
    const besides = methods.slice(reads, methods.lastIndexOf('POST')).filter((method) => method === 'GET')
    expect(besides.length).toBeLessThanOrEqual(sharedHistory)
  }
})

test('steps with other credentials share no read', async () => {
  await using chain = await openMany((index) => ({
    'api-token': index % 2 === 0 ? '${{ env.API }}' : '${{ env.OTHER }}',
  }))
  const { apiToken, sandbox, user } = chain.scene
  const other = sandbox.store.addAccessToken({ userId: user.id, scopes: ['api'] }).token
  chain.env.OTHER = other
  expect((await chain.run()).result.exitCode).toBe(0)
  for (const kind of [/per_page=1(?!\d)/, /status=success/]) {
    const readers = sandbox.requests.filter(({ url }) => kind.test(url)).map(({ headers }) => headers['private-token'])
    expect(readers.toSorted()).toEqual([apiToken, other].toSorted())
  }
})

test('of many calls that are under way each is in the file before it is sent', async () => {
  await using chain = await openMany()
  const missing: unknown[] = []
  let calls = 0
  chain.scene.sandbox.faults.add({
    method: 'POST',
    when: ({ body }) => {
      calls += 1
      const id = JSON.parse(String(body)).downstream_trigger_id
      const steps: Record<string, unknown>[] = Object.values(folder.read().steps)
      if (!steps.some((step) => step['trigger-id'] === id && step.endpoint === 'trigger')) missing.push(id)
      return false
    },
    fault: { kind: 'reset', effect: false },
  })
  await chain.run(folder.first())
  expect(calls).toBe(MANY)
  expect(missing).toEqual([])
})

test('a file of variables is read when its step starts', async () => {
  const path = folder.inFolder('late.env')
  writeFileSync(path, 'VERSION=1\n')
  await using chain = await openChain({
    lib: {},
    app: { needs: ['lib'], settings: { 'variables-file': path } },
  })
  const when = () => {
    if (chain.pipelines('lib').length > 0) writeFileSync(path, 'VERSION=2\n')
    return false
  }
  chain.scene.sandbox.faults.add({ when, fault: { kind: 'reset', effect: false } })
  expect(summary(await chain.run())).toBe('lib:success app:success')
  expect(chain.pipelines('app')[0]?.variables).toContainEqual(expect.objectContaining({ key: 'VERSION', value: '2' }))
})
