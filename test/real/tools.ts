import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** A program or library of others that the product is tried with. */
export interface Tool {
  readonly version: string
  /** The command that tells whether it is there. */
  readonly check: readonly string[]
  /** The commands that bring it, one after another. */
  readonly install: readonly (readonly string[])[]
  readonly env?: Readonly<Record<string, string>>
}

/** What was tried. Those of Debian are the ones of its release. */
const versions = {
  act: '0.2.89',
  'client-go': '2.64.0',
  'python-gitlab': '8.6.0',
  'ruby-gitlab': '4.17.0',
  'GitLab::API::v4': '0.26',
  'Node.js': '20.20.2',
} as const

export type ToolName = keyof typeof versions

/** Outside the repository, so that the next clone finds it again. */
export const toolsFolder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'gitlab-downstream', 'tools')

const folderOf = (name: ToolName) => join(toolsFolder, `${name}-${versions[name]}`)

export const act = join(folderOf('act'), 'act')
export const go = existsSync('/usr/local/go/bin/go') ? '/usr/local/go/bin/go' : 'go'
export const goFolder = join(import.meta.dirname, 'clients/go')
export const python = join(folderOf('python-gitlab'), 'bin/python')
/** The folder of a Node.js that is too old for the action. */
export const olderNode = join(folderOf('Node.js'), 'node_modules/.bin')

export const tools: Readonly<Record<ToolName, Tool>> = {
  act: {
    version: versions.act,
    check: [act, '--version'],
    install: [[go, 'install', `github.com/nektos/act@v${versions.act}`]],
    env: { GOBIN: folderOf('act') },
  },
  'client-go': {
    version: versions['client-go'],
    // Whether all modules are here; the test builds its program from them.
    check: ['env', 'GOPROXY=off', go, '-C', goFolder, 'list', '-deps', '.'],
    install: [[go, '-C', goFolder, 'mod', 'download']],
  },
  'python-gitlab': {
    version: versions['python-gitlab'],
    check: [python, '-c', 'import gitlab'],
    install: [
      ['python3', '-m', 'venv', folderOf('python-gitlab')],
      [python, '-m', 'pip', 'install', '--quiet', `python-gitlab==${versions['python-gitlab']}`],
    ],
  },
  'ruby-gitlab': {
    version: versions['ruby-gitlab'],
    check: ['/usr/bin/ruby', '-e', 'require "gitlab"'],
    ...ofDebian('ruby-gitlab'),
  },
  'GitLab::API::v4': {
    version: versions['GitLab::API::v4'],
    check: ['/usr/bin/perl', '-MGitLab::API::v4', '-e', '1'],
    ...ofDebian('libgitlab-api-v4-perl'),
  },
  'Node.js': {
    version: versions['Node.js'],
    check: [join(olderNode, 'node'), '--version'],
    install: [
      ['npm', 'install', '--prefix', folderOf('Node.js'), '--no-audit', '--no-fund', `node@${versions['Node.js']}`],
    ],
  },
}

/** Whether tests must do without a tool: printed on a user's machine, and an error in CI, where it would go unnoticed. */
export function lacks(name: ToolName): boolean {
  if (succeeds(tools[name].check)) return false
  const message = `${name} ${tools[name].version} is not installed (node test/real/install.ts)`
  if (process.env.CI) throw new Error(message)
  console.warn(`tests skipped: ${message}`)
  return true
}

/** Whether a command runs and succeeds. */
export function succeeds([program = '', ...args]: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function ofDebian(name: string): Pick<Tool, 'install' | 'env'> {
  return {
    install: [
      ['apt-get', 'update', '-qq'],
      ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', name],
    ],
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  }
}
