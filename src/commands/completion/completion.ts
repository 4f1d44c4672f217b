import { readFile, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { messageOf, UsageError } from '../../errors.ts'
import { makeFolder, replaceFile } from '../../files.ts'
import type { Environment } from '../../options/sources.ts'
import type { CommandOutcome, LocalContext } from '../command.ts'
import { formatCompletionScript, type Shell, shells } from './scripts.ts'

const PROGRAM = 'gitlab-downstream'

/** `completion`: prints the script of a shell, or puts it where that shell finds it. */
export async function completion(context: LocalContext): Promise<CommandOutcome> {
  const { flags, env } = context
  const shell = findShell(context)
  const script = formatCompletionScript(shell, PROGRAM)
  if (!flags.install) return { exitCode: 0, document: { shell, script }, text: script }
  const files = await installCompletion({ shell, script, program: PROGRAM, env })
  const lines = files.map(({ path, change }) => `${CHANGES[change]} ${path}`)
  const text = [...lines, `Completion works in every ${shell} that is started from now on`].join('\n')
  return { exitCode: 0, document: { shell, files }, text }
}

const CHANGES = { written: 'Wrote', extended: 'Added the lines that load it to', unchanged: 'Unchanged:' } as const

/** The argument is one of the shells, which the command's definition makes sure of. */
function findShell({ positionals, flags, env }: LocalContext): Shell {
  const name = positionals[0] ?? (flags.install ? basename(env.SHELL ?? '') : '')
  const shell = shells.find((known) => known === name || (known === 'powershell' && name === 'pwsh'))
  if (shell !== undefined) return shell
  const why = flags.install ? 'missing argument SHELL, and $SHELL names none of them' : 'missing argument SHELL'
  throw new UsageError(`${why}: expected bash, zsh, fish or powershell`)
}

/** What became of a file. */
interface InstalledFile {
  readonly path: string
  readonly change: 'written' | 'extended' | 'unchanged'
}

interface Installation {
  readonly shell: Shell
  readonly script: string
  readonly program: string
  readonly env: Environment
}

/**
 * Writes the script, and the lines that load it into the file that the shell reads when it starts. A second time it changes only what
 * differs.
 *
 * @throws UsageError when a file cannot be written
 */
async function installCompletion(installation: Installation): Promise<readonly InstalledFile[]> {
  const { script, program } = installation
  const { scriptPath, startup } = findPlaces(installation)
  const installed = [await writeIfChanged(scriptPath, script, 'written')]
  if (startup === undefined) return installed
  const before = await readIfThere(startup.path)
  const after = setBlock(before, startup.load(scriptPath), program)
  return [...installed, await writeIfChanged(startup.path, after, 'extended')]
}

interface Places {
  readonly scriptPath: string
  /** Where the shell does not find the script by itself. */
  readonly startup?: { readonly path: string; readonly load: (scriptPath: string) => string }
}

function findPlaces({ shell, program, env }: Installation): Places {
  // Of the environment alone: what runs without one must not write into the home folder of a person.
  const home = env.HOME || env.USERPROFILE
  if (!home) throw new UsageError('completion --install: HOME is not set, so there is no place to install to')
  const config = env.XDG_CONFIG_HOME || join(home, '.config')
  const scriptPath = join(env.XDG_DATA_HOME || join(home, '.local/share'), program, `completion.${ENDINGS[shell]}`)
  switch (shell) {
    case 'fish':
      return { scriptPath: join(config, 'fish/completions', `${program}.fish`) }
    case 'bash':
      return { scriptPath, startup: { path: join(home, '.bashrc'), load: loadInPosix } }
    case 'zsh':
      return { scriptPath, startup: { path: join(env.ZDOTDIR || home, '.zshrc'), load: loadInZsh } }
    case 'powershell': {
      const folder = process.platform === 'win32' ? join(home, 'Documents/PowerShell') : join(config, 'powershell')
      return { scriptPath, startup: { path: join(folder, 'Microsoft.PowerShell_profile.ps1'), load: loadInPowerShell } }
    }
  }
}

const ENDINGS: Readonly<Record<Shell, string>> = { bash: 'bash', zsh: 'zsh', fish: 'fish', powershell: 'ps1' }

function loadInPosix(path: string): string {
  const quoted = `'${path.replaceAll("'", "'\\''")}'`
  return `[ ! -r ${quoted} ] || . ${quoted}`
}

function loadInZsh(path: string): string {
  return `(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }\n${loadInPosix(path)}`
}

function loadInPowerShell(path: string): string {
  const quoted = `'${path.replaceAll("'", "''")}'`
  return `if (Test-Path -LiteralPath ${quoted}) { . ${quoted} }`
}

/** The text with the lines between our two marks, at its end where they were not there. */
function setBlock(text: string, lines: string, program: string): string {
  const [begin, end] = [`# >>> completion of ${program} >>>`, `# <<< completion of ${program} <<<`]
  const block = `${begin}\n${lines}\n${end}\n`
  const from = text.indexOf(begin)
  const to = text.indexOf(end, from)
  if (from !== -1 && to !== -1)
    return `${text.slice(0, from)}${block}${text.slice(to + end.length).replace(/^\r?\n/, '')}`
  return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${block}`
}

async function readIfThere(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return ''
    throw notUsable(path, cause)
  })
}

async function writeIfChanged(path: string, content: string, change: 'written' | 'extended'): Promise<InstalledFile> {
  if ((await readIfThere(path)) === content) return { path, change: 'unchanged' }
  try {
    // Such files are often links into a repository of the user's.
    const real = await realpath(path).catch(() => path)
    const mode = await stat(real).then(
      (found) => found.mode & 0o777,
      () => 0o666,
    )
    makeFolder(dirname(real))
    await replaceFile(real, content, { mode })
  } catch (cause) {
    throw notUsable(path, cause)
  }
  return { path, change }
}

function notUsable(path: string, cause: unknown): UsageError {
  return new UsageError(`completion --install: ${path}: ${messageOf(cause)}`, {
    cause,
    hints: ['print the script without --install, and put it where your shell finds it'],
  })
}
