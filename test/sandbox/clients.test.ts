import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Gitlab } from '@gitbeaker/rest'
import { expect, test } from 'vitest'
import { lacksProgram } from '../support/system-programs.ts'
import { openScene, type Scene } from './support/scene.ts'

const run = promisify(execFile)

/** A pipeline that is over as soon as somebody looks; real clients know nothing of virtual time. */
function script({ sandbox, project }: Scene): void {
  sandbox.script(project, {
    jobs: [
      { name: 'build', stage: 'build', durationMs: 0, trace: 'built\n', artifacts: { files: { 'out.txt': 'result' } } },
      { name: 'unit', stage: 'test', durationMs: 0, status: 'failed', retries: [{ status: 'success', durationMs: 0 }] },
      {
        name: 'down',
        stage: 'deploy',
        when: 'always',
        bridge: { project: 'group/lib', script: { jobs: [{ name: 'x', durationMs: 0 }] } },
      },
    ],
  })
}

test('@gitbeaker/rest triggers, follows, reads and retries', async () => {
  await using scene = await openScene()
  script(scene)
  const gitlab = new Gitlab({ host: scene.sandbox.url, token: scene.apiToken })
  const started = await gitlab.PipelineTriggerTokens.trigger('group/app', 'main', scene.triggerToken, {
    variables: { A: 'b c' },
  })
  expect(started).toMatchObject({ source: 'trigger', ref: 'main', status: 'created' })
  expect(await gitlab.Pipelines.show('group/app', started.id)).toMatchObject({ status: 'failed' })
  expect(await gitlab.Pipelines.all('group/app', { status: 'failed' })).toHaveLength(1)
  const jobs = await gitlab.Jobs.all('group/app', { pipelineId: started.id })
  expect(jobs.map(({ name, status }) => [name, status])).toEqual([
    ['unit', 'failed'],
    ['build', 'success'],
  ])
  expect(await gitlab.Jobs.showLog('group/app', jobs[1]!.id)).toBe('built\n')
  const bridges = await gitlab.Jobs.allPipelineBridges('group/app', started.id)
  expect(bridges).toMatchObject([{ downstream_pipeline: { project_id: scene.upstream.id } }])
  const variables = await gitlab.Pipelines.allVariables('group/app', started.id)
  expect(variables).toContainEqual(expect.objectContaining({ key: 'A', value: 'b c' }))
  await gitlab.Pipelines.retry('group/app', started.id)
  expect(await gitlab.Pipelines.show('group/app', started.id)).toMatchObject({ status: 'success' })
  expect(await gitlab.Pipelines.cancel('group/app', started.id)).toMatchObject({ status: 'success' })
  const created = await gitlab.PipelineTriggerTokens.create('group/app', 'by gitbeaker')
  expect((await gitlab.PipelineTriggerTokens.all('group/app')).map(({ id }) => id)).toContain(created.id)
  await gitlab.PipelineTriggerTokens.remove('group/app', created.id)
  expect(await gitlab.Branches.show('group/app', 'main')).toMatchObject({ name: 'main' })
  await expect(gitlab.Projects.show('group/none')).rejects.toThrow('404 Project Not Found')
})

test('@gitbeaker/rest reads every page', async () => {
  await using scene = await openScene()
  for (let count = 0; count < 250; count++)
    scene.sandbox.store.addPipeline({ projectId: scene.project.id, ref: 'main', sha: 'c'.repeat(40), source: 'push' })
  const gitlab = new Gitlab({ host: scene.sandbox.url, token: scene.readToken })
  expect(await gitlab.Pipelines.all(scene.project.id, { perPage: 100 })).toHaveLength(250)
})

test.skipIf(lacksProgram('curl')).each([
  ['a form', (token: string) => ['--form-string', `token=${token}`, '--form', 'ref=main', '--form', 'variables[A]=b']],
  [
    'an urlencoded form',
    (token: string) => ['-d', `token=${token}`, '-d', 'ref=main', '--data-urlencode', 'variables[A]=b'],
  ],
  [
    'a query',
    (token: string) => ['-X', 'POST', '-G', '-d', `token=${token}`, '-d', 'ref=main', '-d', 'variables[A]=b'],
  ],
  ['JSON', (token: string) => ['--json', JSON.stringify({ token, ref: 'main', variables: { A: 'b' } })]],
])('curl triggers by %s', async (_, args) => {
  await using scene = await openScene()
  const url = `${scene.sandbox.url}/api/v4/projects/${scene.project.id}/trigger/pipeline`
  const { stdout } = await run('curl', ['--silent', '--globoff', '--fail', ...args(scene.triggerToken), url])
  const { id } = JSON.parse(stdout)
  expect(scene.sandbox.store.pipelines.get(id)?.variables).toContainEqual(
    expect.objectContaining({ key: 'A', value: 'b' }),
  )
})

test.skipIf(lacksProgram('curl'))('curl downloads artifacts through the redirect and fails on a refusal', async () => {
  await using scene = await openScene({ artifactRedirect: true })
  script(scene)
  const api = `${scene.sandbox.url}/api/v4/projects/${scene.project.id}`
  const header = ['--header', `PRIVATE-TOKEN: ${scene.apiToken}`]
  await run('curl', ['--silent', '--fail', '-X', 'POST', ...header, `${api}/pipeline?ref=main`])
  const { stdout: jobs } = await run('curl', ['--silent', '--fail', ...header, `${api}/jobs?scope=success`])
  const target = join(mkdtempSync(join(tmpdir(), 'sandbox-curl-')), 'a.zip')
  const [{ id }] = JSON.parse(jobs)
  await run('curl', ['--silent', '--fail', '--location', '--output', target, ...header, `${api}/jobs/${id}/artifacts`])
  expect(scene.sandbox.objectStorage?.requests).toMatchObject([{ status: 200 }])
  await expect(run('curl', ['--silent', '--fail', `${api}/jobs/${id}`])).rejects.toMatchObject({ code: 22 })
})

const PYTHON = '/usr/bin/python3'

/** Debian's package, whatever Python comes first on PATH. */
function lacksPythonGitlab(): boolean {
  try {
    execFileSync(PYTHON, ['-c', 'import gitlab'], { stdio: 'ignore' })
    return false
  } catch {
    const message = 'python3-gitlab is not installed (Debian: apt-get install python3-gitlab)'
    if (process.env.CI) throw new Error(message)
    console.warn(`tests skipped: ${message}`)
    return true
  }
}

const PROGRAM = `
import gitlab, json, sys
url, api_token, trigger_token = sys.argv[1:]
gl = gitlab.Gitlab(url, private_token=api_token)
gl.auth()
project = gl.projects.get('group/app')
pipeline = project.trigger_pipeline('main', trigger_token, variables={'A': 'b'})
pipeline = project.pipelines.get(pipeline.id)
jobs = pipeline.jobs.list(get_all=True)
build = project.jobs.get([job for job in jobs if job.name == 'build'][0].id)
trigger = project.triggers.create({'description': 'by python'})
try:
    gl.projects.get('group/none')
except gitlab.exceptions.GitlabGetError as error:
    missing = str(error)
out = {
    'user': gl.user.username,
    'version': gl.version()[0],
    'status': pipeline.status,
    'jobs': sorted(job.name for job in jobs),
    'bridges': [bridge.downstream_pipeline['project_id'] for bridge in pipeline.bridges.list(get_all=True)],
    'trace': build.trace().decode(),
    'file': build.artifact('out.txt').decode(),
    'archive': build.artifacts()[:2].decode(),
    'variables': {v.key: v.value for v in pipeline.variables.list(get_all=True) if v.key != 'TRIGGER_PAYLOAD'},
    'all': len(project.pipelines.list(get_all=True)),
    'triggers': len(project.triggers.list(get_all=True)),
    'missing': missing,
}
trigger.delete()
pipeline.retry()
out['retried'] = project.pipelines.get(pipeline.id).status
print(json.dumps(out))
`

test.skipIf(lacksPythonGitlab())('python-gitlab triggers, follows, reads and retries', async () => {
  await using scene = await openScene()
  script(scene)
  for (let count = 0; count < 120; count++)
    scene.sandbox.store.addPipeline({ projectId: scene.project.id, ref: 'main', sha: 'c'.repeat(40), source: 'push' })
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-python-'))
  writeFileSync(join(folder, 'drive.py'), PROGRAM)
  const { stdout } = await run(PYTHON, [
    join(folder, 'drive.py'),
    scene.sandbox.url,
    scene.apiToken,
    scene.triggerToken,
  ])
  expect(JSON.parse(stdout)).toEqual({
    user: 'maria',
    version: '19.2.1',
    status: 'failed',
    jobs: ['build', 'unit'],
    bridges: [scene.upstream.id],
    trace: 'built\n',
    file: 'result',
    archive: 'PK',
    variables: { A: 'b' },
    all: 121,
    triggers: 2,
    missing: '404: 404 Project Not Found',
    retried: 'success',
  })
})
