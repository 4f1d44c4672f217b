import { byJob, type Refusal } from './refusal.ts'
import type { Scene } from './scene.ts'

const roleOf = (role: 'guest' | 'reporter' | 'developer') => (scene: Scene) =>
  void scene.project.members.set(scene.user.id, role)
const rejects = (message: string) => (scene: Scene) => scene.play({ rejected: [message] })

/** Why no pipeline was saved. */
export const creationRefusals: readonly Refusal[] = [
  { name: 'an unknown ref', options: { ref: 'nowhere' }, words: 'Reference not found', next: '"nowhere" exists' },
  {
    name: 'a branch under refs/tags',
    options: { ref: 'refs/tags/main' },
    words: 'Reference not found',
    next: 'refs/tags/main',
  },
  {
    name: 'a branch and a tag of one name',
    prepare: ({ project }) => void project.refs.push({ name: 'main', kind: 'tag', sha: 'b'.repeat(40) }),
    words: 'Ref is ambiguous',
    next: 'refs/heads/main or refs/tags/main',
  },
  {
    name: 'a ref without a commit',
    prepare: rejects('Commit not found'),
    words: 'Commit not found',
    next: 'does not point to a commit',
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
    project: { protectedRefs: ['main'] },
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
    project: { pipelinesEnabled: false },
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
    project: { variablesMinimumOverrideRole: 'no_one_allowed' },
    options: { variables: 'A=1' },
    words: 'Insufficient permissions to set pipeline variables',
    next: 'ci_pipeline_variables_minimum_override_role',
  },
  {
    name: 'variables below the role for them',
    project: { variablesMinimumOverrideRole: 'owner' },
    options: { variables: 'A=1' },
    words: 'Insufficient permissions to set pipeline variables',
    next: 'pass values as `inputs`',
  },
  {
    name: 'TRIGGER_PAYLOAD counted as a variable by GitLab 17',
    version: 17,
    project: { variablesMinimumOverrideRole: 'no_one_allowed' },
    words: 'Insufficient permissions to set pipeline variables',
    next: 'even one without variables',
  },
  {
    name: 'one pipeline too many in a minute, with no minute left to wait',
    project: { pipelinesPerMinute: 1 },
    prepare: ({ sandbox, project, user }) => {
      const [{ name: ref, sha } = { name: 'main', sha: '' }] = project.refs
      sandbox.store.addPipeline({
        projectId: project.id,
        ref,
        sha,
        source: 'trigger',
        userId: user.id,
        status: 'failed',
      })
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
