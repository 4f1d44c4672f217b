import { describe, expect, test } from 'vitest'
import type { GitLabVersion } from '../../../src/sandbox/model.ts'
import { apiToken, doctor, inJob, open, openForEachTest, project, sandbox, upstream } from './scene.ts'

openForEachTest()

describe('doctor in a GitLab job', () => {
  test('the job token is recognised, and must be on the allowlist', async () => {
    const env = { DOWNSTREAM_API_TOKEN: apiToken(), ...inJob(upstream) }
    const missing = await doctor(env)
    expect(missing.find('job token')?.message).toMatch(/of job upstream \(id \d+\)/)
    expect(missing.find('allowlist')).toMatchObject({
      status: 'fail',
      message: 'group/lib is not on the job-token allowlist of group/app',
    })
    expect(missing.exitCode).toBe(3)
    project.jobTokenAllowlist.add(upstream.id)
    const listed = await doctor(env)
    expect({ status: listed.status('allowlist'), exitCode: listed.exitCode }).toEqual({ status: 'pass', exitCode: 0 })
    project.jobTokenAllowlist.clear()
    project.jobTokenScopeEnabled = false
    expect((await doctor(env)).find('allowlist')?.message).toContain('job tokens of all projects')
  })

  test.each([
    ['group', 'pass'],
    ['gro', 'fail'],
  ])('the group %s on the allowlist is a %s', async (group, status) => {
    const body = JSON.stringify([{ id: 1, name: group, web_url: `${sandbox.url}/groups/${group}` }])
    sandbox.faults.add({ path: /groups_allowlist/, fault: { kind: 'answer', status: 200, body } })
    expect((await doctor({ DOWNSTREAM_API_TOKEN: apiToken(), ...inJob(upstream) })).status('allowlist')).toBe(status)
  })

  test('without an access token the allowlist cannot be seen', async () => {
    const { status, rights } = await doctor(inJob(upstream))
    expect(status('job token')).toBe('pass')
    expect(rights).toMatchObject({ 'read logs': 'no', 'cancel, retry, play': 'no' })
  })

  test.each([
    [17, 'no'],
    [18, 'yes'],
  ] as const)('with a job token, GitLab %i: reading pipelines is %s', async (version: GitLabVersion, allowed) => {
    await sandbox.close()
    await open({ version })
    project.jobTokenAllowlist.add(upstream.id)
    expect((await doctor(inJob(upstream))).rights['read pipelines']).toBe(allowed)
  })

  test('a job that has ended has a token that fails', async () => {
    const env = inJob(upstream)
    for (const job of sandbox.store.jobs.values()) job.status = 'success'
    const { exitCode, status } = await doctor(env)
    expect({ exitCode, status: status('job token') }).toEqual({ exitCode: 3, status: 'fail' })
  })
})
