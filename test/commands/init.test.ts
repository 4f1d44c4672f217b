import { execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  cpSync,
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
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { initCommands } from '../../src/commands/definitions/init.ts'
import { templates } from '../../src/commands/init/templates.ts'
import { createSandbox } from '../../src/sandbox/sandbox.ts'
import { loadLanguageService } from '../github/language-service.ts'
import { type CommandSurroundings, runCommand } from '../support/run-command.ts'
import { schemaErrors } from '../templates/support/ci-schema.ts'
import { createRepository, withoutEmptyTags } from '../templates/support/preview.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'init-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const inFolder = (name: string) => join(folder, name)
const env = { DOWNSTREAM_PROJECT: 'group/b', DOWNSTREAM_REF: 'main' }
const init = (args: readonly string[], surroundings: CommandSurroundings = {}) =>
  runCommand(['init', ...args], { env, ...surroundings })

async function printed(args: readonly string[]): Promise<string> {
  const { stdout, exitCode, stderr } = await init([...args, '--output', '-'])
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  return stdout
}

const namesOf = (kind: string) => templates.filter((template) => template.kind === kind).map(({ name }) => name)

test('the command takes exactly the templates that there are', () => {
  expect(initCommands[0]?.definition.positionals?.[0]?.choices).toEqual(templates.map(({ name }) => name))
})

describe('init for .gitlab-ci.yml', () => {
  test.each(namesOf('gitlab'))('%s is an include that names inputs of the template', async (name) => {
    const file = parse(await printed([name]))
    expect(file.include).toHaveLength(1)
    const [entry] = file.include
    expect(entry.component).toBe(`$CI_SERVER_FQDN/your-group/gitlab-downstream/${name}@0.1.0`)
    const [header] = parseAllDocuments(readFileSync(join(root, 'templates', `${name}.yml`), 'utf8'))
    const declared: Record<string, { default?: unknown }> = header?.toJS().spec.inputs
    expect(Object.keys(declared)).toEqual(expect.arrayContaining(Object.keys(entry.inputs ?? {})))
    const required = Object.keys(declared).filter((input) => declared[input]?.default === undefined)
    expect(Object.keys(entry.inputs ?? {})).toEqual(expect.arrayContaining(required))
  })

  test('fills in project, ref and instance, quoted where YAML would take them for something else', async () => {
    const answers = ['--project', '123', '--ref', 'on', '--gitlab-url', 'https://gitlab.example.com/a']
    expect(parse(await printed(['trigger', ...answers])).include[0].inputs).toEqual({
      project: '123',
      ref: 'on',
      'gitlab-url': 'https://gitlab.example.com/a',
    })
  })

  test.each([
    [
      'tools/gitlab-downstream@1.2.0',
      { component: '$CI_SERVER_FQDN/tools/gitlab-downstream/trigger@1.2.0' },
      'npx --yes $CI_SERVER_URL/tools/gitlab-downstream/-/archive/1.2.0/gitlab-downstream-1.2.0.tar.gz',
    ],
    [
      'https://gitlab.example.com/tools/gd.git',
      { remote: 'https://gitlab.example.com/tools/gd/-/raw/0.1.0/templates/trigger.yml' },
      'npx --yes https://gitlab.example.com/tools/gd/-/archive/0.1.0/gd-0.1.0.tar.gz',
    ],
    [
      'https://github.com/me/gd@v1',
      { remote: 'https://raw.githubusercontent.com/me/gd/v1/templates/trigger.yml' },
      'npx --yes https://codeload.github.com/me/gd/tar.gz/v1',
    ],
    [
      'https://github.com/me/gd',
      { remote: 'https://raw.githubusercontent.com/me/gd/v0.1.0/templates/trigger.yml' },
      'npx --yes https://codeload.github.com/me/gd/tar.gz/v0.1.0',
    ],
    ['./vendor/gd/', { local: '/vendor/gd/templates/trigger.yml' }, 'node vendor/gd/dist/cli/index.js'],
  ])('--source %s', async (source, place, cli) => {
    const [entry] = parse(await printed(['trigger', '--source', source])).include
    expect(entry).toMatchObject({ ...place, inputs: { cli } })
  })

  test.each(['a', '../up', 'https://user:pw@host/x/y', 'a b/c', "https://host/x/y'"])(
    '--source %s is refused',
    async (source) => {
      const { exitCode, stderr } = await init(['trigger', '--source', source, '--output', '-'])
      expect(exitCode).toBe(2)
      expect(stderr).toContain('--source')
    },
  )

  test('--cli wins over the source', async () => {
    const [entry] = parse(await printed(['trigger', '--source', './x', '--cli', 'my: cli "x" #'])).include
    expect(entry.inputs.cli).toBe('my: cli "x" #')
  })

  test("GitLab's own trigger keyword takes no id", async () => {
    expect((await init(['bridge-on-tag', '--project', '5', '--output', '-'])).exitCode).toBe(2)
    const [entry] = parse(await printed(['bridge-on-tag', '--ref', 'refs/heads/dev'])).include
    expect(entry.inputs).toEqual({ project: 'group/b', branch: 'dev' })
  })
})

test('every include expands to jobs that GitLab takes', async () => {
  using repository = createRepository()
  cpSync(join(repository.folder, 'templates'), join(repository.folder, 'vendor/gd/templates'), { recursive: true })
  execFileSync('git', ['add', 'vendor'], { cwd: repository.folder })
  for (const name of namesOf('gitlab')) {
    const file = parse(await printed([name, '--source', './vendor/gd']))
    expect({ name, errors: schemaErrors(file) }).toEqual({ name, errors: [] })
    const expanded = withoutEmptyTags(await repository.preview(file))
    expect({ name, errors: schemaErrors(expanded) }).toEqual({ name, errors: [] })
    const takesProject = templates.find((template) => template.name === name)?.takesProject
    expect({ name, said: JSON.stringify(expanded).includes('group/b') }).toEqual({ name, said: takesProject })
  }
})

describe('init for GitHub', () => {
  const service = loadLanguageService()

  test('is a workflow that triggers and waits', async () => {
    const workflow = parse(await printed(['github', '--source', 'me/gitlab-downstream@v1']))
    expect(workflow).toMatchObject({ on: { push: { branches: ['main'] }, workflow_dispatch: null }, permissions: {} })
    const [step] = workflow.jobs.downstream.steps
    expect(step).toMatchObject({
      uses: 'me/gitlab-downstream@v1',
      with: {
        'gitlab-url': 'https://gitlab.com',
        project: 'group/b',
        ref: 'main',
        token: expect.stringContaining('{{ secrets.GITLAB_TRIGGER_TOKEN }}'),
        wait: true,
      },
    })
    const inputs = Object.keys(parse(readFileSync(join(root, 'action.yml'), 'utf8')).inputs)
    expect(inputs).toEqual(expect.arrayContaining(Object.keys(step.with)))
  })

  test('from a folder of the repository, that is checked out first', async () => {
    const workflow = parse(await printed(['github', '--source', './actions/gd']))
    expect(workflow.permissions).toEqual({ contents: 'read' })
    expect(workflow.jobs.downstream.steps.map(({ uses }: { uses: string }) => uses)).toEqual([
      'actions/checkout@v6',
      './actions/gd',
    ])
  })

  test('nightly runs by its schedule', async () => {
    const workflow = parse(await printed(['github-nightly', '--schedule', '5  4 * * 1-5']))
    expect(workflow.on).toEqual({ schedule: [{ cron: '5 4 * * 1-5' }], workflow_dispatch: null })
  })

  test.each([
    ['github', 'your-org/gitlab-downstream@v1'],
    ['github', './actions/gd'],
    ['github-nightly', 'your-org/gitlab-downstream@v1'],
  ])("%s from %s is right for GitHub's own language service", async (name, source) => {
    const validate = await service
    expect(await validate('.github/workflows/x.yml', await printed([name, '--source', source]))).toEqual([])
  })

  test('the language service would find a wrong input', async () => {
    const validate = await service
    const workflow = await printed(['github'])
    expect(await validate('.github/workflows/x.yml', workflow.replace(' wait: true', ' wiat: true'))).toEqual([
      expect.stringContaining('wiat'),
    ])
  })

  test('takes the action by its major version unless told otherwise', async () => {
    expect(await printed(['github', '--source', 'me/gd'])).toContain('uses: me/gd@v0\n')
    expect(await printed(['github', '--source', 'https://github.com/me/gd@v0.1.0'])).toContain('uses: me/gd@v0.1.0\n')
  })

  test('takes no action from elsewhere', async () => {
    const { stderr } = await init(['github', '--source', 'https://gitlab.example.com/a/b', '--output', '-'])
    expect(stderr).toContain('github.com or a folder')
  })
})

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

describe('the file that init writes', () => {
  test.each([
    ['trigger', '.gitlab-ci.yml'],
    ['github', '.github/workflows/downstream.yml'],
    ['cron', 'downstream.cron'],
  ])('for %s is %s by default, named in the answer, with the next steps', async (name, file) => {
    // The usual file is below the current folder: a process of its own.
    const { stdout, status } = await runCliIn(folder, ['init', name, '--project', 'group/b'])
    expect(status).toBe(0)
    expect(stdout).toContain(`Wrote ${file}\nNext:\n  1. `)
    const content = readFileSync(inFolder(file), 'utf8')
    expect(content).toContain('group/b')
    // Cron has no PATH to speak of.
    if (name === 'cron') expect(content).toContain(`'${process.execPath}' '${join(root, 'src/cli.ts')}' trigger`)
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
    [['trigger', 'nogroup'], 'names no group'],
    [['trigger', 'group/c', 'HEAD'], 'means nothing to GitLab'],
    [['trigger'], 'the question was not answered'],
  ])('%j is explained', async (typed, message) => {
    const { exitCode, stderr } = await ask([], typed)
    expect(exitCode).toBe(2)
    expect(stderr).toContain(message)
  })

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
