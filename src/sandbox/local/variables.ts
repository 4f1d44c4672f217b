import {
  type SandboxJob,
  type SandboxPipeline,
  type SandboxProject,
  type SandboxVariable,
  SERVER_VERSIONS,
} from '../model.ts'
import type { Store } from '../store.ts'
import type { Commit } from './git/repository.ts'

export type Variables = Readonly<Record<string, string>>

/** A CI/CD variable of a project. */
export interface ProjectVariable {
  readonly key: string
  readonly value: string
  /** Replaced by `[MASKED]` in traces. */
  readonly masked?: boolean
  /** `file`: the job gets the path of a file that holds the value. */
  readonly variableType?: 'env_var' | 'file'
}

/** What a pipeline is about; a {@link SandboxPipeline} before it is one. */
interface PipelineFacts {
  readonly ref: string
  readonly tag: boolean
  readonly sha: string
  /** Where the branch was before a push. */
  readonly beforeSha?: string
  readonly source: string
  readonly userId: number | null
}

/**
 * GitLab's predefined variables that are known before the pipeline exists, thus usable in `rules` and `include`.
 *
 * Source: https://docs.gitlab.com/ci/variables/predefined_variables/
 */
export function pipelineVariables(options: {
  readonly store: Store
  readonly project: SandboxProject
  readonly pipeline: PipelineFacts
  readonly commit: Commit
}): Variables {
  const { store, project, pipeline, commit } = options
  const [title = '', ...description] = commit.message.split('\n')
  return {
    CI: 'true',
    GITLAB_CI: 'true',
    ...serverVariables(store),
    ...projectVariables(store, project),
    ...userVariables(store, pipeline.userId),
    CI_PIPELINE_SOURCE: pipeline.source,
    ...(pipeline.source === 'trigger' ? { CI_PIPELINE_TRIGGERED: 'true' } : {}),
    CI_COMMIT_SHA: pipeline.sha,
    CI_COMMIT_BEFORE_SHA: pipeline.beforeSha ?? '0'.repeat(40),
    CI_COMMIT_SHORT_SHA: pipeline.sha.slice(0, 8),
    CI_COMMIT_REF_NAME: pipeline.ref,
    CI_COMMIT_REF_SLUG: slug(pipeline.ref),
    CI_COMMIT_REF_PROTECTED: String(project.protectedRefs.has(pipeline.ref)),
    ...refVariables(pipeline),
    CI_COMMIT_TITLE: title,
    CI_COMMIT_MESSAGE: commit.message,
    CI_COMMIT_DESCRIPTION: description.join('\n').trim(),
    CI_COMMIT_AUTHOR: `${commit.authorName} <${commit.authorEmail}>`,
    CI_COMMIT_TIMESTAMP: commit.timestamp,
  }
}

/** The pipeline of a merge request has neither: jobs without rules are not in it. */
function refVariables({ ref, tag, source }: PipelineFacts): Variables {
  if (source === 'merge_request_event') return {}
  return tag ? { CI_COMMIT_TAG: ref } : { CI_COMMIT_BRANCH: ref }
}

/** Variables that only a job has. */
export function jobVariables(options: {
  readonly store: Store
  readonly project: SandboxProject
  readonly pipeline: SandboxPipeline
  readonly job: SandboxJob
  readonly projectDir: string
  readonly timeoutSeconds: number
}): Variables {
  const { store, project, pipeline, job, projectDir, timeoutSeconds } = options
  const webUrl = `${store.baseUrl}/${project.path}`
  return {
    ...createdPipelineVariables(store, project, pipeline),
    CI_JOB_ID: String(job.id),
    CI_JOB_NAME: job.name,
    CI_JOB_NAME_SLUG: slug(job.name),
    CI_JOB_STAGE: job.stage,
    CI_JOB_URL: `${webUrl}/-/jobs/${job.id}`,
    CI_JOB_TOKEN: job.token,
    CI_JOB_TIMEOUT: String(timeoutSeconds),
    CI_JOB_STARTED_AT: job.startedAt ?? store.now(),
    CI_PROJECT_DIR: projectDir,
    CI_BUILDS_DIR: projectDir.slice(0, projectDir.lastIndexOf('/')),
  }
}

function serverVariables(store: Store): Variables {
  const url = new URL(store.baseUrl)
  const protocol = url.protocol.slice(0, -1)
  return {
    CI_SERVER: 'yes',
    CI_SERVER_NAME: 'GitLab',
    CI_SERVER_URL: store.baseUrl,
    CI_SERVER_PROTOCOL: protocol,
    CI_SERVER_HOST: url.hostname,
    CI_SERVER_PORT: url.port || (protocol === 'https' ? '443' : '80'),
    CI_SERVER_FQDN: url.host,
    CI_SERVER_VERSION: SERVER_VERSIONS[store.version],
    CI_SERVER_VERSION_MAJOR: String(store.version),
    CI_API_V4_URL: `${store.baseUrl}/api/v4`,
    CI_API_GRAPHQL_URL: `${store.baseUrl}/api/graphql`,
  }
}

function projectVariables(store: Store, project: SandboxProject): Variables {
  const slash = project.path.lastIndexOf('/')
  const namespace = project.path.slice(0, Math.max(0, slash))
  return {
    CI_PROJECT_ID: String(project.id),
    CI_PROJECT_PATH: project.path,
    CI_PROJECT_PATH_SLUG: slug(project.path),
    CI_PROJECT_NAME: project.path.slice(slash + 1),
    CI_PROJECT_TITLE: project.path.slice(slash + 1),
    CI_PROJECT_NAMESPACE: namespace,
    CI_PROJECT_ROOT_NAMESPACE: namespace.split('/')[0] ?? '',
    CI_PROJECT_URL: `${store.baseUrl}/${project.path}`,
    CI_PROJECT_VISIBILITY: project.visibility,
    CI_DEFAULT_BRANCH: project.defaultBranch,
    CI_REPOSITORY_URL: `${store.baseUrl}/${project.path}.git`,
  }
}

function userVariables(store: Store, userId: number | null): Variables {
  const user = userId === null ? undefined : store.users.get(userId)
  if (!user) return {}
  return {
    GITLAB_USER_ID: String(user.id),
    GITLAB_USER_LOGIN: user.username,
    GITLAB_USER_NAME: user.name,
    GITLAB_USER_EMAIL: `${user.username}@localhost`,
  }
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 63)
    .replace(/-+$/, '')
}

/**
 * The text of a `--variables-file` for gitlab-ci-local. Its values win over the YAML file, so predefined
 * variables that the YAML file defines too are left out: there the YAML wins in GitLab.
 */
export function formatVariablesFile(options: {
  readonly predefined: Variables
  /** Lowest first. */
  readonly overrides: readonly Variables[]
  readonly yamlKeys: ReadonlySet<string>
}): string {
  const predefined = Object.entries(options.predefined).filter(([key]) => !options.yamlKeys.has(key))
  const all = Object.assign(Object.fromEntries(predefined), ...options.overrides) as Variables
  // The long form, since gitlab-ci-local takes a short value that begins with a slash for the path of a file.
  const entries = Object.entries(all).map(([key, value]) => [key, { type: 'variable', values: { '*': value } }])
  return JSON.stringify(Object.fromEntries(entries))
}

/** Keeps `$` from being expanded by gitlab-ci-local. */
export function raw(value: string): string {
  return value.replaceAll('$', '$$$$')
}

/** Variables by name; of a file-type variable the path that `fileOf` gives for it. */
export function toVariables(
  list: readonly (SandboxVariable | ProjectVariable)[],
  fileOf: (key: string, value: string) => string,
): Variables {
  return Object.fromEntries(
    list.map((one) => {
      if (one.variableType === 'file') return [one.key, fileOf(one.key, one.value)]
      return [one.key, 'raw' in one && one.raw ? raw(one.value) : one.value]
    }),
  )
}

/** Those of a pipeline that exists; of all that only jobs have, trigger jobs can pass these on. */
export function createdPipelineVariables(store: Store, { path }: SandboxProject, pipeline: SandboxPipeline): Variables {
  return {
    CI_PIPELINE_ID: String(pipeline.id),
    CI_PIPELINE_IID: String(pipeline.iid),
    CI_PIPELINE_URL: `${store.baseUrl}/${path}/-/pipelines/${pipeline.id}`,
    CI_PIPELINE_CREATED_AT: pipeline.createdAt,
  }
}
