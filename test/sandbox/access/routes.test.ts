import { describe, expect, test } from 'vitest'
import type { GitLabVersion } from '../../../src/sandbox/model.ts'
import { openScene, type Scene } from '../support/scene.ts'

/** Statuses by GitLab version 17, 18, 19. */
type ByVersion = readonly [number, number, number]

interface Row {
  readonly path: string
  readonly method?: string
  /** On a public project with public pipelines. */
  readonly anonymous: ByVersion
  readonly read: ByVersion
  readonly api?: ByVersion
  /** Of an allowed job, on a private project; what is ignored there makes the caller anonymous. */
  readonly job: ByVersion
}

const all = (status: number): ByVersion => [status, status, status]

const ROWS: readonly Row[] = [
  { path: 'pipelines', anonymous: all(200), read: all(200), job: [404, 200, 200] },
  { path: 'pipelines/:p', anonymous: all(200), read: all(200), job: [404, 200, 200] },
  { path: 'pipelines/latest', anonymous: all(200), read: all(200), job: all(404) },
  { path: 'pipelines/:p/jobs', anonymous: all(200), read: all(200), job: [404, 404, 200] },
  { path: 'pipelines/:p/bridges', anonymous: all(200), read: all(200), job: [404, 200, 200] },
  { path: 'pipelines/:p/trigger_jobs', anonymous: [404, 404, 200], read: [404, 404, 200], job: [404, 404, 200] },
  { path: 'pipelines/:p/variables', anonymous: all(401), read: all(200), job: all(401) },
  { path: 'pipelines/:p/test_report', anonymous: all(200), read: all(200), job: all(404) },
  { path: 'pipelines/:p/test_report_summary', anonymous: all(200), read: all(200), job: all(404) },
  { path: 'jobs', anonymous: all(401), read: all(200), job: [401, 200, 200] },
  { path: 'jobs/:j', anonymous: all(401), read: all(200), job: all(401) },
  { path: 'jobs/:j/trace', anonymous: all(401), read: all(200), job: all(401) },
  { path: 'jobs/:j/artifacts', anonymous: all(200), read: all(200), job: all(200) },
  { path: 'jobs/:j/artifacts/out.txt', anonymous: all(200), read: all(200), job: all(200) },
  { path: 'jobs/:j/artifacts/tree', anonymous: [404, 404, 200], read: [404, 404, 200], job: [404, 404, 200] },
  { path: 'jobs/artifacts/main/download?job=build', anonymous: all(200), read: all(200), job: all(200) },
  { path: 'jobs/artifacts/main/raw/out.txt?job=build', anonymous: all(200), read: all(200), job: all(200) },
  { path: '', anonymous: all(200), read: all(200), job: all(404) },
  { path: 'repository/branches/main', anonymous: all(200), read: all(200), job: all(404) },
  { path: 'triggers', anonymous: all(401), read: all(200), job: all(401) },
  { path: 'hooks', anonymous: all(401), read: all(200), job: all(401) },
  { path: 'job_token_scope', anonymous: all(401), read: all(200), job: all(401) },
  {
    path: 'pipelines/:p/metadata?name=n',
    method: 'PUT',
    anonymous: all(401),
    read: all(403),
    api: all(200),
    job: all(200),
  },
  { path: 'pipelines/:p/cancel', method: 'POST', anonymous: all(401), read: all(403), api: all(200), job: all(401) },
  { path: 'pipelines/:p/retry', method: 'POST', anonymous: all(401), read: all(403), api: all(201), job: all(401) },
  { path: 'pipeline?ref=main', method: 'POST', anonymous: all(401), read: all(403), api: all(201), job: all(401) },
  { path: 'jobs/:j/cancel', method: 'POST', anonymous: all(401), read: all(403), api: all(201), job: all(401) },
  { path: 'jobs/:j/retry', method: 'POST', anonymous: all(401), read: all(403), api: all(201), job: all(401) },
  { path: 'jobs/:j/play', method: 'POST', anonymous: all(401), read: all(403), api: all(400), job: all(401) },
  { path: 'jobs/:j/erase', method: 'POST', anonymous: all(401), read: all(403), api: all(201), job: all(401) },
]

describe.each([17, 18, 19] as const)('GitLab %i', (version) => {
  const index = version - 17
  test.each(ROWS.map((row) => ({ method: 'GET', ...row })))(
    'the answer to $method $path depends on the kind of token',
    async ({ path, method, anonymous, read, api = read, job }) => {
      const asked = {
        anonymous: await ask({ version, visibility: 'public' }, method, path, () => ({})),
        read: await ask({ version }, method, path, ({ readToken }) => ({ 'PRIVATE-TOKEN': readToken })),
        api: await ask({ version }, method, path, ({ apiToken }) => ({ 'PRIVATE-TOKEN': apiToken })),
        job: await ask({ version }, method, path, ({ jobToken }) => ({ 'JOB-TOKEN': jobToken })),
      }
      expect(asked).toEqual({ anonymous: anonymous[index], read: read[index], api: api[index], job: job[index] })
    },
  )
})

async function ask(
  { version, visibility = 'private' }: { version: GitLabVersion; visibility?: 'public' | 'private' },
  method: string,
  path: string,
  headers: (scene: Scene) => Record<string, string>,
): Promise<number> {
  await using scene = await openScene({ version, project: { visibility } })
  const { pipelineId, jobId } = await finishedPipeline(scene)
  const filled = path.replace(':p', String(pipelineId)).replace(':j', String(jobId))
  const answer = await scene.call(method, `/projects/${scene.project.id}/${filled}`.replace(/\/$/, ''), {
    headers: headers(scene),
  })
  return answer.status
}

async function finishedPipeline({ sandbox, project, clock, call, triggerToken }: Scene) {
  sandbox.script(project, { jobs: [{ name: 'build', trace: 'log', artifacts: { files: { 'out.txt': 'out' } } }] })
  const { body } = await call('POST', `/projects/${project.id}/trigger/pipeline`, {
    form: { token: triggerToken, ref: 'main' },
  })
  await clock.sleep(5000)
  return { pipelineId: body.id, jobId: sandbox.store.pipelines.get(body.id)?.jobs[0]?.id }
}
