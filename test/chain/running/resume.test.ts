import { writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { InterruptedError } from '../../../src/errors.ts'
import { ENDLESS, FAILING, JOB, openChain, summary } from './chain-scene.ts'
import { BUILDING, LIB_VERSION, OUTPUTS, useStateFolder } from './state-folder.ts'

const folder = useStateFolder()

describe('a run goes on from the file', () => {
  test('finished steps count and tell their values, failed ones start again, the rest runs', async () => {
    await using chain = await openChain({
      lib: { script: BUILDING, settings: OUTPUTS },
      docs: { script: FAILING, allowFailure: true },
      app: { needs: ['lib', 'docs'], settings: LIB_VERSION, script: [FAILING, JOB] },
      smoke: { needs: ['app'] },
    })
    expect(summary(await chain.run(folder.first()))).toBe('lib:success docs:failed app:failed smoke:skipped')
    const run = await chain.run(folder.again())
    expect(summary(run)).toBe('lib:success docs:failed app:success smoke:success')
    expect(run.result.exitCode).toBe(0)
    expect(['lib', 'docs', 'app', 'smoke'].map((name) => chain.pipelines(name).length)).toEqual([1, 1, 2, 1])
    expect(chain.pipelines('app')[1]?.variables).toContainEqual(
      expect.objectContaining({ key: 'VERSION', value: '1.2' }),
    )
  })

  test('a pipeline that still runs is attached to, and canceled as the chain’s own', async () => {
    await using chain = await openChain({
      lib: { script: { jobs: [{ name: 'job', durationMs: 300_000 }] } },
      app: { needs: ['lib'], script: ENDLESS },
    })
    const { faults } = chain.scene.sandbox
    // Everything that the first run asks after its start fails, so that it leaves the pipeline as it is.
    faults.add({
      method: 'GET',
      path: /\/pipelines\/\d+/,
      fault: { kind: 'answer', status: 503, headers: { 'retry-after': '7200' } },
    })
    const left = await chain.run(folder.first())
    expect(summary(left)).toBe('lib:unreachable app:skipped')
    expect(folder.read().steps.lib.status).toBe('running')
    faults.clear()
    const controller = new AbortController()
    const interrupting = chain.scene.clock.sleep(400_000).then(() => controller.abort(new InterruptedError('SIGINT')))
    const run = await chain.run(folder.again(), { signal: controller.signal })
    await interrupting
    expect(summary(run)).toBe('lib:success app:interrupted')
    expect(chain.pipelines('lib')).toHaveLength(1)
    expect(chain.pipelines('app')[0]?.status).toBe('canceled')
    expect(run.result.exitCode).toBe(130)
  })

  test.each([true, false])(
    'the call that was under way is looked for before anything starts (it had an effect: %s)',
    async (effect) => {
      await using chain = await openChain({ lib: {} })
      const { faults } = chain.scene.sandbox
      faults.add({ method: 'POST', path: /trigger/, fault: { kind: 'reset', effect } })
      // The first run cannot look, as if it had been killed.
      const isAfterCall = () => chain.scene.sandbox.requests.some(({ method }) => method === 'POST')
      faults.add({ method: 'GET', when: isAfterCall, fault: { kind: 'answer', status: 502 } })
      const broken = await chain.run(folder.first())
      expect(summary(broken)).toBe('lib:unreachable')
      expect(folder.read().steps.lib.status).toBe('starting')
      faults.clear()
      const run = await chain.run(folder.again())
      expect(summary(run)).toBe('lib:success')
      expect(chain.pipelines('lib')).toHaveLength(1)
    },
  )

  test('a call that nothing proves anything about is not repeated', async () => {
    await using chain = await openChain({ lib: {} })
    const { faults, settings } = chain.scene.sandbox
    settings.payloadShown = 'none'
    faults.add({ method: 'POST', path: /trigger/, fault: { kind: 'reset', effect: true } })
    expect(summary(await chain.run(folder.first()))).toBe('lib:unreachable')
    const run = await chain.run(folder.again())
    expect(run.result).toMatchObject({ exitCode: 4, result: 'unreachable' })
    expect(run.result.message).toContain('a pipeline may or may not have been started')
    expect(run.result.details.join('\n')).toMatch(/candidate #\d+: http/)
    expect(chain.pipelines('lib')).toHaveLength(1)
    expect(folder.read().steps.lib.status).toBe('starting')
  })

  test('a look that the chain has no time for ends with it, and is for the next run', async () => {
    await using chain = await openChain({ lib: {} }, { timeoutSeconds: 30 })
    const { faults } = chain.scene.sandbox
    const lost = faults.add({ method: 'POST', path: /trigger/, fault: { kind: 'reset', effect: false } })
    const first = await chain.run(folder.first())
    const second = await chain.run(folder.again())
    for (const { result, tookMs } of [first, second]) {
      expect(result).toMatchObject({ result: 'unreachable', exitCode: 4 })
      expect(tookMs).toBeLessThanOrEqual(30_000)
    }
    expect(folder.read().steps.lib.status).toBe('starting')
    expect(chain.pipelines('lib')).toEqual([])
    lost()
  })

  test('a call that was under way is looked for to the end, though another step has failed meanwhile', async () => {
    await using chain = await openChain({
      docs: { script: ENDLESS },
      lib: { script: FAILING },
      tell: { needs: ['docs'], when: 'always' },
    })
    const { faults, settings } = chain.scene.sandbox
    faults.add({ method: 'POST', path: /docs/, fault: { kind: 'reset', effect: true } })
    const isAfterCall = () => chain.scene.sandbox.requests.some(({ method }) => method === 'POST')
    faults.add({ method: 'GET', path: /docs/, when: isAfterCall, fault: { kind: 'answer', status: 403 } })
    await chain.run(folder.first())
    expect(folder.read().steps.docs.status).toBe('starting')
    faults.clear()
    settings.listDelayMs = 60_000
    const run = await chain.run(folder.again())
    expect(summary(run)).toBe('docs:canceled lib:failed tell:success')
    expect(chain.pipelines('docs').map(({ status }) => status)).toEqual(['canceled'])
  })

  test.each([
    ['another step failed', undefined, 'docs:canceled lib:failed'],
    ['the run was interrupted', 11_000, 'docs:interrupted lib:failed'],
  ] as const)(
    'a pipeline that cannot be read when %s is read all the same, and canceled',
    async (_, atMs, expected) => {
      await using chain = await openChain({ docs: { script: ENDLESS }, lib: { script: FAILING } })
      const { scene } = chain
      const { faults } = scene.sandbox
      const gone = { kind: 'answer', status: 403 } as const
      faults.add({ method: 'GET', path: /docs\/pipelines\/\d+/, fault: gone })
      await chain.run(folder.first())
      faults.clear()
      expect(folder.read().steps.docs.status).toBe('running')
      faults.add({ method: 'GET', path: /docs\/pipelines\/\d+$/, nth: 1, fault: { ...gone, status: 503 } })
      faults.add({
        method: 'GET',
        path: /docs\/pipelines\/\d+$/,
        nth: 2,
        fault: { kind: 'stall', delayMs: 11_500, at: 'before' },
      })
      const controller = new AbortController()
      const interrupting = atMs && scene.clock.sleep(atMs).then(() => controller.abort(new InterruptedError('SIGINT')))
      const run = await chain.run(folder.again(), { signal: controller.signal })
      await interrupting
      expect(summary(run)).toBe(expected)
      expect(chain.pipelines('docs').map(({ status }) => status)).toEqual(['canceled'])
    },
  )

  test('a pipeline to attach to is read within the chain’s time', async () => {
    await using chain = await openChain(
      { lib: { script: ENDLESS, settings: { 'on-timeout': 'leave' } } },
      { timeoutSeconds: 30 },
    )
    const { faults } = chain.scene.sandbox
    await chain.run(folder.first())
    const stall = { kind: 'stall', delayMs: 300_000, at: 'before' } as const
    faults.add({ method: 'GET', path: /\/pipelines\/\d+$/, fault: stall })
    const { result, tookMs } = await chain.run(folder.again())
    expect(result.message).toContain('the timeout was over before the pipeline could be read')
    expect(tookMs).toBeLessThanOrEqual(30_000)
    expect(folder.read().steps.lib.status).toBe('running')
  })

  test('a step that is about another project than it was is refused, and not started', async () => {
    await using chain = await openChain({
      lib: { script: ENDLESS, settings: { 'on-timeout': 'leave', timeout: '30' } },
    })
    await chain.run(folder.first())
    expect(folder.read().steps.lib.status).toBe('running')
    writeFileSync(folder.path(), folder.text().replace('"chain/lib"', '"chain/other"'))
    const run = await chain.run(folder.again())
    expect(run.result).toMatchObject({ exitCode: 2 })
    expect(run.result.message).toContain('an earlier run started this step in project chain/other')
    expect(chain.pipelines('lib')).toHaveLength(1)
  })

  test('a pipeline that has passed is not started again, though something after it failed', async () => {
    await using chain = await openChain({ lib: { script: BUILDING, settings: OUTPUTS } })
    const { faults } = chain.scene.sandbox
    const taken = faults.add({ path: /artifacts/, fault: { kind: 'answer', status: 404 } })
    expect((await chain.run(folder.first())).result.exitCode).toBe(6)
    taken()
    const run = await chain.run(folder.again())
    expect(run.result).toMatchObject({ exitCode: 0 })
    expect(run.result.steps?.[0]?.result.outputs).toEqual({ VERSION: '1.2' })
    expect(chain.pipelines('lib')).toHaveLength(1)
  })

  test('a step that cannot be taken up now is looked for by the next run too', async () => {
    await using chain = await openChain({ lib: { settings: { variables: { A: '${{ env.A }}' } } } })
    chain.env.A = '1'
    const { faults } = chain.scene.sandbox
    faults.add({ method: 'POST', path: /trigger/, fault: { kind: 'reset', effect: true } })
    const isAfterCall = () => chain.scene.sandbox.requests.some(({ method }) => method === 'POST')
    faults.add({ method: 'GET', when: isAfterCall, fault: { kind: 'answer', status: 403 } })
    await chain.run(folder.first())
    await chain.run(folder.again())
    faults.clear()
    expect(summary(await chain.run(folder.again()))).toBe('lib:success')
    expect(chain.pipelines('lib')).toHaveLength(1)
  })
})
