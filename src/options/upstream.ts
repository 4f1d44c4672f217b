import { detectHostKind } from '../host/create.ts'
import type { Environment } from './sources.ts'

/** What `upstream-variables` passes on: who starts the pipeline, and from what. Only what is known. */
export function collectUpstreamVariables(env: Environment): Readonly<Record<string, string>> {
  const kind = detectHostKind(env)
  const found = kind === 'github' ? fromGitHub(env) : kind === 'gitlab' ? fromGitLab(env) : {}
  return Object.fromEntries(
    Object.entries(found).flatMap(([key, value]) => (value === undefined || value === '' ? [] : [[key, value]])),
  )
}

type Upstream = Readonly<Record<`UPSTREAM_${string}`, string | undefined>>

/** https://docs.gitlab.com/ci/variables/predefined_variables/ */
function fromGitLab(env: Environment): Upstream {
  return {
    UPSTREAM_PROJECT: env.CI_PROJECT_PATH,
    UPSTREAM_REF: env.CI_COMMIT_REF_NAME,
    UPSTREAM_SHA: env.CI_COMMIT_SHA,
    UPSTREAM_TAG: env.CI_COMMIT_TAG,
    UPSTREAM_PIPELINE_URL: env.CI_PIPELINE_URL,
    UPSTREAM_JOB_URL: env.CI_JOB_URL,
    UPSTREAM_ACTOR: env.GITLAB_USER_LOGIN,
    UPSTREAM_SERVER: env.CI_SERVER_URL,
  }
}

/**
 * https://docs.github.com/actions/reference/variables-reference. The address of a job is not known inside of it.
 */
function fromGitHub(env: Environment): Upstream {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env
  const runUrl = server && repository && run ? `${server}/${repository}/actions/runs/${run}` : undefined
  return {
    UPSTREAM_PROJECT: repository,
    UPSTREAM_REF: env.GITHUB_REF_NAME,
    UPSTREAM_SHA: env.GITHUB_SHA,
    UPSTREAM_TAG: env.GITHUB_REF_TYPE === 'tag' ? env.GITHUB_REF_NAME : undefined,
    UPSTREAM_PIPELINE_URL: runUrl,
    UPSTREAM_JOB_URL: undefined,
    UPSTREAM_ACTOR: env.GITHUB_ACTOR,
    UPSTREAM_SERVER: server,
  }
}
