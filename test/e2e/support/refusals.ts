import type { GitLabVersion } from '../../../src/sandbox/model.ts'
import type { NewProject } from '../../../src/sandbox/store.ts'
import type { GivenOptions, Scene } from './scene.ts'

/** A way to have the trigger endpoint refuse, and what the CLI must say about it. */
interface Refusal {
  readonly name: string
  readonly version?: GitLabVersion
  readonly app?: Partial<NewProject>
  readonly prepare?: (scene: Scene) => void
  readonly options?: GivenOptions | ((scene: Scene) => GivenOptions)
  /** GitLab's own words. */
  readonly words: string
  /** Part of a next step. */
  readonly next: string
  /** Default 3. */
  readonly exitCode?: number
}

const byJob = ({ jobToken }: Scene): GivenOptions => ({ token: jobToken, 'api-token': undefined })
const jobOf = ({ sandbox, jobToken }: Scene) => {
  const job = sandbox.store.jobTokens.get(jobToken)
  if (!job) throw new Error('the job token belongs to no job')
  return job
}
const roleOf = (role: 'guest' | 'reporter' | 'developer') => (scene: Scene) =>
  void scene.app.members.set(scene.user.id, role)
const answers = (status: number, body: unknown) => (scene: Scene) =>
  void scene.sandbox.faults.add({
    method: 'POST',
    fault: { kind: 'answer', status, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } },
  })
const rejects = (message: string) => (scene: Scene) => scene.play({ rejected: [message] })
const invalid =
  (...messages: string[]) =>
  (scene: Scene) =>
    scene.play({ invalid: { messages, ...(messages.length === 0 && { failureReason: 'size_limit_exceeded' }) } })

/** Before GitLab looks at the token. What no client of ours sends is answered without it being sent. */
const requestRefusals: readonly Refusal[] = [
  ...['ref is missing, token is missing', 'token is missing', 'ref is empty'].map((error) => ({
    name: error,
    prepare: answers(400, { error }),
    words: error,
    next: 'give a non-empty ref and token',
  })),
  {
    name: 'variables is invalid',
    prepare: answers(400, { error: 'variables is invalid' }),
    words: 'variables is invalid',
    next: 'every variable needs a text value',
  },
  {
    name: 'variables that are no map of strings',
    prepare: answers(400, { message: 'variables needs to be a map of key-valued strings' }),
    words: 'variables needs to be a map of key-valued strings',
    next: 'every variable needs a text value',
  },
  {
    name: 'a pipeline webhook',
    prepare: answers(403, { message: '403 Forbidden' }),
    words: '403 Forbidden',
    next: 'pipelines would start each other without end',
  },
]

const notFound = '404 Not Found'

/** Who may trigger. */
const tokenRefusals: readonly Refusal[] = [
  { name: 'an unknown project', options: { project: 'group/none' }, words: notFound, next: '"group/none"' },
  {
    name: 'an access token in place of a trigger token',
    options: ({ apiToken }) => ({ token: apiToken }),
    words: notFound,
    next: 'give it as `api-token`',
  },
  {
    name: 'the trigger token of another project',
    options: ({ sandbox, lib, user }) => ({ token: sandbox.store.addTriggerToken(lib, { ownerId: user.id }).token }),
    words: notFound,
    next: 'must have been created in "group/app" itself',
  },
  {
    name: 'an unknown trigger token',
    options: { token: 'glptt-0123456789012345678901234567890123456789' },
    words: notFound,
    next: 'may have expired or been revoked',
  },
  {
    name: 'an expired trigger token',
    prepare({ app }) {
      for (const trigger of app.triggers) trigger.expiresAt = '2025-01-01T00:00:00Z'
    },
    words: notFound,
    next: 'may have expired or been revoked',
  },
  {
    name: 'a token of a kind that cannot be told',
    options: { token: 'something-else-entirely' },
    words: notFound,
    next: 'does not work as `token`',
  },
  {
    name: 'a job whose user cannot read the project',
    app: { members: [] },
    options: byJob,
    words: notFound,
    next: 'must be able to read "group/app"',
  },
  {
    name: 'a job that is not on the allowlist',
    app: { jobTokenAllowlist: [] },
    options: byJob,
    words: notFound,
    next: 'job-token allowlist',
  },
  {
    name: 'the token of a job that is over',
    prepare: (scene) => void Object.assign(jobOf(scene), { status: 'success' }),
    options: byJob,
    words: 'Job is not running',
    next: 'works only while its job runs',
  },
  {
    name: 'the token of an erased job',
    prepare: (scene) => void Object.assign(jobOf(scene), { erasedAt: '2026-01-01' }),
    options: byJob,
    words: 'Job has been erased!',
    next: 'works only while its job runs',
  },
  {
    name: 'an expired job token',
    prepare: (scene) => void Object.assign(jobOf(scene), { tokenExpired: true }),
    options: byJob,
    words: 'Job token has expired',
    next: 'works only while its job runs',
  },
  {
    name: 'a job token of an old server',
    prepare: answers(400, { message: '400 Job has to be running' }),
    options: byJob,
    words: 'Job has to be running',
    next: 'works only while its job runs',
  },
  {
    name: 'the token of a job whose project is gone',
    prepare: ({ lib }) => void Object.assign(lib, { deleted: true }),
    options: byJob,
    words: 'Project has been deleted!',
    next: "this job's own project is marked for deletion",
  },
]

/** Why no pipeline was saved. */
const creationRefusals: readonly Refusal[] = [
  { name: 'an unknown ref', options: { ref: 'nowhere' }, words: 'Reference not found', next: '"nowhere" exists' },
  {
    name: 'a branch under refs/tags',
    options: { ref: 'refs/tags/main' },
    words: 'Reference not found',
    next: 'refs/tags/main',
  },
  {
    name: 'a branch and a tag of one name',
    prepare: ({ app }) => void app.refs.push({ name: 'main', kind: 'tag', sha: 'b'.repeat(40) }),
    words: 'Ref is ambiguous',
    next: 'refs/heads/main or refs/tags/main',
  },
  {
    name: 'a ref without a commit',
    prepare: rejects('Commit not found'),
    words: 'Commit not found',
    next: 'points to no commit',
  },
  {
    name: 'an owner who is only a Reporter',
    prepare: roleOf('reporter'),
    words: 'Insufficient permissions to create a new pipeline',
    next: 'at least the Developer role',
  },
  {
    name: 'a blocked owner',
    prepare: ({ user }) => void Object.assign(user, { blocked: true }),
    options: { 'api-token': undefined },
    words: 'Insufficient permissions to create a new pipeline',
    next: 'must not be blocked',
  },
  {
    name: 'a protected ref',
    app: { protectedRefs: ['main'] },
    prepare: roleOf('developer'),
    words: "You do not have sufficient permission to run a pipeline on 'main'",
    next: '"main" is protected',
  },
  {
    name: 'a protected ref of an old server',
    prepare: rejects("Insufficient permissions for protected ref 'main'"),
    words: "Insufficient permissions for protected ref 'main'",
    next: '"main" is protected',
  },
  {
    name: 'pipelines that are switched off',
    app: { pipelinesEnabled: false },
    words: 'Pipelines are disabled!',
    next: 'switch CI/CD on',
  },
  {
    name: 'a deleted project',
    prepare: rejects('Project is deleted!'),
    words: 'Project is deleted!',
    next: 'restore it',
  },
  {
    name: 'variables that nobody may set',
    app: { variablesMinimumOverrideRole: 'no_one_allowed' },
    options: { variables: 'A=1' },
    words: 'Insufficient permissions to set pipeline variables',
    next: 'ci_pipeline_variables_minimum_override_role',
  },
  {
    name: 'variables below the role for them',
    app: { variablesMinimumOverrideRole: 'owner' },
    options: { variables: 'A=1' },
    words: 'Insufficient permissions to set pipeline variables',
    next: 'pass values as `inputs`',
  },
  {
    name: 'TRIGGER_PAYLOAD counted as a variable by GitLab 17',
    version: 17,
    app: { variablesMinimumOverrideRole: 'no_one_allowed' },
    words: 'Insufficient permissions to set pipeline variables',
    next: 'even one without variables',
  },
  {
    name: 'one pipeline too many in a minute, with no minute left to wait',
    app: { pipelinesPerMinute: 1 },
    prepare: ({ sandbox, app, user }) => {
      const [{ name: ref, sha } = { name: 'main', sha: '' }] = app.refs
      sandbox.store.addPipeline({ projectId: app.id, ref, sha, source: 'trigger', userId: user.id, status: 'failed' })
    },
    options: { timeout: '30s' },
    words: 'Too many pipelines created in the last minute. Try again later.',
    next: 'nothing was started: try again later, or raise `timeout`',
    exitCode: 4,
  },
  {
    name: 'a ref without .gitlab-ci.yml',
    prepare: rejects('Missing CI config file'),
    words: 'Missing CI config file',
    next: 'has no .gitlab-ci.yml',
  },
  {
    name: 'workflow rules',
    prepare: rejects('Pipeline filtered out by workflow rules.'),
    words: 'Pipeline filtered out by workflow rules.',
    next: '$CI_PIPELINE_SOURCE == "trigger"',
  },
  {
    name: 'rules that leave no job, for a job token',
    prepare: rejects(
      'Pipeline will not run for the selected trigger. The rules configuration prevented any jobs from being added to the pipeline.',
    ),
    options: byJob,
    words: 'The rules configuration prevented any jobs from being added to the pipeline.',
    next: '$CI_PIPELINE_SOURCE == "pipeline"',
  },
  {
    name: 'a failure GitLab says nothing about',
    prepare: rejects('Failed to build the pipeline!'),
    words: 'Failed to build the pipeline!',
    next: 'by hand',
  },
]

const badScript = 'jobs:test config contains unknown keys: scrip'

/** Pipelines that were saved, but failed: the answer depends on the version. */
const configurationRefusals: readonly Refusal[] = [
  ...([17, 18, 19] as const).map((version) => ({
    name: `invalid YAML, on GitLab ${version}`,
    version,
    prepare: invalid(badScript),
    words: badScript,
    next: 'correct the .gitlab-ci.yml of "group/app"',
  })),
  {
    name: 'inputs that do not fit',
    prepare: invalid('`debug` input: provided value is not a boolean'),
    words: '`debug` input: provided value is not a boolean',
    next: 'compare the inputs with spec:inputs',
  },
  {
    name: 'a failure without words',
    prepare: invalid(),
    words: 'size_limit_exceeded',
    next: 'run fewer jobs',
  },
  {
    name: 'several errors at once',
    prepare: invalid('first thing', 'second thing'),
    words: 'second thing',
    next: 'correct the .gitlab-ci.yml',
  },
]

/** In GitLab's order of checks. */
export const allRefusals: readonly Refusal[] = [
  ...requestRefusals,
  ...tokenRefusals,
  ...creationRefusals,
  ...configurationRefusals,
]
