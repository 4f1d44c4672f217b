import type { Refusal, Rule } from './rule.ts'

const isStart = ({ endpoint }: Refusal) => endpoint === 'trigger' || endpoint === 'create'
const projectOf = ({ project }: Refusal) => (project === undefined ? 'the project' : `"${project}"`)
const refOf = ({ ref }: Refusal) => (ref === undefined ? 'the ref' : `"${ref}"`)
const says = (name: string, words: RegExp, hints: Rule['hints']): Rule => ({
  name,
  matches: (refusal) => isStart(refusal) && words.test(refusal.words),
  hints,
})

/** Whose rights count: a trigger token has those of its owner, a job token those of the one who started the job. */
function actorOf({ credential, endpoint }: Refusal): string {
  if (endpoint === 'create') return "the access token's user"
  if (credential === 'job-token') return 'the user who started this job'
  return credential === 'trigger-token' ? "the trigger token's owner" : "the token's owner"
}

/**
 * Refusals of the two endpoints that start a pipeline, in the order of GitLab's checks.
 *
 * Source: https://docs.gitlab.com/ci/triggers/#troubleshooting, https://docs.gitlab.com/api/pipeline_triggers/
 */
export const START_RULES: readonly Rule[] = [
  says('parameter missing', /^(ref|token) is (missing|empty)|, (ref|token) is (missing|empty)/, () => [
    'give a non-empty ref and token; in a job, a variable that is protected is empty on unprotected refs',
  ]),
  says('variables of a wrong type', /variables (is invalid|needs to be a map of key-valued strings)/, () => [
    'every variable needs a text value; a proxy that rewrites bodies can cause this too',
  ]),
  {
    name: 'trigger endpoint not found',
    matches: ({ endpoint, status }) => endpoint === 'trigger' && status === 404,
    hints: notFoundHints,
  },
  says('job over', /^Job is not running|Job has to be running|^Job has been erased|^Job token has expired/, () => [
    'a job token works only while its job runs: start the pipeline within the job, not from a later or detached process',
    'for use outside of jobs, create a trigger token in the other project: Settings > CI/CD > Pipeline trigger tokens',
  ]),
  says("job's project deleted", /Project has been deleted/, () => [
    "this job's own project is marked for deletion, which ends its job tokens: restore it, or use a trigger token",
  ]),
  says('project deleted', /Project is deleted/, (refusal) => [
    `${projectOf(refusal)} is marked for deletion: restore it, or name another project`,
  ]),
  {
    name: 'loop guard',
    matches: ({ endpoint, status, words }) => endpoint === 'trigger' && status === 403 && /^403 Forbidden$/.test(words),
    hints: () => [
      'GitLab refuses to be triggered by a pipeline webhook, for pipelines would start each other without end',
      'a proxy that adds the header X-Gitlab-Event causes this too',
    ],
  },
  says('ref not found', /Reference not found/, (refusal) => [
    `check that the branch or tag ${refOf(refusal)} exists in ${projectOf(refusal)}, with upper and lower case as written`,
    'only branches and tags can be run: no commit SHA, no HEAD, no merge request',
    'when it was pushed just now, push it before this step and let the push finish',
  ]),
  says('ref ambiguous', /Ref is ambiguous/, ({ ref }) => [
    `a branch and a tag have this name: write refs/heads/${ref ?? 'NAME'} or refs/tags/${ref ?? 'NAME'}`,
  ]),
  says('commit not found', /Commit not found/, (refusal) => [
    `${refOf(refusal)} points to no commit: push it again, or run the housekeeping of ${projectOf(refusal)}`,
  ]),
  says('variables forbidden', /Insufficient permissions to set pipeline variables/, (refusal) => [
    `lower the setting ci_pipeline_variables_minimum_override_role of ${projectOf(refusal)} to a role that ${actorOf(refusal)} has: Settings > CI/CD > Variables > Minimum role to use pipeline variables`,
    'or pass values as `inputs` instead of `variables`: inputs are not subject to this setting',
    'before GitLab 18.5, "no one allowed" refuses every call of the trigger endpoint, even one without variables',
  ]),
  says(
    'protected ref',
    /sufficient permission to run a pipeline on|Insufficient permissions for protected ref/,
    (refusal) => [
      `${refOf(refusal)} is protected: allow ${actorOf(refusal)} to merge or push there, under Settings > Repository > Protected branches or Protected tags`,
      'or start an unprotected ref',
    ],
  ),
  says('no right to run', /Insufficient permissions to create a new pipeline/, (refusal) => [
    `${actorOf(refusal)} needs at least the Developer role in ${projectOf(refusal)}, and must not be blocked`,
    ...(refusal.credential === 'job-token' || refusal.credential === 'unknown-token'
      ? [
          `with a job token: add this project to the job-token allowlist of ${projectOf(refusal)}: Settings > CI/CD > Job token permissions`,
        ]
      : []),
  ]),
  says('pipelines disabled', /Pipelines are disabled/, (refusal) => [
    `switch CI/CD on in ${projectOf(refusal)}: Settings > General > Visibility, project features, permissions > CI/CD`,
  ]),
  says('no configuration', /Missing CI config file/, (refusal) => [
    `${refOf(refusal)} has no .gitlab-ci.yml: add one, or set its place under Settings > CI/CD > General pipelines`,
  ]),
  says('workflow rules', /filtered out by workflow rules/, (refusal) => [
    `the workflow:rules of ${projectOf(refusal)} admit no pipeline with $CI_PIPELINE_SOURCE == "${sourceOf(refusal)}" on ${refOf(refusal)}: add a rule for it`,
  ]),
  says('no jobs', /rules configuration prevented any jobs|No stages \/ jobs/, (refusal) => [
    `no job of ${projectOf(refusal)} has rules that admit $CI_PIPELINE_SOURCE == "${sourceOf(refusal)}" on ${refOf(refusal)}; variables that its rules ask for may be missing`,
  ]),
  says('inputs', /\binputs?\b/i, (refusal) => [
    `compare the inputs with spec:inputs at the top of the .gitlab-ci.yml of ${projectOf(refusal)} on ${refOf(refusal)}: name, type, options, and those without a default`,
  ]),
  says('too large', /^(size|job_activity|deployments)_limit_exceeded$/, (refusal) => [
    `the pipeline of ${projectOf(refusal)} is larger than the instance or its plan allows: run fewer jobs, or have the limit raised`,
  ]),
  says('user not verified', /^user_not_verified$/, (refusal) => [
    `GitLab wants to know who ${actorOf(refusal)} is: sign in as that user, start a pipeline by hand and follow what it asks for`,
  ]),
  says('external validation', /^external_validation_failure$/, () => [
    'a service that checks every pipeline of this instance turned it down: ask its administrators',
  ]),
  {
    name: 'invalid configuration',
    matches: (refusal) => isStart(refusal) && (refusal.status === 422 || refusal.status === 201),
    hints: (refusal) => [
      `correct the .gitlab-ci.yml of ${projectOf(refusal)} on ${refOf(refusal)}; its Build > Pipeline editor shows the same errors`,
      'the failed pipeline is kept there, without jobs',
    ],
  },
  {
    name: 'start refused for another reason',
    matches: (refusal) => isStart(refusal) && refusal.status === 400,
    hints: (refusal) => [
      `start ${refOf(refusal)} by hand in ${projectOf(refusal)}, under Build > Pipelines > New pipeline: GitLab may say more there`,
    ],
  },
]

function sourceOf({ endpoint, credential }: Refusal): string {
  if (endpoint === 'create') return 'api'
  return credential === 'job-token' ? 'pipeline' : 'trigger'
}

/** One answer for five causes: GitLab does not tell strangers what exists. The likeliest depends on the token. */
function notFoundHints(refusal: Refusal): readonly string[] {
  const project = projectOf(refusal)
  const access =
    'a personal, project or group access token does not work as `token`: give it as `api-token`, or create a trigger token in the other project: Settings > CI/CD > Pipeline trigger tokens'
  const path = `check the project path ${project}: full path with all groups, or the numeric id`
  const foreign = `the trigger token must have been created in ${project} itself; those of other projects are unknown there`
  const expired =
    'the trigger token may have expired or been revoked: list them under Settings > CI/CD > Pipeline trigger tokens'
  const job = `with a job token: the user who started this job must be able to read ${project}, and ${project} must have this project on its job-token allowlist: Settings > CI/CD > Job token permissions`
  const first: Partial<Record<Refusal['credential'], readonly string[]>> = {
    'access-token': [access, path],
    'job-token': [job, path],
    'trigger-token': [foreign, path, expired],
  }
  return first[refusal.credential] ?? [foreign, path, access, expired, job]
}
