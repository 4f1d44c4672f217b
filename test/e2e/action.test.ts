import { describe, expect, test } from 'vitest'
import { endlessJob, job, openScene } from './support/scene.ts'

const invalidInputs = [
  ['an unknown input', { wiat: 'true' }, 'did you mean wait?'],
  ['a commit as ref', { ref: 'a'.repeat(40) }, 'ref'],
  ['a merge request as ref', { ref: 'refs/merge-requests/1/head' }, 'ref'],
  ['no project', { project: undefined }, 'project: is required'],
  ['no token at all', { token: undefined, 'api-token': undefined }, 'token: is required'],
  ['variables that are no map', { variables: '- a\n- b' }, 'variables'],
  ['a nested variable', { variables: 'A: {b: c}' }, 'A'],
  ['a timeout that is no duration', { timeout: 'soon' }, 'timeout'],
  ['a report file of a kind not known', { 'report-file': 'x.pdf' }, 'report-file'],
] as const

describe.concurrent('the action', () => {
  test('triggers, waits and fills every output', async () => {
    await using scene = await openScene()
    scene.script(job('build'), job('lint', { status: 'failed', allowFailure: true }))
    const step = await scene.action({ wait: 'true' })
    const [pipeline] = scene.pipelines()
    const { jobs, json, ...outputs } = step.outputs
    expect(step.exitCode, step.screen).toBe(0)
    expect(outputs).toEqual({
      result: 'success',
      status: 'success',
      'pipeline-id': String(pipeline?.id),
      'pipeline-iid': String(pipeline?.iid),
      'pipeline-url': `${scene.sandbox.url}/group/app/-/pipelines/${pipeline?.id}`,
      'project-id': String(scene.project.id),
      ref: 'main',
      sha: pipeline?.sha,
      duration: expect.stringMatching(/^\d+(\.\d+)?$/),
      'failed-jobs': '["lint"]',
      outputs: '{}',
    })
    expect(JSON.parse(jobs ?? '')).toMatchObject([
      { name: 'build', status: 'success', 'project-id': scene.project.id, url: expect.stringContaining('/-/jobs/') },
      { name: 'lint', status: 'failed', counts: false },
    ])
    expect(JSON.parse(json ?? '')).toMatchObject({ result: 'success', 'pipeline-id': pipeline?.id, 'exit-code': 0 })
    expect(step.state.finished).toBe('true')
  })

  test('brings artifacts and values out of them', async () => {
    await using scene = await openScene()
    scene.script(
      job('build', { artifacts: { files: { 'out/build.env': 'VERSION=1.2\nNOTE=a=b ü\n', 'app.bin': '1' } } }),
    )
    const step = await scene.action({ wait: 'true', artifacts: 'all', 'outputs-from': 'build:out/build.env' })
    expect(step.exitCode, step.screen).toBe(0)
    expect(step.outputs).toMatchObject({
      'artifacts-path': 'downstream-artifacts',
      outputs: '{"VERSION":"1.2","NOTE":"a=b ü"}',
      VERSION: '1.2',
      NOTE: 'a=b ü',
    })
  })

  test('writes id and address of the pipeline before it waits', async () => {
    await using scene = await openScene()
    scene.script(endlessJob())
    const step = scene.startAction({ wait: 'true' })
    await step.saw('Started pipeline')
    const [pipeline] = scene.pipelines()
    const early = step.outputs
    step.kill('SIGKILL')
    expect(early).toEqual({
      'pipeline-id': String(pipeline?.id),
      'pipeline-url': `${scene.sandbox.url}/group/app/-/pipelines/${pipeline?.id}`,
    })
    await step.finished
  })

  test('does not wait unless asked to', async () => {
    await using scene = await openScene()
    scene.script(endlessJob())
    const { exitCode, outputs, screen } = await scene.action()
    expect(exitCode, screen).toBe(0)
    expect(outputs).toMatchObject({ result: 'triggered', status: 'created', ref: 'main', 'failed-jobs': '[]' })
  })

  test('fails the step when the pipeline fails, with one error for the step and one for each failed job', async () => {
    await using scene = await openScene()
    scene.script(job('unit', { status: 'failed', failureReason: 'script_failure', trace: 'one\nboom\n' }), job('lint'))
    const step = await scene.action({ wait: 'true' })
    expect(step.exitCode).toBe(1)
    expect(step.stdout.match(/^::error::.*$/gm)).toEqual([
      `::error::Pipeline #${step.outputs['pipeline-id']} failed: unit%0A→ see ${step.outputs['pipeline-url']}`,
    ])
    expect(step.stdout.match(/^::error title=.*$/gm)).toEqual([
      `::error title=unit failed::stage test: script failure%0Aone%0Aboom%0A${scene.sandbox.url}/group/app/-/jobs/${jobId(step)}`,
    ])
    expect(step.outputs).toMatchObject({ result: 'failed', 'failed-jobs': '["unit"]' })
    expect(step.summary).toContain('## ❌ Downstream pipeline failed')
  })

  test('keeps silent where summary and annotations are not wanted', async () => {
    await using scene = await openScene()
    scene.script(job('unit', { status: 'failed' }))
    const step = await scene.action({ wait: 'true', summary: 'false', annotations: 'false' })
    expect(step.summary).toBe('')
    expect(step.stdout).not.toContain('::error title=')
  })

  test('attaches to a pipeline by its address alone', async () => {
    await using scene = await openScene()
    scene.script(job('build'))
    const started = await scene.action()
    const attached = await scene.action({
      'pipeline-id': started.outputs['pipeline-url'],
      wait: 'true',
      project: undefined,
      ref: undefined,
      token: undefined,
      'gitlab-url': undefined,
    })
    expect(attached.exitCode, attached.screen).toBe(0)
    expect(attached.outputs).toMatchObject({ result: 'success', 'pipeline-id': started.outputs['pipeline-id'] })
    expect(scene.pipelines()).toHaveLength(1)
  })

  test.for(invalidInputs)('refuses %s before anything is sent', async ([, inputs, explanation]) => {
    await using scene = await openScene()
    const step = await scene.action(inputs)
    expect(step.exitCode).toBe(1)
    expect(step.outputs).toMatchObject({ result: 'invalid', 'failed-jobs': '[]' })
    expect(step.stdout.match(/^::error::/gm)).toHaveLength(1)
    expect(step.stdout).toContain(explanation)
    expect(step.summary).toMatch(/^## ❌ Downstream pipeline invalid\n/)
    expect(JSON.parse(step.outputs.json ?? '')).toMatchObject({ result: 'invalid', 'exit-code': 2 })
    expect(scene.sandbox.requests).toEqual([])
  })

  test('names every wrong input at once', async () => {
    await using scene = await openScene()
    const { stdout, summary } = await scene.action({
      timeout: 'soon',
      'on-manual': 'plya',
      project: '',
      proejct: 'group/app',
    })
    const annotation = stdout.match(/^::error::.*$/m)?.[0]
    for (const words of ['timeout', 'play?', 'project: is required', 'did you mean project?']) {
      expect(annotation).toContain(words)
      expect(summary.replaceAll('&#58;', ':')).toContain(words)
    }
  })

  test('sets the result when GitLab refuses, and when there is no GitLab', async () => {
    await using scene = await openScene()
    const refused = await scene.action({ ref: 'nowhere' })
    await scene.sandbox.close()
    const unreachable = await scene.action({ retries: '0' })
    expect([refused.exitCode, refused.outputs.result]).toEqual([1, 'refused'])
    expect([unreachable.exitCode, unreachable.outputs.result]).toEqual([1, 'unreachable'])
  })
})

function jobId({ outputs }: { readonly outputs: Readonly<Record<string, string>> }): number {
  return JSON.parse(outputs.jobs ?? '[]')[0].id
}
