import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createSandbox } from '../../../src/sandbox/sandbox.ts'
import { runCommand } from '../../support/run-command.ts'
import { env, init, printed, root } from './run.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'init-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const inFolder = (name: string) => join(folder, name)

describe('init cron', () => {
  test.each(['* * * *', '* * * * * *', '@daily', '1 2 3 4 $(x)', '* * * * *\n* * * * * evil'])(
    'refuses the schedule %j',
    async (schedule) => {
      expect((await init(['cron', '--schedule', schedule, '--output', '-'])).exitCode).toBe(2)
    },
  )

  test('is one line, with every % escaped', async () => {
    const lines = (await printed(['cron', '--cli', 'date +%s;', '--ref', 'a%b'])).trim().split('\n')
    expect(lines.filter((line) => !line.startsWith('#'))).toHaveLength(1)
    expect(lines.at(-1)).toMatch(/^17 3 \* \* \* /)
    expect(lines.at(-1)).not.toMatch(/(?<!\\)%/)
  })

  test('refuses a command of two lines', async () => {
    expect((await init(['cron', '--cli', 'a\n* * * * * b', '--output', '-'])).exitCode).toBe(2)
  })

  test('its line, run by a real sh as cron does, starts the pipeline; the token is in no process list and no mail', async () => {
    await using sandbox = await createSandbox()
    const { store } = sandbox
    const maria = store.addUser({ username: 'maria' })
    const project = store.addProject({
      path: 'group/b',
      members: [[maria.id, 'maintainer']],
      refs: [{ name: "it's-100%", kind: 'branch', sha: 'a'.repeat(40) }],
    })
    const { token } = store.addAccessToken({ userId: maria.id, scopes: ['api'] })
    const cli = `${process.execPath} ${join(root, 'src/cli.ts')}`
    const content = await printed(['cron', '--gitlab-url', sandbox.url, '--ref', "it's-100%", '--cli', cli])
    const line = content.trim().split('\n').at(-1) ?? ''
    const created = await runCommand(
      ['tokens', 'create', '--description', 'cron', '--write-env', inFolder('token.env')],
      { env: { ...env, DOWNSTREAM_GITLAB_URL: sandbox.url, DOWNSTREAM_API_TOKEN: token } },
    )
    expect(created.exitCode).toBe(0)
    const envFile = inFolder('.config/gitlab-downstream/group-b.env')
    mkdirSync(dirname(envFile), { recursive: true })
    const secrets = [project.triggers[0]?.token ?? '', token]
    writeFileSync(envFile, `${readFileSync(inFolder('token.env'), 'utf8')}DOWNSTREAM_API_TOKEN=${token}\n`, {
      mode: 0o600,
    })
    let processes = ''
    sandbox.faults.add({
      method: 'POST',
      when: () => {
        processes = listProcesses()
        return false
      },
      fault: { kind: 'reset', effect: false },
    })

    const { code, mail } = await runAsCron(line, folder)

    const log = readFileSync(inFolder('.local/state/gitlab-downstream/group-b.log'), 'utf8')
    expect({ code, mail }, log).toEqual({ code: 0, mail: '' })
    expect([...store.pipelines.values()]).toMatchObject([{ ref: "it's-100%", source: 'trigger', status: 'success' }])
    expect(processes).toContain("it's-100%")
    for (const secret of secrets) {
      expect(secret).not.toBe('')
      for (const place of [processes, log, line]) expect(place).not.toContain(secret)
    }
  })

  test('without its file of variables it says so in the log', async () => {
    const content = await printed(['cron', '--cli', 'true'])
    const { code, mail } = await runAsCron(content.trim().split('\n').at(-1) ?? '', folder)
    expect({ failed: code !== 0, mail }).toEqual({ failed: true, mail: '' })
    expect(readFileSync(inFolder('.local/state/gitlab-downstream/group-b.log'), 'utf8')).toContain('group-b.env')
  })
})

/** What cron does with a line: five fields off, `\%` is a percent sign, and `sh -c` with hardly an environment. */
function runAsCron(line: string, home: string): Promise<{ code: number | null; mail: string }> {
  const command = line.replace(/^(?:\S+ ){5}/, '').replaceAll('\\%', '%')
  const child = spawn('/bin/sh', ['-c', command], { env: { HOME: home, PATH: '/usr/bin:/bin' } })
  let mail = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (mail += chunk))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, mail }))
  })
}

/** The arguments of all processes, as `ps` shows them. */
function listProcesses(): string {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.map(argumentsOf).join('\n')
}

function argumentsOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    // It has ended meanwhile.
    return ''
  }
}
