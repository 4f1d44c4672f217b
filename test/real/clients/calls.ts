import { KNOWN_STATUSES } from '../../../src/gitlab/status.ts'
import type { GitLabVersion } from '../../../src/sandbox/model.ts'
import { SERVER_VERSIONS } from '../../../src/sandbox/model.ts'
import type { PipelineScript } from '../../../src/sandbox/scripted/script.ts'
import { type Cast, openCast } from '../../support/scene.ts'

/** Not ASCII: ruby-gitlab takes a file of ASCII for JSON, whichever server sends it. */
const CONTENT = 'résumé'

/** Of pipelines and jobs of `group/statuses`, of which there is one in each. */
const STATUSES = KNOWN_STATUSES.toSorted().join(' ')

/** What each call brings, said in a word or two. All clients make the calls in this order, on the scene of `openClientScene`. */
const RESULTS = {
  user: 'maria',
  version: '',
  'project.get': 'group/app',
  'branch.get': 'main',
  'tag.get': 'v1.0',
  'pipeline.statuses': STATUSES,
  'job.statuses': STATUSES,
  'trigger.create': 'made',
  'trigger.list': 2,
  'trigger.get': 'made',
  'trigger.update': 'renamed',
  'trigger.delete': 1,
  'trigger.run': 'trigger main',
  'pipeline.get': 'failed',
  'pipeline.list': 1,
  'pipeline.latest': 'failed',
  'pipeline.variables': 'b c',
  'pipeline.jobs': 'build unit',
  'pipeline.bridges': 'down success',
  'pipeline.test_report': 0,
  'pipeline.test_report_summary': 0,
  'commit.last_pipeline': 'failed',
  'commit.statuses': 'build unit',
  'merge_request.list': 1,
  'merge_request.get': 'failed',
  'merge_request.pipelines': 1,
  'job.list': 'build',
  'job.get': 'build success',
  'job.trace': 'built',
  'job.archive': 'PK',
  'job.file': CONTENT,
  'job.keep': 'build',
  'job.own': 'upstream',
  'pipeline.retry': 'success',
  'ref.archive': 'PK',
  'ref.file': CONTENT,
  'job.retry': 'build',
  'job.erase': 'erased',
  'job.delete_artifacts': 'gone',
  'project.delete_artifacts': 'done',
  'pipeline.create': 'api main',
  'pipeline.rename': 'named',
  'job.play': 'deploy',
  'job.cancel': 'canceled',
  'pipeline.cancel': 'canceled',
  'pipeline.delete': '404',
  'merge_request.create_pipeline': 'merge_request_event',
  'hook.create': 'https://example.com/a',
  'hook.list': 1,
  'hook.get': 'https://example.com/a',
  'hook.edit': 'https://example.com/b',
  'hook.delete': 0,
  'lint.valid': 'valid',
  'lint.invalid': 'invalid',
  'lint.own': 'invalid',
  'schedule.create': 'nightly',
  'schedule.list': 1,
  'schedule.get': 'nightly',
  'schedule.edit': 'weekly',
  'schedule.own': 'maria',
  'schedule.variable.create': 'K=v',
  'schedule.variable.edit': 'K=w',
  'schedule.variable.delete': 'gone',
  'schedule.play': 'done',
  'schedule.pipelines': 1,
  'schedule.delete': 0,
  'scope.get': 'on',
  'scope.list': 2,
  'scope.remove': 1,
  'scope.add': 2,
  'scope.change': 'off',
} as const

export type CallName = keyof typeof RESULTS

/** Calls that a client does not have, or cannot make, each with the reason. */
export type Missing = Partial<Record<CallName, string>>

export const versions: readonly GitLabVersion[] = [17, 18, 19]

/** The calls that are to be looked at: the name and what it brings. */
export function callsOf(version: GitLabVersion, missing: Missing): [CallName, string | number][] {
  const expected = { ...RESULTS, version: SERVER_VERSIONS[version] }
  return Object.entries(expected).flatMap(([name, value]) =>
    name in missing ? [] : [[name as CallName, value] as [CallName, string | number]],
  )
}

const first: PipelineScript = {
  jobs: [
    { name: 'build', stage: 'build', durationMs: 0, trace: 'built\n', artifacts: { files: { 'out.bin': CONTENT } } },
    { name: 'unit', stage: 'test', durationMs: 0, status: 'failed', retries: [{ status: 'success', durationMs: 0 }] },
    {
      name: 'down',
      stage: 'deploy',
      when: 'always',
      bridge: { project: 'group/lib', script: { jobs: [{ name: 'x', durationMs: 0 }] } },
    },
  ],
}

const second: PipelineScript = {
  jobs: [
    { name: 'long', durationMs: Number.POSITIVE_INFINITY },
    { name: 'deploy', durationMs: 0, when: 'manual', allowFailure: true },
  ],
}

/** A scene whose user owns the project, and whose pipelines end as soon as somebody looks. */
export async function openClientScene(version: GitLabVersion): Promise<Cast & { readonly env: NodeJS.ProcessEnv }> {
  const cast = await openCast({ version })
  cast.project.members.set(cast.user.id, 'owner')
  cast.sandbox.script(cast.project, [first, second])
  const { store } = cast.sandbox
  const members = [[cast.user.id, 'maintainer']] as const
  const { id: projectId } = store.addProject({ path: 'group/statuses', members })
  for (const status of KNOWN_STATUSES) {
    const pipeline = store.addPipeline({ projectId, ref: 'main', sha: 'c'.repeat(40), source: 'push', status })
    store.addJob(pipeline, { name: status, status })
  }
  cast.project.mergeRequests.push({ iid: 3, sourceBranch: 'main', targetBranch: 'next', state: 'opened' })
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    SANDBOX_URL: cast.sandbox.url,
    API_TOKEN: cast.apiToken,
    TRIGGER_TOKEN: cast.triggerToken,
    JOB_TOKEN: cast.jobToken,
    OTHER_PROJECT: String(cast.upstream.id),
  }
  return Object.assign(cast, { env })
}
