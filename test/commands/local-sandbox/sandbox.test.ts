import { readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSandboxProjects } from '../../../src/commands/local-sandbox/sandbox.ts'
import { runCli } from '../../../src/faces/cli.ts'
import { recordedStream } from '../../host/recorded-stream.ts'
import { startSandbox, useSandboxFolder } from './sandbox-command.ts'

const { path: folderPath, writeProject } = useSandboxFolder()

async function command(args: readonly string[], env: Readonly<Record<string, string | undefined>>) {
  const [stdout, stderr] = [recordedStream(), recordedStream()]
  const signal = new AbortController().signal
  return { exitCode: await runCli({ args, env, stdin: {}, stdout, stderr, signal }), stdout: stdout.text() }
}

/** Triggers the first project by its token, and gives the status of the answer. */
async function triggerFirst({ url, projects }: { url: string; projects: readonly { path: string; token: string }[] }) {
  const [{ path = '', token = '' } = {}] = projects
  const body = new URLSearchParams({ token, ref: 'main' })
  const api = `${url}/api/v4/projects/${encodeURIComponent(path)}/trigger/pipeline`
  return (await fetch(api, { method: 'POST', body })).status
}

describe('sandbox', () => {
  test('really runs the pipelines of its projects until a signal ends it, and leaves nothing behind', async () => {
    const [a, b] = [writeProject('a'), writeProject('b', 'hi:\n  script: ["exit 1"]\n')]
    const sandbox = startSandbox(['--json', '--project', `demo/a=${a}`, '--project', `demo/b=${b}`])
    const document = JSON.parse(await sandbox.ready())
    expect(document).toMatchObject({ username: 'developer', projects: [{ path: 'demo/a' }, { path: 'demo/b' }] })
    const env = { DOWNSTREAM_GITLAB_URL: document.url, DOWNSTREAM_API_TOKEN: document['api-token'] }
    const trigger = ['trigger', '--ref', 'main', '--wait', '--logs', 'all', '--poll-interval', '1']
    const [ofA, ofB] = await Promise.all([
      command([...trigger, '--project', 'demo/a', '--variable', 'WHO=you'], {
        ...env,
        DOWNSTREAM_TOKEN: document.projects[0].token,
      }),
      command([...trigger, '--project', 'demo/b'], { ...env, DOWNSTREAM_TOKEN: document.projects[1].token }),
    ])
    expect([ofA.exitCode, ofB.exitCode]).toEqual([0, 1])
    expect(ofA.stdout).toContain('hello │ hello you')
    const told = sandbox.stderr.text()
    expect(told).toMatch(/^▶ demo\/a #\d+ started on main by trigger: http:\S+\/demo\/a\/-\/pipelines\/\d+$/m)
    expect(told).toMatch(/^✓ demo\/a #\d+ passed after \d+\.\d s$/m)
    expect(told).toMatch(/^✗ demo\/b #\d+ failed after \d+\.\d s$/m)
    expect(told.match(/^[▶✓✗]/gm)).toHaveLength(4)
    expect(await sandbox.end()).toBe(0)
    expect(readdirSync(folderPath()).sort()).toEqual(['a', 'b'])
  })

  test('shows the cause of an answer 500, and jobs find gitlab-downstream on their PATH', async () => {
    const project = writeProject('a', 'find:\n  script: [command -v gitlab-downstream "$GITLAB_DOWNSTREAM_CLI"]\n')
    const sandbox = startSandbox(['--json', '--project', `demo/a=${project}`])
    const { url, projects } = JSON.parse(await sandbox.ready())
    const env = { DOWNSTREAM_GITLAB_URL: url, DOWNSTREAM_TOKEN: projects[0].token }
    const { exitCode, stdout } = await command(
      ['trigger', '--project', 'demo/a', '--ref', 'main', '--wait', '--logs', 'all', '--poll-interval', '1'],
      { ...env, DOWNSTREAM_API_TOKEN: JSON.parse(await sandbox.ready())['api-token'] },
    )
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: expect.stringMatching(/\/gitlab-downstream\n.*\/gitlab-downstream\n/),
    })
    const [engineFolder = ''] = readdirSync(folderPath()).filter((name) => name.startsWith('gitlab-sandbox-'))
    rmSync(join(folderPath(), engineFolder, 'repositories'), { recursive: true })
    expect(await triggerFirst({ url, projects })).toBe(500)
    expect(sandbox.stderr.text()).toContain(
      'the sandbox answered 500 to POST /api/v4/projects/demo%2Fa/trigger/pipeline: ',
    )
    expect(sandbox.stderr.text()).not.toContain(projects[0].token)
    expect(await sandbox.end()).toBe(0)
  })

  test('tells that a pipeline could not be made, without what steers a terminal', async () => {
    const project = writeProject('a', '"a\\e[2J":\n  needs: [b]\n  script: ["true"]\n')
    const sandbox = startSandbox(['--json', '--project', `demo/a=${project}`])
    expect(await triggerFirst(JSON.parse(await sandbox.ready()))).toBe(422)
    expect(await sandbox.end()).toBe(0)
    expect(sandbox.stderr.text()).toMatch(/^✗ demo\/a #\d+ failed: a job: undefined need: b$/m)
    expect(sandbox.stderr.text()).not.toContain('\u001b[2J')
  })

  test('prints what to try next', async () => {
    const sandbox = startSandbox(['--project', `demo/a=${writeProject('a')}`, '--gitlab-version', '17'])
    const text = await sandbox.ready()
    expect(text).toMatch(/^A GitLab 17\.10\.8 .* runs at http:\/\/127\.0\.0\.1:\d+ /)
    expect(text).toMatch(/^export DOWNSTREAM_GITLAB_URL=http:\/\/127\.0\.0\.1:\d+$/m)
    expect(text).toMatch(/^export DOWNSTREAM_API_TOKEN=glpat-/m)
    expect(text).toMatch(/^export DOWNSTREAM_TOKEN=glptt-[0-9a-f]{40}$/m)
    expect(text).toContain('gitlab-downstream trigger --project demo/a --ref main --wait --logs all')
    expect(await sandbox.end()).toBe(0)
  })

  test.each([
    { args: ['--project', 'demo/a'], words: 'expected PATH=FOLDER' },
    { args: ['--project', 'a=.'], words: 'expected PATH=FOLDER' },
    { args: ['--project', '../../a/b=.'], words: 'expected PATH=FOLDER' },
    { args: ['--project', 'demo/a=/nowhere/at/all'], words: '/nowhere/at/all is not a folder' },
    { args: ['--project', `demo/a=${tmpdir()}`], words: 'has no .gitlab-ci.yml' },
    { args: ['--project', 'demo/a=.', '--project', 'demo/a=.'], words: 'demo/a is given twice' },
    { args: ['--port', '99999'], words: 'expected a number from 1 to 65535' },
    { args: ['--gitlab-version', '16'], words: 'expected 17, 18 or 19' },
    { args: ['--wait'], words: 'is a flag of other commands, not of this one' },
  ])('$args: exit 2, $words', async ({ args, words }) => {
    const { ended, stderr } = startSandbox(args)
    expect({ exitCode: await ended, stderr: stderr.text() }).toEqual({
      exitCode: 2,
      stderr: expect.stringContaining(words),
    })
  })

  test('without --project the current folder is one, if it has a pipeline', () => {
    const own = writeProject('my app')
    expect(readSandboxProjects([], own)).toEqual([{ path: 'sandbox/my-app', folder: own }])
    expect(() => readSandboxProjects([], folderPath())).toThrow('has no .gitlab-ci.yml, so there would be no pipeline')
  })

  test('a port that is in use is said to be', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    const { ended, stderr } = startSandbox(['--project', `demo/a=${writeProject('a')}`, '--port', String(port)])
    expect(await ended).toBe(2)
    expect(stderr.text()).toContain(`--port ${port} is in use`)
    await new Promise((resolve) => server.close(resolve))
  })

  test('a machine without git is told what is missing', async () => {
    const { ended, stderr } = startSandbox(['--project', `demo/a=${writeProject('a')}`], { PATH: folderPath() })
    expect(await ended).toBe(2)
    expect(stderr.text()).toContain('git is not installed')
  })
})
