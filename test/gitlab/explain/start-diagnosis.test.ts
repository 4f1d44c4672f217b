import { describe, expect, test } from 'vitest'
import { diagnoseRefusal, findRule } from '../../../src/gitlab/explain/answer.ts'
import { type Row, start, toRefusal } from './support/refusal-row.ts'

describe('every refusal of the endpoints that start a pipeline has its next step', () => {
  const rows: Row[] = [
    start(400, 'token is missing', 'parameter missing', 'non-empty'),
    start(400, 'ref is missing, token is missing', 'parameter missing', 'non-empty'),
    start(400, 'ref is empty', 'parameter missing', 'non-empty'),
    start(400, 'variables is invalid', 'variables of a wrong type', 'text value'),
    start(400, 'variables needs to be a map of key-valued strings', 'variables of a wrong type', 'text value'),
    start(403, '403 Forbidden', 'loop guard', 'webhook'),
    start(404, '404 Not Found', 'trigger endpoint not found', 'created in "group/app" itself'),
    {
      ...start(404, '404 Not Found', 'trigger endpoint not found', 'give it as `api-token`'),
      credential: 'access-token',
    },
    { ...start(404, '404 Not Found', 'trigger endpoint not found', 'job-token allowlist'), credential: 'job-token' },
    { ...start(404, '404 Not Found', 'trigger endpoint not found', 'created in'), credential: 'unknown-token' },
    { ...start(401, 'Job is not running', 'job over', 'only while its job runs'), credential: 'job-token' },
    { ...start(401, 'Job has been erased!', 'job over', 'only while'), credential: 'job-token' },
    { ...start(401, 'Job token has expired', 'job over', 'only while'), credential: 'job-token' },
    { ...start(400, '400 Job has to be running', 'job over', 'only while'), credential: 'job-token' },
    {
      ...start(401, 'Project has been deleted!', "job's project deleted", "job's own project"),
      credential: 'job-token',
    },
    start(422, 'size_limit_exceeded', 'too large', 'fewer jobs'),
    start(422, 'job_activity_limit_exceeded', 'too many active jobs', 'fewer jobs'),
    start(422, 'deployments_limit_exceeded', 'too many deployments', '`environment`'),
    start(
      422,
      'The number of jobs has exceeded the limit of 100. Try splitting the configuration.',
      'too large',
      'child',
    ),
    start(
      422,
      'Project exceeded the allowed number of jobs in active pipelines. Retry later.',
      'too many active jobs',
      'wait until other pipelines of "group/app" have finished',
    ),
    start(
      422,
      'Pipeline has too many deployments! Requested 501, but the limit is 500.',
      'too many deployments',
      '`environment`',
    ),
    start(422, 'External validation failed', 'external validation', 'administrators'),
    start(422, 'Duplicate variable name: TRIGGER_PAYLOAD', 'duplicate variable', 'rename the variable TRIGGER_PAYLOAD'),
    start(422, 'Duplicate variable names: A, B', 'duplicate variable', 'only once'),
    start(400, 'Failed to persist the pipeline, please retry', 'pipeline not saved', 'start it again'),
    start(400, 'There cannot be more than 20 inputs', 'too many inputs', 'fewer `inputs`'),
    start(
      400,
      'You cannot run pipelines before project import is complete.',
      'import unfinished',
      'import of "group/app" has finished',
    ),
    start(
      400,
      'The pipeline did not run. Review the workflow:rules configuration for the pipeline.',
      'workflow rules',
      '$CI_PIPELINE_SOURCE == "trigger"',
    ),
    start(
      400,
      'The resulting pipeline would have been empty. Review the rules configuration for the relevant jobs.',
      'no jobs',
      'no job of',
    ),
    start(
      400,
      "You do not have sufficient permission to run a pipeline on 'main'. Please select a different branch or contact your administrator for assistance.",
      'protected ref',
      'is protected',
    ),
    start(422, 'user_not_verified', 'user not verified', 'sign in'),
    start(422, 'external_validation_failure', 'external validation', 'administrators'),
    start(400, 'Project is deleted!', 'project deleted', 'deletion'),
    start(400, 'Reference not found', 'ref not found', '"main" exists in "group/app"'),
    start(400, 'Commit not found', 'commit not found', 'does not point to a commit'),
    start(400, 'Ref is ambiguous', 'ref ambiguous', 'refs/heads/main'),
    start(400, 'Insufficient permissions to create a new pipeline', 'no right to run', 'Developer'),
    start(
      400,
      "You do not have sufficient permission to run a pipeline on 'main'. Please select a different branch or contact your administrator for assistance. Learn more",
      'protected ref',
      'is protected',
    ),
    start(400, "Insufficient permissions for protected ref 'main'", 'protected ref', 'is protected'),
    start(400, 'Pipelines are disabled!', 'pipelines disabled', 'switch CI/CD on'),
    start(
      400,
      'Insufficient permissions to set pipeline variables',
      'variables forbidden',
      'ci_pipeline_variables_minimum_override_role',
    ),
    start(400, 'Missing CI config file', 'no configuration', '.gitlab-ci.yml'),
    start(400, 'Pipeline filtered out by workflow rules.', 'workflow rules', '$CI_PIPELINE_SOURCE == "trigger"'),
    {
      ...start(400, 'Pipeline filtered out by workflow rules.', 'workflow rules', '== "pipeline"'),
      credential: 'job-token',
    },
    { ...start(400, 'Pipeline filtered out by workflow rules.', 'workflow rules', '== "api"'), endpoint: 'create' },
    start(
      400,
      'Pipeline will not run for the selected trigger. The rules configuration prevented any jobs from being added to the pipeline.',
      'no jobs',
      'no job of',
    ),
    start(422, 'jobs:test config contains unknown keys: scrip', 'invalid configuration', 'correct the .gitlab-ci.yml'),
    start(422, 'unknown_failure', 'invalid configuration', 'correct'),
    start(422, '`version` input: required value has not been provided', 'inputs', 'spec:inputs'),
    {
      endpoint: 'create',
      status: 401,
      words: '401 Unauthorized',
      rule: 'unauthenticated',
      first: 'does not know this access token',
    },
    {
      endpoint: 'create',
      status: 404,
      words: '404 Project Not Found',
      rule: 'not found',
      first: 'project path "group/app"',
    },
    {
      endpoint: 'create',
      status: 405,
      words: 'Non GET methods are not allowed for moved projects',
      rule: 'moved project',
      first: 'new path',
    },
    {
      endpoint: 'create',
      status: 403,
      words: 'insufficient_scope: The request requires higher privileges',
      rule: 'scope missing',
      first: '`api`',
    },
  ]
  test.each(rows)('$endpoint $credential $status $words', (row) => {
    const refusal = toRefusal(row)
    expect(findRule(refusal)?.name).toBe(row.rule)
    expect(diagnoseRefusal(refusal)[0]).toContain(row.first)
  })

  test('a 404 of the trigger endpoint names all five causes when the token shows no kind', () => {
    const hints = diagnoseRefusal(toRefusal({ ...start(404, '404 Not Found', '', ''), credential: 'unknown-token' }))
    expect(hints).toHaveLength(5)
    const causes = [
      'created in "group/app" itself',
      'project path',
      'access token does not work',
      'expired',
      'allowlist',
    ]
    causes.forEach((cause, index) => {
      expect(hints[index]).toContain(cause)
    })
  })
})
