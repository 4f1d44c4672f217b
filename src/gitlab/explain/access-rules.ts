import { projectOf, type Refusal, type Rule } from './rule.ts'

/**
 * Refusals that all endpoints share: what the credentials may read and do.
 *
 * Source: https://docs.gitlab.com/api/rest/authentication/, https://docs.gitlab.com/ci/jobs/ci_job_token/
 */
export const ACCESS_RULES: readonly Rule[] = [
  {
    name: 'read-only instance',
    matches: ({ words }) => /read-only (instance|mode)|maintenance mode/i.test(words),
    hints: () => ['the instance is read-only at the moment, e.g. during maintenance: try again later'],
  },
  {
    name: 'moved project',
    matches: ({ status, words }) => status === 405 && /moved projects/.test(words),
    hints: (refusal) => [
      `${projectOf(refusal)} was renamed or moved: use its new path, or its numeric id, which does not change`,
    ],
  },
  {
    name: 'token expired',
    matches: ({ status, words }) => status === 401 && /expired|revoked/i.test(words),
    hints: () => [
      'the access token has expired or was revoked: create a new one and put it in the variable behind `api-token`',
    ],
  },
  {
    name: 'scope missing',
    matches: ({ words }) => /insufficient_(granular_)?scope/.test(words),
    hints: ({ isWrite }) => [
      isWrite
        ? 'the access token needs the scope `api` to change something'
        : 'the access token needs the scope `read_api` (or `api`)',
      'a fine-grained token needs this permission for this project',
    ],
  },
  {
    name: 'job token not allowed by project',
    matches: ({ words }) => /Authentication by CI\/CD job token not allowed/.test(words),
    hints: (refusal) => [
      `add this project to the job-token allowlist of ${projectOf(refusal)}: Settings > CI/CD > Job token permissions`,
      'or give an `api-token`: an access token that may read this project',
    ],
  },
  {
    name: 'job token lacks permission',
    matches: ({ words }) => /token permissions? (is|are) required|unauthorized for CI\/CD job tokens/.test(words),
    hints: (refusal) => [
      `grant the named permission to this project in the job-token allowlist of ${projectOf(refusal)}, where GitLab offers it for job tokens`,
      'or give an `api-token`: an access token with scope `read_api`',
    ],
  },
  { name: 'unauthenticated', matches: ({ status }) => status === 401, hints: unauthenticatedHints },
  {
    name: 'Maintainer only',
    matches: ({ endpoint, status }) => (endpoint === 'triggers' || endpoint === 'hooks') && status === 403,
    hints: ({ isWrite, endpoint }) => [
      `the access token's user needs the Maintainer role in the project${isWrite && endpoint === 'triggers' ? '; only the owner of a trigger token can change it' : ''}`,
    ],
  },
  {
    name: 'forbidden',
    matches: ({ status }) => status === 403,
    hints: (refusal) => [
      refusal.isWrite
        ? `the access token's user needs at least the Developer role in ${projectOf(refusal)}, and the right to run on its ref where that is protected`
        : `the user of the token may not see this in ${projectOf(refusal)}: give the user a higher role, or make the pipelines public`,
    ],
  },
  { name: 'not found', matches: ({ status }) => status === 404, hints: notFoundHints },
]

function unauthenticatedHints({ credential, isWrite }: Refusal): readonly string[] {
  const scope = isWrite ? '`api`' : '`read_api`'
  if (credential === 'anonymous') return [`give an \`api-token\`: an access token with scope ${scope}`]
  if (credential === 'job-token') {
    return [
      'GitLab does not accept a job token here (older versions accept it in fewer places), or the job has ended',
      `give an \`api-token\`: an access token with scope ${scope}`,
    ]
  }
  return [
    'GitLab does not know this access token: check its value, and that it belongs to this instance (`gitlab-url`)',
    'the access token may have expired or been revoked; in a job, a protected variable is empty on unprotected refs',
  ]
}

function notFoundHints(refusal: Refusal): readonly string[] {
  const project = projectOf(refusal)
  const thing = `check the name or number, and the project path ${project}: full path with all groups, or the numeric id`
  if (refusal.credential === 'anonymous') {
    return [`without a token only public projects can be read: give an \`api-token\` with scope \`read_api\``, thing]
  }
  if (refusal.credential === 'job-token') {
    return [
      `older versions of GitLab ignore job tokens here, and ${project} then looks missing: give an \`api-token\` with scope \`read_api\``,
      `${project} must have this project on its job-token allowlist, and the user who started this job must be able to read it`,
      thing,
    ]
  }
  if (refusal.endpoint === 'artifacts') {
    return ['the job may not have artifacts, or they have expired or been erased', thing]
  }
  return [thing, `the user of the access token must be able to read ${project}`]
}
