import { describe, expect, test } from 'vitest'
import { openScene } from '../support/scene.ts'

describe.concurrent('what would be ignored is refused before anything is started', () => {
  test.each([
    ['artifacts without wait', ['--artifacts', 'all'], '`artifacts`: needs `wait: true`'],
    ['outputs-from without wait', ['--outputs-from', 'a:b'], '`outputs-from`: needs `wait: true`'],
    ['retries without wait', ['--retry-failed', '1'], '`retry-failed`: needs `wait: true`'],
    ['live logs without wait', ['--logs', 'all'], '`logs: all`: needs `wait: true`'],
    ['attaching without waiting', ['--pipeline-id', '1', '--no-wait'], 'there is nothing to do'],
    [
      'a report that cannot be written',
      ['--report-file', '/dev/null/x.json'],
      'report file /dev/null/x.json cannot be written',
    ],
  ])('%s', async (_, args, words) => {
    await using scene = await openScene()
    const { exitCode, screen } = await scene.cli(['trigger', ...args])
    expect(exitCode, screen).toBe(2)
    expect(screen).toContain(words)
    expect(scene.pipelines()).toEqual([])
  })
})

describe.concurrent('a dry run', () => {
  test.each([
    ['a project that is not there', { project: 'group/none' }, 'project: '],
    ['a ref that is not there', { ref: 'none' }, 'ref: there is no branch or tag none'],
  ])('finds %s', async (_, options, words) => {
    await using scene = await openScene()
    const { exitCode, screen } = await scene.cli(['trigger', '--dry-run'], { options })
    expect(exitCode, screen).toBe(3)
    expect(screen).toContain(words)
  })

  test('says what it found', async () => {
    await using scene = await openScene()
    const { exitCode, screen } = await scene.cli(['trigger', '--dry-run'])
    expect(exitCode, screen).toBe(0)
    expect(screen).toContain('ref: branch main')
    expect(scene.pipelines()).toEqual([])
  })
})
