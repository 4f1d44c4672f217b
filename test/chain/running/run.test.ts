import { expect, test } from 'vitest'
import { InterruptedError } from '../../../src/errors.ts'
import { ENDLESS, FAILING, openChain, summary } from './chain-scene.ts'

const FILES = { 'dist/build.env': 'VERSION=1.2\nPREVIOUS=1.1\n' }
const BUILDING = { jobs: [{ name: 'build', durationMs: 10_000, artifacts: { files: FILES } }] }
const LONG = { jobs: [{ name: 'job', durationMs: 100_000 }] }

test('a step starts as soon as what it needs has passed, beside the others', async () => {
  await using chain = await openChain({
    lib: {},
    app: { needs: ['lib'], script: LONG },
    docs: { needs: ['lib'] },
    site: { needs: ['docs'] },
    smoke: { needs: ['app', 'site'] },
  })
  const run = await chain.run()
  expect(summary(run)).toBe('lib:success app:success docs:success site:success smoke:success')
  expect(run.result).toMatchObject({ result: 'success', exitCode: 0, message: 'The chain passed: 5 steps passed' })
  const createdAt = (step: string) => Date.parse(chain.pipelines(step)[0]?.createdAt ?? '')
  expect(createdAt('site')).toBeLessThan(createdAt('app') + 40_000)
  expect(createdAt('smoke')).toBeGreaterThanOrEqual(createdAt('app') + 100_000)
  expect(run.tookMs).toBeLessThan(160_000)
})

test('no more steps run side by side than `concurrency` says', async () => {
  const steps = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [name, {}]))
  await using chain = await openChain(steps, { concurrency: 2 })
  await chain.run()
  const spans = Object.keys(steps).flatMap((name) => chain.pipelines(name))
  expect(spans).toHaveLength(5)
  for (const { createdAt } of spans) {
    // Times as GitLab writes them are in the order of their texts.
    const beside = spans.filter((other) => other.createdAt <= createdAt && (other.finishedAt ?? '') > createdAt)
    expect(beside.length).toBeLessThanOrEqual(2)
  }
})

test('values go from step to step: outputs, facts, rows of the matrix, the environment', async () => {
  await using chain = await openChain({
    lib: { script: BUILDING, settings: { 'outputs-from': 'build:dist/build.env' } },
    'app (eu)': {
      needs: ['lib'],
      matrix: { REGION: 'eu' },
      settings: {
        variables: {
          LIB: '${{ pipelines.lib.outputs.VERSION }}',
          URL: '${{ pipelines.lib.pipeline-url }}',
          REGION: '${{ matrix.REGION }}',
          TAG: '${{ env.TAG }}',
        },
      },
    },
  })
  chain.env.TAG = 'v1'
  const run = await chain.run()
  const [lib] = chain.pipelines('lib')
  const variables = chain.pipelines('app (eu)')[0]?.variables.map(({ key, value }) => [key, value])
  expect(Object.fromEntries(variables ?? [])).toMatchObject({
    ...{ LIB: '1.2', REGION: 'eu', TAG: 'v1' },
    URL: `${chain.scene.sandbox.url}/chain/lib/-/pipelines/${lib?.id}`,
  })
  expect(run.result.steps?.[0]?.result.outputs).toEqual({ VERSION: '1.2', PREVIOUS: '1.1' })
})

test('`stop` cancels what runs, once, starts nothing more, but steps for failures', async () => {
  await using chain = await openChain({
    lib: { script: FAILING },
    docs: { script: ENDLESS },
    app: { needs: ['lib'] },
    back: { needs: ['lib'], when: 'on-failure' },
    tell: { needs: ['back'], when: 'always' },
    never: { needs: ['docs'], when: 'on-failure', script: FAILING },
  })
  const run = await chain.run()
  expect(summary(run)).toBe('lib:failed docs:canceled app:skipped back:success tell:success never:failed')
  expect(run.result).toMatchObject({ result: 'failed', exitCode: 1 })
  expect(run.result.message).toBe(
    `The chain failed at lib: Pipeline #${chain.pipelines('lib')[0]?.id} failed after 10 s: job`,
  )
  const cancels = chain.scene.sandbox.requests.filter(({ url }) => url.endsWith('/cancel'))
  expect(cancels).toHaveLength(1)
  expect(chain.pipelines('docs')[0]?.status).toBe('canceled')
  expect(run.output).toContain('docs │ Ended early, since lib failed')
})

test('`stop` cancels the pipeline of a lost call too, when it is found, and what always runs waits for that', async () => {
  await using chain = await openChain({
    docs: { script: ENDLESS },
    lib: { script: FAILING },
    tell: { needs: ['docs'], when: 'always' },
  })
  const { faults, settings } = chain.scene.sandbox
  faults.add({ method: 'POST', path: /docs\/trigger/, fault: { kind: 'reset', effect: true } })
  settings.listDelayMs = 40_000
  const run = await chain.run()
  expect(summary(run)).toBe('docs:canceled lib:failed tell:success')
  const [docs] = chain.pipelines('docs')
  expect(docs?.status).toBe('canceled')
  expect(chain.pipelines('tell')[0]?.createdAt.localeCompare(docs?.finishedAt ?? '~')).toBeGreaterThanOrEqual(0)
})

test('`continue` goes on with what does not need the failed step', async () => {
  await using chain = await openChain(
    {
      lib: { script: FAILING },
      docs: { script: LONG },
      app: { needs: ['lib'] },
      site: { needs: ['docs'], script: FAILING },
    },
    { onFailure: 'continue' },
  )
  const run = await chain.run()
  expect(summary(run)).toBe('lib:failed docs:success app:skipped site:failed')
  // The step that failed first decides.
  expect(run.result.message).toContain('The chain failed at lib:')
})

test('a step that may fail counts as passed for what needs it, and is a warning', async () => {
  await using chain = await openChain({
    docs: { script: FAILING, allowFailure: true },
    smoke: { needs: ['docs'] },
    back: { needs: ['docs'], when: 'on-failure' },
  })
  const run = await chain.run()
  expect(summary(run)).toBe('docs:failed smoke:success back:skipped')
  expect(run.result).toMatchObject({ result: 'success', exitCode: 0 })
  expect(run.result.warnings).toEqual([expect.stringMatching(/^docs failed, which `allow-failure` allows: /)])
})

test('the exit code is that of the step that failed first', async () => {
  await using chain = await openChain(
    {
      slow: { script: ENDLESS, settings: { timeout: '60' } },
      missing: { settings: { ref: 'nowhere' }, needs: ['slow'], when: 'always' },
    },
    { onFailure: 'continue' },
  )
  const run = await chain.run()
  expect(summary(run)).toBe('slow:timeout missing:refused')
  expect(run.result).toMatchObject({ result: 'timeout', exitCode: 5 })
  // What the chain has started and does not follow any more is canceled.
  expect(chain.pipelines('slow')[0]?.status).toBe('canceled')
})

test('the timeout of the chain ends every step, and starts nothing after it', async () => {
  await using chain = await openChain(
    { lib: { script: LONG }, app: { needs: ['lib'], script: ENDLESS }, back: { needs: ['app'], when: 'always' } },
    { timeoutSeconds: 150 },
  )
  const run = await chain.run()
  expect(summary(run)).toBe('lib:success app:timeout back:skipped')
  expect(run.result).toMatchObject({ result: 'timeout', exitCode: 5 })
  expect(run.tookMs).toBeGreaterThan(145_000)
  expect(run.tookMs).toBeLessThan(156_000)
  expect(chain.pipelines('app')[0]?.status).toBe('canceled')
  expect(chain.pipelines('back')).toEqual([])
})

test('an interruption cancels everything that was started, in one grace period, and says what could not be canceled', async () => {
  const names = Array.from({ length: 6 }, (_, index) => `s${index}`)
  await using chain = await openChain({
    ...Object.fromEntries(names.map((name) => [name, { script: ENDLESS }])),
    deaf: { script: { ...ENDLESS, cancel: 'ignored' as const } },
    after: { needs: ['s0'], when: 'always' },
  })
  const { clock } = chain.scene
  const controller = new AbortController()
  const interrupting = clock.sleep(30_000).then(() => controller.abort(new InterruptedError('SIGTERM')))
  const run = await chain.run({}, { signal: controller.signal })
  await interrupting
  expect(run.tookMs).toBeLessThanOrEqual(36_000)
  expect(run.result).toMatchObject({ result: 'interrupted', exitCode: 143 })
  expect(run.result.message).toBe('The chain was interrupted by SIGTERM; 7 steps ended early, 1 not started')
  for (const name of names) expect(chain.pipelines(name)[0]?.status).toBe('canceled')
  expect(run.result.details[0]).toMatch(/^deaf: GitLab accepted the cancel request, but pipeline #\d+ is still running/)
  expect(chain.pipelines('after')).toEqual([])
})

test('two steps with the same project share one list request for each poll', async () => {
  const own = { project: 'chain/a', token: '${{ env.T_a }}' }
  const names = ['a', 'b', 'c', 'd', 'e', 'f']
  await using chain = await openChain(Object.fromEntries(names.map((name) => [name, { script: LONG, settings: own }])))
  const run = await chain.run()
  expect(run.result.exitCode).toBe(0)
  const { requests } = chain.scene.sandbox
  const count = (method: string, url: RegExp) =>
    requests.filter((request) => request.method === method && url.test(request.url)).length
  expect(count('POST', /trigger/)).toBe(6)
  // What can be read, and how long pipelines take, is asked once; each pipeline is read when its status changed.
  expect(count('GET', /\/pipelines\?.*status=success/)).toBe(1)
  expect(count('GET', /\/pipelines\/\d+$/)).toBeLessThanOrEqual(6 * 3)
  expect(count('GET', /\/pipelines\?/)).toBeLessThanOrEqual(run.tookMs / 1000)
})

test('what is wrong with values is found for all steps before anything is sent', async () => {
  await using chain = await openChain(
    {
      lib: { settings: { variables: { A: '${{ env.MISSING }}', B: '${{ inputs.version }}' } } },
      app: {
        needs: ['lib'],
        settings: { variables: { C: '${{ pipelines.lib.outputs.ANY }}' }, token: '${{ env.NONE }}' },
      },
    },
    { inputNames: ['version'] },
  )
  const error = await chain.run().catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ exitCode: 2, message: '3 problems:' })
  expect((error as { details: string[] }).details.join('\n')).toMatch(/env\.MISSING.*inputs\.version.*env\.NONE/s)
  expect(chain.scene.sandbox.requests).toEqual([])
})

test('a value that a step does not tell fails the step that wants it, and starts nothing for it', async () => {
  await using chain = await openChain({
    lib: {},
    app: { needs: ['lib'], settings: { variables: { C: '${{ pipelines.lib.outputs.ANY }}' } } },
  })
  const run = await chain.run()
  expect(summary(run)).toBe('lib:success app:invalid')
  expect(run.result).toMatchObject({ exitCode: 2 })
  expect(chain.pipelines('app')).toEqual([])
})

test('each line says which step it is of, and a table ends the run', async () => {
  await using chain = await openChain({ lib: {}, 'app (eu, blue)': { needs: ['lib'] } })
  const { output } = await chain.run()
  const lines = output.trimEnd().split('\n')
  const table = lines.slice(-3)
  expect(table[0]).toMatch(/^STEP +RESULT +TIME +PIPELINE$/)
  expect(table[2]).toMatch(/^app \(eu, blue\) +success +10 s +http/)
  for (const line of lines.slice(0, -3)) expect(line).toMatch(/^(?:lib|app \(eu, blue\)) │ /)
})
