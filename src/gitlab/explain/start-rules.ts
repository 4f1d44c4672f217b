import { projectOf, type Refusal, type Rule } from './rule.ts'

/**
 * Refusals of the two endpoints that start a pipeline, in the order of GitLab's checks. The words of both old and new versions count.
 * GitLab names its reason (`size_limit_exceeded`) only where it has no words.
 *
 * Source: https://docs.gitlab.com/ci/triggers/#troubleshooting, https://docs.gitlab.com/api/pipeline_triggers/
 */
export const START_RULES: readonly Rule[] = [
  says('parameter missing', /^(ref|token) is (missing|empty)|, (ref|token) is (missing|empty)/, () => [
    'give a non-empty ref and token; in a job, a protected variable is empty on unprotected refs',
  ]),
  says('variables of a wrong type', /variables (is invalid|needs to be a map of key-valued strings)/, () => [
    'every variable needs a text value; a proxy that rewrites the bodies of requests can cause this refusal too',
  ]),
  {
    name: 'trigger endpoint not found',
    matches: ({ endpoint, status }) => endpoint === 'trigger' && status === 404,
    hints: notFoundHints,
  },
  {
    name: 'no pipeline for a merge request',
    matches: ({ endpoint, status }) => endpoint === 'merge-request' && status === 405,
    hints: () => [
      'the merge request must be open, and its configuration must have jobs for `$CI_PIPELINE_SOURCE == "merge_request_event"`',
    ],
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
      'GitLab does not start a pipeline for a pipeline webhook: pipelines would start each other without end; start it from a job or a program',
      'a proxy that adds the header X-Gitlab-Event causes this refusal too: take the header out',
    ],
  },
  says('ref not found', /Reference not found/, (refusal) => [
    `check that the branch or tag ${refOf(refusal)} exists in ${projectOf(refusal)}, with upper and lower case as written`,
    'give the name of a branch or a tag: a commit SHA, HEAD or a merge request cannot be run',
    'if it was pushed just now, start the pipeline only after the push has finished',
  ]),
  says('ref ambiguous', /Ref is ambiguous/, ({ ref }) => [
    `a branch and a tag have this name: write refs/heads/${ref ?? 'NAME'} or refs/tags/${ref ?? 'NAME'}`,
  ]),
  says('commit not found', /Commit not found/, (refusal) => [
    `${refOf(refusal)} does not point to a commit: push it again, or run the housekeeping of ${projectOf(refusal)}`,
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
  says('workflow rules', /filtered out by workflow rules|Review the workflow:rules configuration/, (refusal) => [
    `the workflow:rules of ${projectOf(refusal)} do not admit a pipeline with $CI_PIPELINE_SOURCE == "${sourceOf(refusal)}" on ${refOf(refusal)}: add a rule for it`,
  ]),
  says(
    'no jobs',
    /rules configuration prevented any jobs|pipeline would have been empty|No stages \/ jobs/,
    (refusal) => [
      `no job of ${projectOf(refusal)} has rules that admit $CI_PIPELINE_SOURCE == "${sourceOf(refusal)}" on ${refOf(refusal)}; check the rules of its jobs, and give the variables that they ask for`,
    ],
  ),
  says('too many inputs', /cannot be more than \d+ inputs/, () => [
    'give fewer `inputs`: GitLab limits how many one pipeline takes; pass the rest as `variables`',
  ]),
  says('duplicate variable', /Duplicate variable names?:/, ({ words }) => [
    words.includes('TRIGGER_PAYLOAD')
      ? 'rename the variable TRIGGER_PAYLOAD: GitLab sets a variable of this name itself in every triggered pipeline'
      : 'give each variable only once: names that differ for the caller may be the same for GitLab',
    'the failed pipeline is kept in the project, without jobs',
  ]),
  says('import unfinished', /before project import is complete/, (refusal) => [
    `wait until the import of ${projectOf(refusal)} has finished, then start the pipeline again`,
  ]),
  says('pipeline not saved', /Failed to persist the pipeline/, () => [
    "GitLab could not save the pipeline: start it again; if that fails too, ask the instance's administrators",
  ]),
  says('inputs', /\binputs?\b/i, (refusal) => [
    `compare the inputs with spec:inputs at the top of the .gitlab-ci.yml of ${projectOf(refusal)} on ${refOf(refusal)}: name, type, options, and those without a default`,
  ]),
  says('too large', /^size_limit_exceeded$|number of jobs has exceeded the limit/, (refusal) => [
    `run fewer jobs in a pipeline of ${projectOf(refusal)}, e.g. by splitting it into child pipelines, or have the limit of the instance or its plan raised`,
  ]),
  says('too many active jobs', /^job_activity_limit_exceeded$|number of jobs in active pipelines/, (refusal) => [
    `wait until other pipelines of ${projectOf(refusal)} have finished and start this one again, or run fewer jobs`,
  ]),
  says('too many deployments', /^deployments_limit_exceeded$|too many deployments/, (refusal) => [
    `reduce the jobs with \`environment\` in a pipeline of ${projectOf(refusal)}, or have the limit on deployments raised`,
  ]),
  says('user not verified', /^user_not_verified$/, (refusal) => [
    `the identity of ${actorOf(refusal)} has to be verified: sign in to GitLab as that user, start a pipeline by hand and follow the instructions`,
  ]),
  says('external validation', /^external_validation_failure$|External validation failed/, () => [
    'a service that checks every pipeline of this instance rejected this one: ask the administrators for the reason',
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

function says(name: string, words: RegExp, hints: Rule['hints']): Rule {
  return { name, matches: (refusal) => isStart(refusal) && words.test(refusal.words), hints }
}

function isWithAccessToken(endpoint: Refusal['endpoint']): boolean {
  return endpoint === 'create' || endpoint === 'merge-request'
}

function isStart({ endpoint }: Refusal): boolean {
  return endpoint === 'trigger' || isWithAccessToken(endpoint)
}

function refOf({ ref }: Refusal): string {
  return ref === undefined ? 'the ref' : `"${ref}"`
}

/** Whose rights count: a trigger token has the rights of its owner, a job token those of the user who started the job. */
function actorOf({ credential, endpoint }: Refusal): string {
  if (isWithAccessToken(endpoint)) return "the access token's user"
  if (credential === 'job-token') return 'the user who started this job'
  return credential === 'trigger-token' ? "the trigger token's owner" : "the token's owner"
}

/** What `$CI_PIPELINE_SOURCE` is in the pipeline. */
function sourceOf({ endpoint, credential }: Refusal): string {
  if (endpoint === 'merge-request') return 'merge_request_event'
  if (endpoint === 'create') return 'api'
  return credential === 'job-token' ? 'pipeline' : 'trigger'
}

/** One answer for five causes: GitLab does not show strangers what exists. The likeliest depends on the token. */
function notFoundHints(refusal: Refusal): readonly string[] {
  const project = projectOf(refusal)
  const access =
    'a personal, project or group access token does not work as `token`: give it as `api-token`, or create a trigger token in the other project: Settings > CI/CD > Pipeline trigger tokens'
  const path = `check the project path ${project}: full path with all groups, or the numeric id`
  const foreign = `the trigger token must have been created in ${project} itself: a trigger token of another project does not work there`
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
