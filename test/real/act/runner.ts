import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { act } from '../tools.ts'
import { follow, type RunningWorkflow } from './screen.ts'

const root = join(import.meta.dirname, '../../..')

/** A repository with workflows, whose `./action` is this checkout, and the runner that runs them. */
export interface Runner extends Disposable {
  start(workflow: string, settings: RunSettings): RunningWorkflow
}

export interface RunnerSettings {
  /** More files of the repository by path. */
  readonly files?: Readonly<Record<string, string>>
  /** Folders of the repository that stand for actions of others, by `owner/name@ref`. */
  readonly actions?: Readonly<Record<string, string>>
  /** Scripts that stand for programs, by name. */
  readonly programs?: Readonly<Record<string, string>>
}

export interface RunSettings {
  readonly event?: string
  /** What the event tells. */
  readonly payload?: object
  /** Inputs of a workflow that is started by hand. */
  readonly inputs?: Readonly<Record<string, string>>
  readonly secrets?: Readonly<Record<string, string>>
  readonly vars?: Readonly<Record<string, string>>
  /** A folder that comes before all others on PATH. */
  readonly path?: string
}

export function createRunner({ files = {}, actions = {}, programs = {} }: RunnerSettings = {}): Runner {
  const folder = mkdtempSync(join(tmpdir(), 'act-'))
  const repository = join(folder, 'repository')
  cpSync(join(import.meta.dirname, 'repository'), repository, { recursive: true })
  for (const name of ['dist', 'action.yml'])
    cpSync(join(root, name), join(repository, 'action', name), { recursive: true })
  writeFiles(repository, files)
  writeFiles(join(folder, 'bin'), programs, 0o755)
  commit(repository)
  const replaced = Object.entries(actions).map(([name, path]) => `--local-repository=${name}=${join(repository, path)}`)
  const children: ChildProcess[] = []
  return {
    start(workflow, settings) {
      const place = join(folder, String(children.length))
      // Without a file of settings it asks which images to take.
      writeFiles(place, { 'event.json': JSON.stringify(settings.payload ?? {}), 'home/.config/act/actrc': '' })
      const folders = [settings.path, join(folder, 'bin'), join(root, 'node_modules/.bin'), process.env.PATH]
      const child = spawn(act, [...argumentsOf(workflow, place, settings), ...replaced], {
        cwd: repository,
        env: { PATH: folders.filter((one) => one !== undefined).join(delimiter), HOME: join(place, 'home') },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      children.push(child)
      return { ...follow(child), killMain: () => killProgram(place, 'action/dist/action.cjs') }
    },
    [Symbol.dispose]() {
      for (const child of children) child.kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function argumentsOf(
  workflow: string,
  place: string,
  { event = 'push', inputs = {}, secrets = {}, vars = {} }: RunSettings,
): string[] {
  const pairs = (flag: string, values: Readonly<Record<string, string>>) =>
    Object.entries(values).map(([name, value]) => `--${flag}=${name}=${value}`)
  return [
    event,
    `--workflows=.github/workflows/${workflow}.yml`,
    // On this machine instead of in a container.
    ...['ubuntu-latest', 'self-hosted'].map((label) => `--platform=${label}=-self-hosted`),
    '--json',
    '--no-cache-server',
    `--action-cache-path=${join(place, 'cache')}`,
    `--eventpath=${join(place, 'event.json')}`,
    ...pairs('input', inputs),
    ...pairs('secret', secrets),
    ...pairs('var', vars),
  ]
}

function writeFiles(folder: string, files: Readonly<Record<string, string>>, mode = 0o644): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content, { mode })
  }
}

function commit(repository: string): void {
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd: repository })
  git('init', '--quiet', '--initial-branch=main')
  git('add', '--all', '--force')
  git('commit', '--quiet', '--message=Add workflows')
  git('remote', 'add', 'origin', 'https://github.com/my-org/upstream.git')
}

/** Ends the program of one run, as a runner does that has no time left. */
function killProgram(place: string, file: string): void {
  const found = readdirSync('/proc').filter((id) => {
    if (!/^\d+$/.test(id)) return false
    try {
      const [program = '', ...args] = readFileSync(`/proc/${id}/cmdline`, 'utf8').split('\0')
      return program.endsWith('node') && args.some((arg) => arg.startsWith(place) && arg.endsWith(file))
    } catch {
      return false
    }
  })
  if (found.length !== 1) throw new Error(`${found.length} processes run ${file}`)
  process.kill(Number(found[0]), 'SIGKILL')
}
