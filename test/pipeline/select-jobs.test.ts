import { describe, expect, test } from 'vitest'
import { matchesJobName, requireJob, selectJobs } from '../../src/pipeline/select-jobs.ts'

const jobs = ['build', 'test 1/2', 'test 2/2', 'pack: [linux, arm]', 'pack: [mac, arm]'].map((name, id) => ({
  id,
  name,
}))
const globs = (...lines: string[]) => ({ kind: 'globs', globs: lines }) as const

describe('jobs by glob', () => {
  test.each([
    ['*', 'group/a b', true],
    ['test*', 'test 1/3', true],
    ['test ?/3', 'test 1/3', true],
    ['test?1?3', 'test 1/3', true],
    ['*/3', 'test 1/3', true],
    ['*/4', 'test 1/3', false],
    ['**', 'test 1/3', true],
    ['{build,test}*', 'test 1/3', true],
    ['te*', 'latest', false],
    ['Test*', 'test', false],
    ['pack: [*]', 'pack: [linux, arm]', true],
    ['pack: [linux, *', 'pack: [linux, arm]', true],
    ['[bp]ack', 'pack', false],
    ['test (*)', 'test (node 24)', true],
    ['a+*', 'a+b', true],
    ['!a*', 'b', false],
    ['!a*', '!ab', true],
    ['*', '.hidden', true],
    ['./a*', './ab', true],
    ['a|b*', 'a', false],
  ])('glob %j against the job name %j is %j', (glob, name, matches) => {
    expect(matchesJobName(glob, name)).toBe(matches)
  })

  test('none and all', () => {
    expect(selectJobs(jobs, { kind: 'none' }).selected).toEqual([])
    const withBridge = [...jobs, { id: 9, name: 'deploy', kind: 'bridge' as const }]
    expect(selectJobs(withBridge, { kind: 'all' }).selected.map(({ job }) => job.id)).toEqual([0, 1, 2, 3, 4])
  })

  test('a job asked for by name is exact, also when a glob matches it too', () => {
    expect(selectJobs(jobs, globs('*', 'test 1/2', 'pack: [mac, arm]')).selected.map(({ exact }) => exact)).toEqual([
      false,
      true,
      false,
      false,
      true,
    ])
  })

  test('each job is selected once, in the order of the jobs', () => {
    expect(selectJobs(jobs, globs('test*', '*1/2', 'b*')).selected.map(({ job }) => job.id)).toEqual([0, 1, 2])
  })

  test('a glob without a match is a warning, a name is an error', () => {
    expect(selectJobs(jobs, globs('deploy*')).warnings).toEqual(['artifacts: no job matches "deploy*"'])
    expect(() => selectJobs(jobs, globs('deploy'))).toThrow('artifacts: the pipeline has no job "deploy"')
  })
})

describe('one job by name', () => {
  const named = (id: number, pipelineLabel?: string) => ({ id, name: 'build', pipelineLabel })

  test('the pipeline itself comes first, then the newest', () => {
    expect(requireJob([named(1), named(5, 'child #2')], 'build', 'outputs-from').id).toBe(1)
    expect(requireJob([named(1), named(5)], 'build', 'outputs-from').id).toBe(5)
    expect(requireJob([named(5, 'child #2')], 'build', 'outputs-from').id).toBe(5)
  })

  test('a name that two followed pipelines have is ambiguous', () => {
    expect(() => requireJob([named(1, 'a #1'), named(2, 'b #2')], 'build', 'outputs-from')).toThrow(
      'outputs-from: several pipelines have a job "build"',
    )
  })
})
