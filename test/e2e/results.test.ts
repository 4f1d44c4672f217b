import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { job, openScene, type Scene } from './support/scene.ts'

const read = ({ folder }: Scene, name: string) => readFileSync(join(folder, name), 'utf8')
const failing = job('unit', { status: 'failed', failureReason: 'script_failure', trace: 'one\nboom\n' })

describe.concurrent('a report file', () => {
  test('.json is the document of --json', async () => {
    await using scene = await openScene()
    scene.script(failing)
    const { exitCode, stdout } = await scene.cli(['trigger', '--wait', '--json', '--report-file', 'deep/down/r.json'])
    expect(exitCode).toBe(1)
    expect(JSON.parse(read(scene, 'deep/down/r.json'))).toEqual(JSON.parse(stdout))
  })

  test('.md is what GitHub shows as summary', async () => {
    await using scene = await openScene()
    scene.script(failing)
    const step = await scene.action({ wait: 'true', 'report-file': '../r.md' })
    expect(read(scene, 'r.md').trim()).toBe(step.summary.trim())
    expect(step.summary).toContain('```text\none\nboom\n```')
  })

  test('.env names the outputs for the jobs that follow', async () => {
    await using scene = await openScene()
    scene.script(job('build', { artifacts: { files: { 'a.env': 'VERSION=1.2\n' } } }))
    await scene.cli(['trigger', '--wait', '--report-file', 'r.env', '--outputs-from', 'build:a.env'])
    const lines = read(scene, 'r.env').trim().split('\n')
    const [pipeline] = scene.pipelines()
    expect(lines).toEqual(
      expect.arrayContaining([
        'TRIGGERED_RESULT=success',
        `TRIGGERED_PIPELINE_ID=${pipeline?.id}`,
        `TRIGGERED_PIPELINE_URL=${scene.sandbox.url}/group/app/-/pipelines/${pipeline?.id}`,
        `TRIGGERED_SHA=${pipeline?.sha}`,
        'VERSION=1.2',
      ]),
    )
    for (const line of lines) expect(line).toMatch(/^[A-Z_][A-Z0-9_]*=/)
  })

  test('is written for refusals and timeouts too', async () => {
    await using scene = await openScene()
    await scene.cli(['trigger', '--ref', 'nowhere', '--report-file', 'refused.env'])
    scene.script(job('slow', { durationMs: 60_000 }))
    await scene.cli(['trigger', '--wait', '--timeout', '2s', '--report-file', 'timeout.env'])
    expect(read(scene, 'refused.env')).toContain('TRIGGERED_RESULT=refused\n')
    expect(read(scene, 'timeout.env')).toContain('TRIGGERED_RESULT=timeout\n')
  })
})

describe.concurrent('the CLI', () => {
  test.for([
    ['a start', ['trigger'], 0],
    ['a wait', ['trigger', '--wait'], 1],
    ['a refusal', ['trigger', '--ref', 'nowhere'], 3],
    ['wrong options', ['trigger', '--timeout', 'soon'], 2],
    ['an unknown option', ['trigger', '--wiat'], 2],
    ['a dry run', ['trigger', '--dry-run'], 0],
    ['a status', ['status', 'latest'], 0],
  ] as const)('prints exactly one JSON document for %s', async ([, args, exitCode]) => {
    await using scene = await openScene()
    scene.script(failing)
    if (args[0] === 'status') await scene.cli(['trigger'])
    // Only a command that waits takes a poll interval.
    const options = args[0] === 'status' ? { 'poll-interval': undefined } : {}
    const finished = await scene.cli([...args, '--json'], { options })
    expect(finished.exitCode, finished.screen).toBe(exitCode)
    expect(JSON.parse(finished.stdout)).toMatchObject({ 'exit-code': exitCode })
  })

  test('prints the URL of the pipeline and what went wrong, nothing more, with --quiet', async () => {
    await using scene = await openScene()
    scene.script(job('build'))
    const passed = await scene.cli(['trigger', '--wait', '--quiet'])
    scene.script(failing)
    const failed = await scene.cli(['trigger', '--wait', '--quiet'], { options: { logs: 'none' } })
    expect(passed).toMatchObject({ exitCode: 0, screen: expect.stringMatching(/^http\S+\/-\/pipelines\/\d+\n$/) })
    expect(failed).toMatchObject({ exitCode: 1, stdout: expect.stringMatching(/^http\S+\/-\/pipelines\/\d+\n$/) })
    expect(failed.stderr).toMatch(/^error: pipeline #\d+ failed.*: unit\n→ see http\S+\n$/)
  })

  test('sends nothing that changes anything in a dry run, and shows the request without its secrets', async () => {
    await using scene = await openScene()
    const args = ['trigger', '--dry-run', '--wait', '--variable', 'A=b', '--input', 'n=1']
    const { exitCode, stdout } = await scene.cli(args)
    expect(exitCode).toBe(0)
    expect(scene.sandbox.requests.filter(({ method }) => method !== 'GET')).toEqual([])
    expect(stdout).toContain(`POST ${scene.sandbox.url}/api/v4/projects/group%2Fapp/trigger/pipeline`)
    expect(stdout).toContain('"A": "b"')
    expect(stdout).toContain('"token": "[masked]"')
    expect(scene.pipelines()).toEqual([])
  })

  test('shows version and help without any option', async () => {
    await using scene = await openScene()
    const version = await scene.cli(['--version'])
    const help = await scene.cli(['--help'])
    const trigger = await scene.cli(['trigger', '--help'])
    expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect(help.stdout).toContain('trigger')
    expect(trigger.stdout).toContain('--retry-failed')
    expect([version, help, trigger].map(({ exitCode, stderr }) => [exitCode, stderr])).toEqual(Array(3).fill([0, '']))
  })
})

test('hostile names of jobs, stages and refs break neither summary nor annotations', async () => {
  await using scene = await openScene()
  const name = '`|<img src=x onerror=alert(1)>\n::error::x\r\n## @everyone #1 [a](javascript:b)'
  scene.script({ ...failing, name, stage: name })
  const { stdout, summary } = await scene.action({ wait: 'true' })
  const table = summary.split('\n').filter((line) => line.startsWith('|'))
  expect(table).toHaveLength(3)
  expect(summary.match(/^#+ /gm)).toEqual(['## '])
  // Outside of code there is no tag, and no line of the stream is a command but our own.
  expect(summary.replace(/(`+)[^`][\s\S]*?\1/g, '')).not.toMatch(/<img|@everyone|\]\(javascript:/)
  expect(stdout.match(/^::error/gm)).toHaveLength(2)
})
