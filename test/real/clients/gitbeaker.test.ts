import { Gitlab } from '@gitbeaker/rest'
import { beforeAll, describe, expect, test } from 'vitest'
import { type CallName, callsOf, type Missing, openClientScene, versions } from './calls.ts'

const missing: Missing = {
  'pipeline.rename': 'the client does not have it',
  'job.own': 'the client looks for a header that it sets only later, and asks nothing',
}

type Make = () => Promise<unknown>

/** Makes every call that gitbeaker has; what one brings may be needed by the next. */
async function makeCalls(env: NodeJS.ProcessEnv): Promise<Partial<Record<CallName, unknown>>> {
  const results: Partial<Record<CallName, unknown>> = {}
  const call = async (name: CallName, make: Make) => {
    results[name] = await make().catch((error: Error) => `error: ${error.message}`)
  }
  const host = env.SANDBOX_URL ?? ''
  const gl = new Gitlab({ host, token: env.API_TOKEN ?? '' })
  const project = 'group/app'
  const textOf = async (blob: Promise<unknown>) => ((await blob) as Blob).text()

  await call('user', async () => (await gl.Users.showCurrentUser()).username)
  await call('version', async () => (await gl.Metadata.show()).version)
  await call('project.get', async () => (await gl.Projects.show(project)).path_with_namespace)
  await call('branch.get', async () => (await gl.Branches.show(project, 'main')).name)
  await call('tag.get', async () => (await gl.Tags.show(project, 'v1.0')).name)

  const statuses = (rows: readonly { readonly status: string }[]) =>
    rows
      .map(({ status }) => status)
      .sort()
      .join(' ')
  await call('pipeline.statuses', async () => statuses(await gl.Pipelines.all('group/statuses')))
  await call('job.statuses', async () => statuses(await gl.Jobs.all('group/statuses')))

  const trigger = await gl.PipelineTriggerTokens.create(project, 'made')
  const triggers = async () => (await gl.PipelineTriggerTokens.all(project)).length
  await call('trigger.create', async () => trigger.description)
  await call('trigger.list', triggers)
  await call('trigger.get', async () => (await gl.PipelineTriggerTokens.show(project, trigger.id)).description)
  const renamed = { description: 'renamed' }
  await call(
    'trigger.update',
    async () => (await gl.PipelineTriggerTokens.edit(project, trigger.id, renamed)).description,
  )
  await call('trigger.delete', async () => {
    await gl.PipelineTriggerTokens.remove(project, trigger.id)
    return triggers()
  })

  const variables = { A: 'b c' }
  const { id, ...started } = await gl.PipelineTriggerTokens.trigger(project, 'main', env.TRIGGER_TOKEN ?? '', {
    variables,
  })
  await call('trigger.run', async () => `${started.source} ${started.ref}`)
  await call('pipeline.get', async () => (await gl.Pipelines.show(project, id)).status)
  await call('pipeline.list', async () => (await gl.Pipelines.all(project, { status: 'failed' })).length)
  await call('pipeline.latest', async () => (await gl.Pipelines.showLatest(project, { ref: 'main' })).status)
  await call(
    'pipeline.variables',
    async () => (await gl.Pipelines.allVariables(project, id)).find(({ key }) => key === 'A')?.value,
  )
  const jobs = await gl.Jobs.all(project, { pipelineId: id })
  await call('pipeline.jobs', async () =>
    jobs
      .map(({ name }) => name)
      .sort()
      .join(' '),
  )
  await call('pipeline.bridges', async () => {
    const [bridge] = await gl.Jobs.allPipelineBridges(project, id)
    return `${bridge?.name} ${bridge?.downstream_pipeline.status}`
  })
  await call('pipeline.test_report', async () => (await gl.Pipelines.showTestReport(project, id)).total_count)
  await call('pipeline.test_report_summary', async () => {
    const { total } = await gl.Pipelines.showTestReportSummary(project, id)
    return total.count
  })
  await call('commit.last_pipeline', async () => (await gl.Commits.show(project, 'main')).last_pipeline?.status)

  await call('commit.statuses', async () => {
    const rows = await gl.Commits.allStatuses(project, (await gl.Pipelines.show(project, id)).sha)
    const names = rows.map(({ name }) => name).filter((name) => name !== 'down')
    return names.sort().join(' ')
  })
  const open = { projectId: project, sourceBranch: 'main', state: 'opened' } as const
  await call('merge_request.list', async () => (await gl.MergeRequests.all(open)).length)
  await call('merge_request.get', async () => {
    const { head_pipeline: head } = await gl.MergeRequests.show(project, 3)
    return (head as { status?: string } | undefined)?.status
  })
  await call('merge_request.pipelines', async () => (await gl.MergeRequests.allPipelines(project, 3)).length)

  const listed = await gl.Jobs.all(project, { scope: 'success' })
  const build = listed[0]?.id ?? 0
  const unit = jobs.find(({ name }) => name === 'unit')?.id ?? 0
  await call('job.list', async () => listed.map(({ name }) => name).join(' '))
  await call('job.get', async () => {
    const { name, status } = await gl.Jobs.show(project, build)
    return `${name} ${status}`
  })
  await call('job.trace', async () => (await gl.Jobs.showLog(project, build)).trim())
  await call('job.archive', async () =>
    (await textOf(gl.JobArtifacts.downloadArchive(project, { jobId: build }))).slice(0, 2),
  )
  await call('job.file', () =>
    textOf(gl.JobArtifacts.downloadArchive(project, { jobId: build, artifactPath: 'out.bin' })),
  )
  await call('job.keep', async () => (await gl.JobArtifacts.keep(project, build)).name)
  await call('pipeline.retry', async () => {
    await gl.Pipelines.retry(project, id)
    return (await gl.Pipelines.show(project, id)).status
  })
  const ofRef = { ref: 'main', job: 'build' }
  await call('ref.archive', async () => (await textOf(gl.JobArtifacts.downloadArchive(project, ofRef))).slice(0, 2))
  await call('ref.file', () => textOf(gl.JobArtifacts.downloadArchive(project, { ...ofRef, artifactPath: 'out.bin' })))
  await call('job.retry', async () => (await gl.Jobs.retry(project, build)).name)
  await call('job.erase', async () => ((await gl.Jobs.erase(project, unit)).erased_at ? 'erased' : 'kept'))
  await call('job.delete_artifacts', async () => {
    await gl.JobArtifacts.remove(project, { jobId: build })
    const download = gl.JobArtifacts.downloadArchive(project, { jobId: build })
    return download.then(
      () => 'there',
      () => 'gone',
    )
  })
  await call('project.delete_artifacts', async () => {
    await gl.JobArtifacts.remove(project)
    return 'done'
  })

  const created = await gl.Pipelines.create(project, 'main', { variables: [{ key: 'B', value: '1' }] })
  await call('pipeline.create', async () => `${created.source} ${created.ref}`)
  const ids = new Map((await gl.Jobs.all(project, { pipelineId: created.id })).map(({ name, id }) => [name, id]))
  await call('job.play', async () => (await gl.Jobs.play(project, ids.get('deploy') ?? 0)).name)
  await call('job.cancel', async () => (await gl.Jobs.cancel(project, ids.get('long') ?? 0)).status)
  const third = await gl.Pipelines.create(project, 'main')
  await call('pipeline.cancel', async () => (await gl.Pipelines.cancel(project, third.id)).status)
  await call('pipeline.delete', async () => {
    await gl.Pipelines.remove(project, third.id)
    const show = gl.Pipelines.show(project, third.id)
    return show.then(
      () => 'found',
      ({ cause }) => String(cause.response.status),
    )
  })
  await manageProject(gl, call, Number(env.OTHER_PROJECT))
  return results
}

async function manageProject(
  gl: InstanceType<typeof Gitlab>,
  call: (name: CallName, make: Make) => Promise<void>,
  other: number,
): Promise<void> {
  const project = 'group/app'
  await call('merge_request.create_pipeline', async () => (await gl.MergeRequests.createPipeline(project, 3)).source)

  const hook = await gl.ProjectHooks.add(project, 'https://example.com/a', { pushEvents: true })
  const hooks = async () => (await gl.ProjectHooks.all(project)).length
  await call('hook.create', async () => hook.url)
  await call('hook.list', hooks)
  await call('hook.get', async () => (await gl.ProjectHooks.show(project, hook.id)).url)
  await call('hook.edit', async () => (await gl.ProjectHooks.edit(project, hook.id, 'https://example.com/b')).url)
  await call('hook.delete', async () => {
    await gl.ProjectHooks.remove(project, hook.id)
    return hooks()
  })

  const said = ({ valid }: { readonly valid: boolean }) => (valid ? 'valid' : 'invalid')
  await call('lint.valid', async () => said(await gl.Lint.lint(project, 'build:\n  script: make\n')))
  await call('lint.invalid', async () => said(await gl.Lint.lint(project, 'a: [')))
  await call('lint.own', async () => said(await gl.Lint.check(project, {})))

  const schedules = async () => (await gl.PipelineSchedules.all(project)).length
  const { id, description } = await gl.PipelineSchedules.create(project, 'nightly', 'main', '0 2 * * *')
  await call('schedule.create', async () => description)
  await call('schedule.list', schedules)
  await call('schedule.get', async () => (await gl.PipelineSchedules.show(project, id)).description)
  await call(
    'schedule.edit',
    async () => (await gl.PipelineSchedules.edit(project, id, { description: 'weekly' })).description,
  )
  await call('schedule.own', async () => (await gl.PipelineSchedules.takeOwnership(project, id)).owner.username)
  const pair = ({ key, value }: { readonly key: string; readonly value: string }) => `${key}=${value}`
  await call('schedule.variable.create', async () =>
    pair(await gl.PipelineScheduleVariables.create(project, id, 'K', 'v')),
  )
  await call('schedule.variable.edit', async () => pair(await gl.PipelineScheduleVariables.edit(project, id, 'K', 'w')))
  await call('schedule.variable.delete', async () => {
    await gl.PipelineScheduleVariables.remove(project, id, 'K')
    const { variables } = await gl.PipelineSchedules.show(project, id)
    return Array.isArray(variables) && variables.length === 0 ? 'gone' : 'there'
  })
  await call('schedule.play', async () => {
    await gl.PipelineSchedules.run(project, id)
    return 'done'
  })
  await call('schedule.pipelines', async () => (await gl.PipelineSchedules.allTriggeredPipelines(project, id)).length)
  await call('schedule.delete', async () => {
    await gl.PipelineSchedules.remove(project, id)
    return schedules()
  })

  const scopes = gl.ProjectJobTokenScopes
  const allowed = async () => (await scopes.showInboundAllowList(project)).length
  const onOff = async () => ((await scopes.show(project)).inbound_enabled ? 'on' : 'off')
  await call('scope.get', onOff)
  await call('scope.list', allowed)
  await call('scope.remove', async () => {
    await scopes.removeFromInboundAllowList(project, other)
    return allowed()
  })
  await call('scope.add', async () => {
    await scopes.addToInboundAllowList(project, other)
    return allowed()
  })
  await call('scope.change', async () => {
    await scopes.edit(project, false)
    return onOff()
  })
}

describe.each(versions)('gitbeaker with GitLab %i', (version) => {
  let results: Partial<Record<CallName, unknown>>
  beforeAll(async () => {
    await using scene = await openClientScene(version)
    results = await makeCalls(scene.env)
  })

  test.each(callsOf(version, missing))('%s', (name, expected) => {
    expect(results[name]).toEqual(expected)
  })
})
