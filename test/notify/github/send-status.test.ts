import { expect, test } from 'vitest'
import { systemClock } from '../../../src/clock.ts'
import { findCommit } from '../../../src/notify/github/commit.ts'
import { createStatusSender } from '../../../src/notify/github/send-status.ts'
import type { CommitStatus } from '../../../src/notify/statuses/job-status.ts'
import { GITHUB_TOKEN, HEAD_SHA, openGitHub } from './github-server.ts'

const { signal } = new AbortController()
const status = { context: 'gitlab/group/app/build', description: 'running', state: 'running' } as const

async function openSender(apiUrl: string) {
  const env = { GITHUB_API_URL: apiUrl, GITHUB_REPOSITORY: 'octo/app', GITHUB_SHA: HEAD_SHA }
  const commit = await findCommit({ githubSha: undefined }, env)
  const settings = { requestTimeoutSeconds: 30, caCertificates: undefined, proxyVariables: {}, clock: systemClock }
  return createStatusSender({ commit, token: GITHUB_TOKEN, ...settings })
}

test.each<[state: CommitStatus['state'], written: string]>([
  ['pending', 'pending'],
  ['running', 'pending'],
  ['success', 'success'],
  ['failure', 'failure'],
  ['error', 'error'],
  ['canceled', 'error'],
])('a status that is %s here is written as %s, on a GitHub Enterprise Server too', async (state, written) => {
  await using github = await openGitHub(systemClock)
  const send = await openSender(`${github.apiUrl}/`)
  expect(await send({ ...status, state }, signal)).toEqual({ kind: 'written' })
  expect(github.newest()).toEqual({ [status.context]: written })
})

test('a redirect is a refusal: the token goes nowhere else', async () => {
  await using github = await openGitHub(systemClock)
  await using other = await openGitHub(systemClock)
  const location = `${other.apiUrl}/repos/octo/app/statuses/${HEAD_SHA}`
  github.disturb({ status: 307, message: 'moved', headers: { location } })
  const send = await openSender(github.apiUrl)
  expect(await send(status, signal)).toEqual({ kind: 'refused', words: 'GitHub says: 307: moved', forAll: true })
  expect(other.requestsAtMs).toEqual([])
})

test.each(['ftp://github.example', 'github.example', '/api/v3'])('%s is not an address of GitHub', async (apiUrl) => {
  await expect(openSender(apiUrl)).rejects.toThrow('GITHUB_API_URL is not an address')
})
