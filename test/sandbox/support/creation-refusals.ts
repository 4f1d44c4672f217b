import { MAIN_SHA } from '../../support/scene.ts'
import { base, good, noRights, type Refusal, withRef, withVariables } from './refusal.ts'
import type { Scene } from './scene.ts'

/** By GitLab's own chain of checks when it creates a pipeline, in its order. */
export const CREATION_REFUSALS: readonly Refusal[] = [
  ...['A-B', 'A B', '', 'Ä', 'A'.repeat(256)].map((name) => ({
    name: `a variable named ${JSON.stringify(name.slice(0, 10))}, pipelines disabled`,
    project: { pipelinesEnabled: false },
    request: withVariables({ [name]: '1' }),
    status: 400,
    body: base('Failed to build the pipeline!'),
  })),
  {
    name: 'pipelines disabled, no rights, no ref',
    project: { pipelinesEnabled: false, members: [] },
    request: withRef('none'),
    status: 400,
    body: base('Pipelines are disabled!'),
  },
  {
    name: 'an owner without a role, no ref',
    project: { members: [] },
    request: withRef('none'),
    status: 400,
    body: noRights,
  },
  {
    name: 'an owner who is a Reporter',
    prepare: ({ project, user }) => project.members.set(user.id, 'reporter'),
    request: good,
    status: 400,
    body: noRights,
  },
  {
    name: 'a blocked owner',
    prepare: ({ user }) => Object.assign(user, { blocked: true }),
    request: good,
    status: 400,
    body: noRights,
  },
  {
    name: 'a protected ref',
    project: { protectedRefs: ['main'] },
    prepare: ({ project, user }) => project.members.set(user.id, 'developer'),
    request: good,
    status: 400,
    body: base(
      "You do not have sufficient permission to run a pipeline on 'main'. Please select a different branch or contact your administrator for assistance.",
    ),
  },
  ...['nowhere', MAIN_SHA, 'HEAD', 'refs/merge-requests/1/head', 'refs/tags/main', 'refs/heads/v1.0', 'heads/main'].map(
    (ref) => ({
      name: `the ref ${ref}`,
      request: withRef(ref),
      status: 400,
      body: base('Reference not found'),
    }),
  ),
  {
    name: 'a branch and a tag of one name',
    prepare: ({ project }) => void project.refs.push({ name: 'main', kind: 'tag', sha: MAIN_SHA }),
    request: good,
    status: 400,
    body: base('Ref is ambiguous'),
  },
  {
    name: 'variables that nobody may set, too fast',
    project: { variablesMinimumOverrideRole: 'no_one_allowed', pipelinesPerMinute: 1 },
    request: withVariables({ A: 'b' }),
    status: 400,
    body: base('Insufficient permissions to set pipeline variables'),
  },
  {
    name: 'variables below the role for them',
    project: { variablesMinimumOverrideRole: 'owner' },
    request: withVariables({ A: 'b' }),
    status: 400,
    body: base('Insufficient permissions to set pipeline variables'),
  },
  {
    name: 'TRIGGER_PAYLOAD counted as a variable',
    version: 17,
    project: { variablesMinimumOverrideRole: 'no_one_allowed' },
    request: good,
    status: 400,
    body: base('Insufficient permissions to set pipeline variables'),
  },
  {
    name: 'TRIGGER_PAYLOAD counted as a variable on 18',
    version: 18,
    project: { variablesMinimumOverrideRole: 'no_one_allowed' },
    request: good,
    status: 400,
    body: base('Insufficient permissions to set pipeline variables'),
  },
  {
    name: 'a second TRIGGER_PAYLOAD, too fast',
    project: { pipelinesPerMinute: 1 },
    request: withVariables({ TRIGGER_PAYLOAD: 'x' }),
    status: 422,
    body: base('Duplicate variable name: TRIGGER_PAYLOAD'),
  },
  {
    name: 'one pipeline too many in a minute, configuration missing',
    project: { pipelinesPerMinute: 1 },
    prepare: ({ sandbox, project, user }) => {
      sandbox.store.addPipeline({
        projectId: project.id,
        ref: 'main',
        sha: MAIN_SHA,
        source: 'trigger',
        userId: user.id,
      })
      sandbox.script(project, { rejected: ['Missing CI config file'] })
    },
    request: good,
    status: 400,
    body: base('Too many pipelines created in the last minute. Try again later.'),
  },
  ...[
    'Missing CI config file',
    'The pipeline did not run. Review the workflow:rules configuration for the pipeline.',
    'The resulting pipeline would have been empty. Review the rules configuration for the relevant jobs.',
  ].map((text) => ({
    name: text,
    prepare: ({ sandbox, project }: Scene) => sandbox.script(project, { rejected: [text] }),
    request: good,
    status: 400,
    body: base(text),
  })),
  {
    name: 'invalid YAML',
    prepare: ({ sandbox, project }) => sandbox.script(project, { invalid: { messages: ['jobs:a script is missing'] } }),
    request: good,
    status: 422,
    body: base('jobs:a script is missing'),
  },
  ...([17, 18] as const).map((version) => ({
    name: `invalid YAML on ${version}`,
    version,
    prepare: ({ sandbox, project }: Scene) => sandbox.script(project, { invalid: { messages: ['bad'] } }),
    request: good,
    status: 422,
    body: base('bad'),
  })),
  {
    name: 'a saved failure without words',
    prepare: ({ sandbox, project }) =>
      sandbox.script(project, { invalid: { messages: [], failureReason: 'size_limit_exceeded' } }),
    request: good,
    status: 422,
    body: { message: 'size_limit_exceeded' },
  },
]
