import { spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { templates } from '../../../src/commands/init/templates.ts'
import { runCommand } from '../../support/run-command.ts'
import { env, init, root } from './run.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'init-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const inFolder = (name: string) => join(folder, name)

describe('the file that init writes', () => {
  test.each([
    ['trigger', '.gitlab-ci.yml'],
    ['github', '.github/workflows/downstream.yml'],
    ['cron', 'downstream.cron'],
  ])('for %s is %s by default, named in the answer, with the next steps', async (name, file) => {
    // The usual file is below the current folder: a process of its own.
    const { stdout, status } = await runCliIn(folder, [
      ...['init', name, '--project', 'group/b'],
      ...(name === 'cron' ? [] : ['--source', 'me/gd']),
    ])
    expect(status).toBe(0)
    expect(stdout).toContain(`Wrote ${file}\nNext:\n  1. `)
    const content = readFileSync(inFolder(file), 'utf8')
    expect(content).toContain('group/b')
    // Cron has no PATH to speak of.
    if (name === 'cron') expect(content).toContain(`${process.execPath} ${join(root, 'src/cli.ts')} trigger`)
  })

  test('is never overwritten without --force', async () => {
    writeFileSync(inFolder('x.yml'), 'mine')
    const { exitCode, stderr } = await init(['trigger', '--output', inFolder('x.yml')])
    expect({ exitCode, text: readFileSync(inFolder('x.yml'), 'utf8') }).toEqual({ exitCode: 2, text: 'mine' })
    expect(stderr).toContain('--force overwrites it')
    expect((await init(['trigger', '--output', inFolder('x.yml'), '--force'])).exitCode).toBe(0)
    expect(readFileSync(inFolder('x.yml'), 'utf8')).toContain('include:')
    expect(readdirSync(folder)).toEqual(['x.yml'])
  })

  test('never goes through a symbolic link, dangling or not', async () => {
    symlinkSync(inFolder('victim'), inFolder('link.yml'))
    expect((await init(['trigger', '--output', inFolder('link.yml')])).exitCode).toBe(2)
    expect(existsSync(inFolder('victim'))).toBe(false)
    writeFileSync(inFolder('victim'), 'mine')
    expect((await init(['trigger', '--output', inFolder('link.yml'), '--force'])).exitCode).toBe(0)
    expect(readFileSync(inFolder('victim'), 'utf8')).toBe('mine')
    expect(readFileSync(inFolder('link.yml'), 'utf8')).toContain('include:')
  })

  test('a folder is not replaced', async () => {
    mkdirSync(inFolder('x'))
    expect((await init(['trigger', '--output', inFolder('x'), '--force'])).stderr).toContain('is a folder')
  })

  test('a folder that cannot be written to is an error, not a crash', async () => {
    if (process.getuid?.() === 0) return
    mkdirSync(inFolder('ro'))
    chmodSync(inFolder('ro'), 0o500)
    const { exitCode, stderr } = await init(['trigger', '--output', inFolder('ro/x')])
    expect(exitCode).toBe(2)
    expect(stderr).toContain('cannot be written: EACCES')
  })

  test('--json tells all', async () => {
    const { stdout } = await init(['github', '--output', inFolder('w.yml'), '--json'])
    const document = JSON.parse(stdout)
    expect(document).toMatchObject({ template: 'github', file: inFolder('w.yml') })
    expect(document.content).toBe(readFileSync(inFolder('w.yml'), 'utf8'))
  })
})

describe('init asks on a terminal', () => {
  const ask = (args: readonly string[], typed: readonly string[]) =>
    runCommand(['init', ...args, '--output', '-'], { env: {}, typed })

  test('for template, project, ref and source', async () => {
    const { stdout, stderr } = await ask([], ['trigger', 'group/c', '', './vendor/gd'])
    expect(parse(stdout).include[0]).toMatchObject({
      local: '/vendor/gd/templates/trigger.yml',
      inputs: { project: 'group/c', ref: 'main' },
    })
    expect(stderr).toContain('Template (trigger, trigger-on-tag')
  })

  test('only for what is not given', async () => {
    const { stdout, stderr } = await ask(['trigger', '--project', 'group/c', '--source', './x'], ['dev'])
    expect(stderr).toBe('Branch or tag [main]: ')
    expect(parse(stdout).include[0].inputs.ref).toBe('dev')
  })

  test.each([
    [['triger'], 'did you mean trigger?'],
    [['trigger', 'nogroup'], 'has no group'],
    [['trigger', 'group/c', 'HEAD'], "is not a name that GitLab's trigger endpoint knows"],
    [['trigger'], 'the question was not answered'],
  ])('%j is explained', async (typed, message) => {
    const { exitCode, stderr } = await ask([], typed)
    expect(exitCode).toBe(2)
    expect(stderr).toContain(message)
  })

  test('an empty answer to where gitlab-downstream is writes nothing', async () => {
    const { exitCode, stdout, stderr } = await ask(['trigger', '--project', 'group/c', '--ref', 'main'], [''])
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain('--source is required')
  })

  test.each(templates.filter(({ kind }) => kind !== 'cron'))(
    'elsewhere $name is refused without --source, for no name is safe to assume',
    async ({ name }) => {
      const { exitCode, stdout, stderr } = await runCommand(['init', name, '--output', '-'], { env })
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
      expect(stderr).toContain('--source is required: expected where gitlab-downstream is')
      expect(stderr).toContain('--source ./vendor/gitlab-downstream')
    },
  )

  test('elsewhere it does not: what is missing is an error', async () => {
    const project = await runCommand(['init', 'trigger'], {})
    expect(project.stderr).toContain('project: is required')
    const template = await runCommand(['init'], {})
    expect(template.stderr).toContain('the templates are trigger, trigger-on-tag')
    expect([project.exitCode, template.exitCode]).toEqual([2, 2])
  })
})

function runCliIn(cwd: string, args: readonly string[]): Promise<{ stdout: string; status: number | null }> {
  const child = spawn(process.execPath, [join(root, 'src/cli.ts'), ...args], {
    cwd,
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let stdout = ''
  child.stdout.on('data', (chunk) => (stdout += chunk))
  return new Promise((resolve) => child.once('close', (status) => resolve({ stdout, status })))
}
