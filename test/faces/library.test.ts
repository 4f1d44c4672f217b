import { expect, test } from 'vitest'
import { runLibrary } from '../../src/faces/library.ts'
import type { LibraryOptions } from '../../src/faces/library-options.ts'
import type { CamelCase, GivenValue, OptionName } from '../../src/options/table/table.ts'
import { startPipeline } from '../commands/command-line.ts'
import { problemsOf } from '../options/resolving.ts'
import { createScene } from '../support/scene.ts'

const place = { project: 'group/app', ref: 'main', token: 'glptt-0123456789abcdef' }

const cycle: unknown[] = []
cycle.push(cycle)

/** What the library says against options, which need not have the right types. */
async function refusal(options: Readonly<Record<string, unknown>>): Promise<readonly string[]> {
  const { message, problems, details } = await problemsOf(runLibrary({ ...place, ...options } as LibraryOptions))
  return problems.length === 1 ? [message] : details
}

test.each([
  [{ wait: 1 }, 'wait "1": expected true or false'],
  [{ wait: 'yes' }, 'wait "yes": expected true or false'],
  [{ ref: 7 }, 'ref "7": expected a text'],
  [{ ref: null }, 'ref: expected a text'],
  [{ token: 12345 }, 'token: expected a text'],
  [{ logLines: ['1'] }, 'logLines: expected a number or a text'],
  [{ logLines: 1.5 }, 'logLines "1.5": expected a whole number from 1 to 100000'],
  [{ retryFailed: -1 }, 'retryFailed "-1": expected a whole number from 0 to 100'],
  [{ timeout: 1.5 }, 'timeout "1.5": expected a whole number of seconds'],
  [{ timeout: Number.NaN }, 'timeout "NaN": expected a whole number of seconds'],
  [{ pollInterval: 0 }, 'pollInterval "0": is out of range; expected 1s to 1d'],
  [{ artifactsMaxSize: 0 }, /^artifactsMaxSize "0": is out of range/],
  [{ pipelineId: -3 }, /^pipelineId "-3": expected an id, latest, or the URL/],
  [{ outputsFrom: [1] }, 'outputsFrom: expected a list of texts, or one text'],
  [{ passOn: ['skiped'] }, /^passOn: "skiped": expected any of skipped, .*did you mean skipped\?$/],
  [{ variables: new Map([['A', '1']]) }, 'variables: expected an object with a value per key, or a text'],
  [{ variables: ['A=1'] }, 'variables: expected an object with a value per key, or a text'],
  [{ variables: { A: ['1'] } }, /^variables: A: is a nested value; expected a text/],
  [{ variables: { A: null } }, /^variables: A: is null; expected a text/],
  [{ variables: { A: Number.NaN } }, /^variables: A: is not a text; expected a text, a finite number/],
  [{ artifacts: ['a', '\ud800'] }, /^artifacts: has half of a character/],
  [{ variables: { A: '\ud800' } }, /^variables: A: has half of a character/],
  [{ inputs: { a: ['\ud800'] } }, /^inputs: a: has half of a character/],
  [{ inputs: { a: null } }, 'inputs: a: is null; expected a text, number, boolean or list'],
  [{ inputs: { a: 1n } }, 'inputs: a: cannot be written as JSON; expected a text, number, boolean or list'],
  [{ inputs: { a: cycle } }, /^inputs: a: cannot be written as JSON/],
  [{ inputs: { a: 2 ** 60 } }, /^inputs: a: is a number that would change on its way/],
  [{ onManal: 'play' }, 'onManal: is not an option; did you mean onManual?'],
])('the library refuses %o by the key in the program', async (options, message) => {
  expect(await refusal(options)).toEqual([typeof message === 'string' ? message : expect.stringMatching(message)])
})

test('the library reports everything that is wrong at once', async () => {
  expect(await refusal({ wait: 1, onManual: 'x', 'log-lines': 0, apiTokn: '', unknown: 1 })).toEqual([
    expect.stringMatching(/^unknown: is not an option/),
    expect.stringMatching(/^wait "1": expected true or false/),
    expect.stringMatching(/^onManual "x": expected fail, wait or play/),
    expect.stringMatching(/^log-lines "0": expected a whole number/),
  ])
})

/** What the table says that its options take. */
type OptionsOfTable = {
  readonly [Name in OptionName as Name | CamelCase<Name>]?: GivenValue<Name> | undefined
}

test('the types of the library are what the option table says', () => {
  const written: LibraryOptions = {} as OptionsOfTable
  const derived: OptionsOfTable = written
  const names: keyof LibraryOptions extends keyof OptionsOfTable ? true : never = true
  expect([derived, names]).toEqual([{}, true])
})

test('the types of the library refuse what its options cannot be', () => {
  const right: readonly LibraryOptions[] = [
    { wait: true, timeout: 60, onManual: 'play', passOn: ['skipped'], 'api-token': 'x', apiToken: undefined },
    { timeout: '1h30m', passOn: 'manual', artifacts: ['build', 'test *'], artifactsFiles: '**/*.tgz' },
    { project: 7, pipelineId: 'latest', variables: { A: 1 }, inputs: { a: [1, true] }, artifactsMaxSize: '1GiB' },
  ]
  const wrong: readonly LibraryOptions[] = [
    // @ts-expect-error
    { onManual: 'nonsense' },
    // @ts-expect-error
    { ref: true },
    // @ts-expect-error
    { wait: 'yes' },
    // @ts-expect-error
    { passOn: ['failed'] },
    // @ts-expect-error
    { retries: [1] },
    // @ts-expect-error
    { outputsFrom: { build: 'build.env' } },
    // @ts-expect-error
    { apiTokn: 'x' },
  ]
  expect([right.length, wrong.length]).toEqual([3, 7])
})

test('no token is in the result of the library, not in the end of a log either', async () => {
  await using scene = await createScene()
  const { apiToken, triggerToken, sandbox } = scene
  const trace = `login ${apiToken}\n\u001B[0Ksection_start:1:x\r\u001B[0Kheading ${apiToken.slice(0, 9)}\u200B${apiToken.slice(9)}\n`
  sandbox.script(scene.project, { jobs: [{ name: `job ${triggerToken}`, status: 'failed', trace }] })
  const pipelineId = await startPipeline(scene)
  await scene.clock.sleep(60_000)
  const options = { gitlabUrl: sandbox.url, project: 'group/app', token: triggerToken, apiToken, pipelineId }
  const { jobs, message } = await runLibrary(options)
  expect(message).toMatch(/failed after .*: job \*\*\*$/)
  expect(jobs).toMatchObject([{ name: 'job ***', logTail: ['login ***', 'heading ***'] }])
})
