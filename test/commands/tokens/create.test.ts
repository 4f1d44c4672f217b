import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { add, folder, GITHUB, GITLAB, ids, inFolder, openForEachTest, project, sandbox, tokens, user } from './scene.ts'

openForEachTest()

describe('tokens create', () => {
  test('with --quiet, stdout is the token alone', async () => {
    const { stdout, exitCode } = await tokens(['create', '--description', 'cron', '--quiet'])
    expect({ stdout, exitCode }).toEqual({ stdout: `${project.triggers[0]?.token}\n`, exitCode: 0 })
  })

  test('sets description and expiry', async () => {
    const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
    const { exitCode } = await tokens(['create', '--description', 'cron', '--expires-at', day])
    expect(exitCode).toBe(0)
    expect(project.triggers[0]).toMatchObject({ description: 'cron', expiresAt: `${day}T00:00:00.000Z` })
  })

  test.each([
    ['2030-02-30', 'expected a date'],
    ['tomorrow', 'expected a date'],
    ['2030-12-31T18:00', 'expected a date'],
    ['31.12.2030', 'expected a date'],
    ['2001-01-01', 'is in the past'],
  ])('checks the date %s before anything is sent', async (date, message) => {
    const { exitCode, stderr } = await tokens(['create', '--description', 'x', '--expires-at', date])
    expect({ exitCode, created: ids(), requests: sandbox.requests.length }).toEqual({
      exitCode: 2,
      created: [],
      requests: 0,
    })
    expect(stderr).toContain(message)
  })

  test('wants a description', async () => {
    expect((await tokens(['create'])).stderr).toContain('--description: is required')
  })

  test.each([
    ['GitHub', GITHUB],
    ['GitLab', GITLAB],
  ])('shows no token in a job of %s, and creates none that nobody would get', async (_, env) => {
    const { exitCode, stdout, stderr } = await tokens(['create', '--description', 'x'], { env })
    expect({ exitCode, created: ids() }).toEqual({ exitCode: 2, created: [] })
    expect(stdout + stderr).toContain('give --write-env FILE')
  })

  test('on GitHub a revealed token is masked before it is printed', async () => {
    const { stdout } = await tokens(['create', '--description', 'x', '--reveal'], { env: GITHUB })
    const token = project.triggers[0]?.token ?? ''
    const lines = stdout.trim().split('\n')
    expect(lines.indexOf(`::add-mask::${token}`)).toBeGreaterThan(-1)
    expect(lines.indexOf(token)).toBeGreaterThan(lines.indexOf(`::add-mask::${token}`))
  })

  test('a file gets the token, and keeps its other lines; nothing else shows it', async () => {
    const file = inFolder('app.env')
    writeFileSync(file, '# mine\nexport DOWNSTREAM_TOKEN=old\nDOWNSTREAM_REF=main\nDOWNSTREAM_TOKEN=older\n', {
      mode: 0o644,
    })
    const { exitCode, stdout, stderr } = await tokens(['create', '--description', 'x', '--write-env', file])
    const token = project.triggers[0]?.token ?? ''
    expect(exitCode).toBe(0)
    expect(stdout + stderr).not.toContain(token)
    expect(readFileSync(file, 'utf8')).toBe(`# mine\nDOWNSTREAM_TOKEN=${token}\nDOWNSTREAM_REF=main\n`)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['app.env'])
  })

  test.each([
    ['a symbolic link', (path: string) => symlinkSync('/tmp/elsewhere', path), 'is a symbolic link'],
    ['a folder', (path: string) => mkdirSync(path), 'is not a file'],
  ])('refuses %s as file before a token exists', async (_, prepare, message) => {
    prepare(inFolder('x'))
    const { exitCode, stderr } = await tokens(['create', '--description', 'x', '--write-env', inFolder('x')])
    expect({ exitCode, created: ids() }).toEqual({ exitCode: 2, created: [] })
    expect(stderr).toContain(message)
  })

  test('refuses a file that a symbolic link leads out of the current folder, before a token exists', async () => {
    for (const name of ['work', 'others']) mkdirSync(inFolder(name))
    symlinkSync('../others', inFolder('work/secrets'))
    const before = process.cwd()
    process.chdir(inFolder('work'))
    try {
      const { exitCode, stderr } = await tokens(['create', '--description', 'x', '--write-env', 'secrets/app.env'])
      expect({ exitCode, created: ids() }).toEqual({ exitCode: 2, created: [] })
      expect(stderr).toContain('work/secrets is a symbolic link out of the current folder')
    } finally {
      process.chdir(before)
    }
  })

  test('refuses a file in a folder that is not there before a token exists', async () => {
    const { exitCode } = await tokens(['create', '--description', 'x', '--write-env', inFolder('no/x')])
    expect({ exitCode, created: ids() }).toEqual({ exitCode: 2, created: [] })
  })
})

describe('a lost answer to tokens create', () => {
  const lose = (effect: boolean) =>
    sandbox.faults.add({ method: 'POST', path: /\/triggers$/, fault: { kind: 'reset', effect } })

  test('takes the token that was created all the same', async () => {
    add(user.id, { description: 'x' })
    lose(true)
    const { exitCode, stdout, stderr } = await tokens(['create', '--description', 'x', '--quiet'])
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: `${project.triggers[1]?.token}\n` })
    expect(project.triggers).toHaveLength(2)
    expect(stderr).toContain('answer was lost')
  })

  test('exits 4 when no token came of it', async () => {
    lose(false)
    const { exitCode, stderr } = await tokens(['create', '--description', 'x'])
    expect(exitCode).toBe(4)
    expect(stderr).toContain('no such token is in the list')
  })

  test('takes none of two', async () => {
    sandbox.faults.add({
      method: 'POST',
      path: /\/triggers$/,
      when: () => {
        add(user.id, { description: 'x' })
        return true
      },
      fault: { kind: 'answer', status: 502, effect: true },
    })
    const { exitCode, stderr } = await tokens(['create', '--description', 'x'])
    expect(exitCode).toBe(4)
    expect(stderr).toContain(`2 tokens with this description are new: ${ids().join(', ')}`)
  })
})
