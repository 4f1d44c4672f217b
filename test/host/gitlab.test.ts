import { describe, expect, test } from 'vitest'
import { RefusedError } from '../../src/errors.ts'
import { createHost, detectHostKind } from '../../src/host/create.ts'
import type { HostSettings } from '../../src/host/host.ts'
import { recordedStream } from './recorded-stream.ts'

async function gitlab(settings: Partial<HostSettings> = {}) {
  const stdout = recordedStream()
  const stderr = recordedStream()
  const env = { NO_COLOR: '1' }
  const host = await createHost({ kind: 'gitlab', env, stdout, stderr, now: () => 1_700_000_000_900, ...settings })
  return { host, stdout, stderr }
}

const start = (name: string) => `\u001B[0Ksection_start:1700000000:${name}\r\u001B[0K`
const end = (name: string) => `\u001B[0Ksection_end:1700000000:${name}\r\u001B[0K\n`

describe('sections', () => {
  test('are opened and closed with the markers GitLab reads', async () => {
    const { host, stdout } = await gitlab()
    {
      using _section = host.section('Log of build', { collapsed: true })
      host.info('line')
    }
    expect(stdout.text()).toBe(
      `${start('gitlab_downstream_1[collapsed=true]')}Log of build\nline\n${end('gitlab_downstream_1')}`,
    )
  })

  test('do not nest: the next one closes the one before, and disposing late closes nothing', async () => {
    const { host, stdout } = await gitlab()
    const first = host.section('first')
    const second = host.section('second')
    first[Symbol.dispose]()
    second[Symbol.dispose]()
    second[Symbol.dispose]()
    expect(stdout.text()).toBe(
      `${start('gitlab_downstream_1')}first\n${end('gitlab_downstream_1')}${start('gitlab_downstream_2')}second\n${end('gitlab_downstream_2')}`,
    )
  })

  test('are closed before a failure is shown', async () => {
    const stream = recordedStream()
    const { host } = await gitlab({ stdout: stream, stderr: stream })
    host.section('open')
    host.fail(new RefusedError('no'))
    expect(stream.text().endsWith(`${end('gitlab_downstream_1')}error: no\n`)).toBe(true)
  })

  test('are not written with --quiet', async () => {
    const { host, stdout } = await gitlab({ quiet: true })
    host.section('title')[Symbol.dispose]()
    expect(stdout.text()).toBe('')
  })
})

describe('a hostile log', () => {
  test.each([
    ['a whole marker', `${end('gitlab_downstream_1').trimEnd()}`],
    ['a marker in the middle', `text${start('evil')}more`],
    ['a marker without its escapes', 'section_end:1:gitlab_downstream_1\rtext'],
    ['a marker within a marker', 'section_esection_end:1:x\rnd:1:gitlab_downstream_1\r'],
    ['a marker put together from invisible parts', 'section\u200B_end:1:gitlab_downstream_1\r\u001B[0Kx'],
    ['a marker behind a time stamp', '2026-01-01T00:00:00.000000Z 00O section_end:1:gitlab_downstream_1\rx'],
  ])('cannot open or close a section: %s', async (_, hostile) => {
    const { host, stdout, stderr } = await gitlab({ env: {} })
    host.section('ours')
    const before = stdout.text()
    host.logLines({ key: '1', text: hostile }, [hostile])
    host.logLines({ key: '1', text: undefined }, [hostile])
    host.info(hostile)
    host.warn(hostile)
    const written = stdout.text().slice(before.length) + stderr.text()
    expect(written).not.toContain('\r')
    expect(written).not.toContain('\u001B[0K')
  })
})

test('colours are shown, as GitLab shows them', async () => {
  const { host, stdout } = await gitlab({ env: {} })
  host.logLines({ key: '1', text: undefined }, ['\u001B[32mok\u001B[0;m'])
  expect(stdout.text()).toBe('\u001B[32mok\u001B[0;0m\u001B[0m\n')
})

test('outputs, annotations and progress leave no trace', async () => {
  const { host, stdout, stderr } = await gitlab()
  host.progress('x')
  host.setOutput('a', 'b')
  host.saveState('a', 'b')
  host.annotate({ level: 'error', title: 't', message: 'm' })
  await host.appendSummary('# x')
  expect(stdout.text() + stderr.text()).toBe('')
})

test.each([
  [{ GITHUB_ACTIONS: 'true' }, 'github'],
  [{ GITLAB_CI: 'true' }, 'gitlab'],
  [{}, 'terminal'],
] as const)('the environment %j asks for the %s host', (env, kind) => {
  expect(detectHostKind(env)).toBe(kind)
})
