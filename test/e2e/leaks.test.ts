import { describe, expect, test } from 'vitest'
import { expectNoLeak, mentionsOf } from './support/leaks.ts'
import { endlessJob, type GivenOptions, job, openScene, type Scene } from './support/scene.ts'
import { runPost } from './support/step.ts'

/** With characters that look different in an address. */
const oddToken = 'prefix-glptt-+/=&%~.AbC0123456789'

const githubToken = `ghs_${'A1b2C3d4E5f6'.repeat(3)}`

interface Credentials {
  readonly name: string
  readonly options: (scene: Scene) => GivenOptions
  readonly env?: (scene: Scene) => Record<string, string>
  /** What the run is given, and must keep to itself. */
  readonly secrets: (scene: Scene) => string[]
}

const credentials: readonly Credentials[] = [
  {
    name: 'a trigger token and an access token',
    options: () => ({}),
    secrets: ({ triggerToken, apiToken }) => [triggerToken, apiToken],
  },
  {
    name: 'an access token alone',
    options: () => ({ token: undefined }),
    secrets: ({ apiToken }) => [apiToken],
  },
  {
    name: 'a trigger token of an odd shape',
    options: ({ sandbox, project, user }) => ({
      token: sandbox.store.addTriggerToken(project, { ownerId: user.id, token: oddToken }).token,
    }),
    secrets: ({ apiToken }) => [oddToken, apiToken],
  },
  {
    name: 'the token of a GitLab job, by itself',
    options: () => ({ token: undefined, 'api-token': undefined, 'gitlab-url': undefined, logs: 'failed' }),
    env: ({ sandbox, jobToken }) => ({ GITLAB_CI: 'true', CI_SERVER_URL: sandbox.url, CI_JOB_TOKEN: jobToken }),
    secrets: ({ jobToken }) => [jobToken],
  },
  {
    name: 'a job token that only reads',
    options: () => ({ 'api-token': undefined, logs: 'failed' }),
    env: ({ jobToken }) => ({ CI_JOB_TOKEN: jobToken }),
    secrets: ({ jobToken, triggerToken }) => [jobToken, triggerToken],
  },
  {
    name: 'an access token where a trigger token belongs',
    options: ({ apiToken, readToken }) => ({ token: apiToken, 'api-token': readToken }),
    secrets: ({ apiToken, readToken }) => [apiToken, readToken],
  },
  {
    name: 'a token of GitHub, for statuses that it refuses',
    options: () => ({ 'github-token': githubToken }),
    env: ({ sandbox }) => ({
      GITHUB_API_URL: sandbox.url,
      GITHUB_REPOSITORY: 'octo/app',
      GITHUB_SHA: 'c'.repeat(40),
    }),
    secrets: ({ triggerToken, apiToken }) => [githubToken, triggerToken, apiToken],
  },
]

const reports = ['json', 'md', 'html', 'xml', 'env', 'annotations.json'] as const
const everything = { wait: 'true', logs: 'all', timeout: '10s', retries: '0' }

/** The downstream knows the tokens and puts them wherever it can. */
function scriptIndiscreetJobs(scene: Scene, secrets: readonly string[]): void {
  const mentions = secrets.flatMap(mentionsOf)
  scene.script(
    job('chatty', { trace: `${mentions.join('\n')}\n`, artifacts: { files: { 'x.env': 'A=1\n' } } }),
    ...mentions
      .slice(0, 4)
      .map((mention, index) =>
        job(`${index} ${mention}`, { status: 'failed', failureReason: mention, trace: `${mention}\n` }),
      ),
  )
}

describe.concurrent('no token leaves a run', () => {
  for (const { name, options, env, secrets } of credentials) {
    test(`of the CLI, ${name}`, async () => {
      await using scene = await openScene()
      scriptIndiscreetJobs(scene, secrets(scene))
      const runs = reports.map((ending) => {
        const reporting = { ...everything, ...options(scene), 'report-file': `report.${ending}` }
        const flags = ending === 'json' ? ['--verbose', '--json'] : ['--verbose']
        return scene.cli(['trigger', ...flags], { options: reporting, env: env?.(scene) ?? {} })
      })
      for (const finished of await Promise.all(runs)) expectNoLeak(secrets(scene), scene, finished)
    })

    test(`of the action, ${name}`, async () => {
      await using scene = await openScene()
      scriptIndiscreetJobs(scene, secrets(scene))
      const inputs = { ...everything, ...options(scene), 'report-file': 'report.md' }
      const step = await scene.action(inputs, { RUNNER_DEBUG: '1', ...env?.(scene) })
      expectNoLeak(secrets(scene), scene, step)
    })
  }

  const calls = [
    ['the trigger call', 'POST', /trigger\/pipeline$/],
    ['the first list', 'GET', /\/pipelines\?/],
    ['every poll', 'GET', /\/pipelines\/\d+$/],
    ['job lists', 'GET', /\/jobs\?/],
    ['logs', 'GET', /\/trace/],
    ['the cancel call', 'POST', /\/cancel$/],
  ] as const
  // After a 500 the rest of a log is tried again for a minute.
  const echoes = calls.flatMap(([name, method, path]) =>
    (name === 'logs' ? [400] : [400, 500]).map((status) => [name, status, { method, path }] as const),
  )
  test.for(echoes)(
    'when the server repeats them in its answer to %s, with %i',
    async ([name, status, { method, path }]) => {
      await using scene = await openScene()
      if (name === 'the cancel call') scene.script(endlessJob())
      else scene.script(job('build', { status: 'failed', trace: 'x\n' }))
      scene.sandbox.faults.add({ method, path, fault: { kind: 'echo', status } })
      const options = { ...everything, timeout: '3s' }
      const [cli, step] = await Promise.all([
        scene.cli(['trigger', '--verbose', '--report-file', 'report.json'], { options }),
        scene.action(options, { RUNNER_DEBUG: '1' }),
      ])
      for (const finished of [cli, step]) expect(finished.exitCode, finished.screen).not.toBe(0)
      // What a main step could not cancel is left to the post step, with a token in a file for it, which the post step removes. It tries for
      // half a minute, so the server heals after its first try.
      scene.sandbox.faults.clear()
      scene.sandbox.faults.add({ method, path, nth: 1, fault: { kind: 'echo', status } })
      const post = await runPost({ inputs: {}, state: step.state, folder: scene.folder })
      for (const finished of [cli, step, post]) expectNoLeak([scene.triggerToken, scene.apiToken], scene, finished)
      expect(scene.sandbox.requests.some(({ url }) => path.test(url))).toBe(true)
    },
  )

  test('in a dry run', async () => {
    await using scene = await openScene()
    const options = { 'dry-run': 'true', variables: `SECRET: ${oddToken}` }
    const finished = await scene.cli(['trigger', '--verbose'], { options })
    expect(finished.exitCode).toBe(0)
    expectNoLeak([scene.triggerToken, scene.apiToken], scene, finished)
  })

  test('when a token is given where it does not belong', async () => {
    await using scene = await openScene()
    const { triggerToken } = scene
    const finished = await Promise.all([
      scene.cli(['trigger'], { options: { ref: triggerToken, timeout: triggerToken } }),
      scene.cli(['trigger', triggerToken]),
      scene.cli([triggerToken]),
      scene.cli(['trigger', `--tokn=${triggerToken}`, '--token', triggerToken]),
      scene.action({ wait: triggerToken, variables: triggerToken, tokne: triggerToken }),
    ])
    for (const each of finished) {
      expect(each.exitCode).not.toBe(0)
      expectNoLeak([triggerToken], scene, each)
    }
  })
})
