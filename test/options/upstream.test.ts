import { describe, expect, test } from 'vitest'
import { collectUpstreamVariables } from '../../src/options/sources.ts'

describe('upstream variables', () => {
  test('of a GitLab job', () => {
    const env = {
      GITLAB_CI: 'true',
      CI_PROJECT_PATH: 'g/p',
      CI_COMMIT_REF_NAME: 'v1',
      CI_COMMIT_SHA: 'abc',
      CI_COMMIT_TAG: 'v1',
      CI_PIPELINE_URL: 'https://h/g/p/-/pipelines/1',
      CI_JOB_URL: 'https://h/g/p/-/jobs/2',
      GITLAB_USER_LOGIN: 'ann',
      CI_SERVER_URL: 'https://h',
      CI_JOB_TOKEN: 'secret',
    }
    expect(collectUpstreamVariables(env)).toEqual({
      UPSTREAM_PROJECT: 'g/p',
      UPSTREAM_REF: 'v1',
      UPSTREAM_SHA: 'abc',
      UPSTREAM_TAG: 'v1',
      UPSTREAM_PIPELINE_URL: 'https://h/g/p/-/pipelines/1',
      UPSTREAM_JOB_URL: 'https://h/g/p/-/jobs/2',
      UPSTREAM_ACTOR: 'ann',
      UPSTREAM_SERVER: 'https://h',
    })
  })

  test('of a GitHub workflow, on a tag and on a branch', () => {
    const env = {
      GITHUB_ACTIONS: 'true',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'o/r',
      GITHUB_RUN_ID: '5',
      GITHUB_REF_NAME: 'v1',
      GITHUB_REF_TYPE: 'tag',
      GITHUB_SHA: 'abc',
      GITHUB_ACTOR: 'ann',
    }
    const expected = {
      UPSTREAM_PROJECT: 'o/r',
      UPSTREAM_REF: 'v1',
      UPSTREAM_SHA: 'abc',
      UPSTREAM_PIPELINE_URL: 'https://github.com/o/r/actions/runs/5',
      UPSTREAM_ACTOR: 'ann',
      UPSTREAM_SERVER: 'https://github.com',
    }
    expect(collectUpstreamVariables(env)).toEqual({ ...expected, UPSTREAM_TAG: 'v1' })
    expect(collectUpstreamVariables({ ...env, GITHUB_REF_TYPE: 'branch' })).toEqual(expected)
  })

  test('only what is known', () => {
    expect(collectUpstreamVariables({ GITLAB_CI: 'true', CI_PROJECT_PATH: 'g/p', CI_COMMIT_TAG: '' })).toEqual({
      UPSTREAM_PROJECT: 'g/p',
    })
    expect(collectUpstreamVariables({ GITHUB_ACTIONS: 'true', GITHUB_RUN_ID: '5' })).toEqual({})
    expect(collectUpstreamVariables({ CI_PROJECT_PATH: 'g/p' })).toEqual({})
  })
})
