import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formatCompletionScript, shells } from '../../../src/commands/completion/scripts.ts'
import type { CommandDefinition } from '../../../src/options/cli/command.ts'
import { complete } from '../../../src/options/cli/completion.ts'
import { lacksProgram } from '../../support/system-programs.ts'

const commands: readonly CommandDefinition[] = [
  { name: 'trigger', summary: "Starts a project's pipeline" },
  { name: 'tokens list', summary: 'Lists them', options: ['project'] },
  { name: 'tokens show', summary: 'Shows one', options: ['project'] },
  {
    name: 'completion',
    summary: 'Prints a script',
    positionals: [{ name: 'SHELL', description: 'Which', choices: ['bash', 'zsh', 'fish'] }],
    flags: { style: { description: 'A style', placeholder: 'STYLE', choices: ['long', 'short'] } },
    options: [],
  },
]

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'completion-'))
  for (const shell of shells) writeFileSync(join(folder, shell), formatCompletionScript(shell, 'gitlab-downstream'))
  writeProgram()
})
afterAll(() => rmSync(folder, { recursive: true }))

/** A program with our commands, for the scripts to ask. */
function writeProgram(): void {
  const completion = join(import.meta.dirname, '../../../src/options/cli/completion.ts')
  const program = join(folder, 'gitlab-downstream')
  writeFileSync(
    `${program}.mjs`,
    `import { complete, formatCompletion } from ${JSON.stringify(completion)}
const [command, ...words] = process.argv.slice(2)
if (command !== '__complete') throw new Error(command)
process.stdout.write(formatCompletion(complete(words, ${JSON.stringify(commands)})))`,
  )
  writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${program}.mjs' "$@"\n`, { mode: 0o755 })
}

function run(program: string, args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(program, args, {
    encoding: 'utf8',
    cwd: folder,
    env: { ...process.env, PATH: `${folder}:${process.env.PATH}` },
  })
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
  return stdout
}

describe('what fits at the cursor', () => {
  const words = (...line: string[]) => {
    const found = complete(line, commands)
    return found === 'files' ? found : found.map(({ word }) => word)
  }

  test.each([
    [['trigger', '--logs=f'], ['--logs=failed']],
    [['trigger', '--logs', '=', 'f'], ['failed']],
    [
      ['trigger', '--logs', '='],
      ['none', 'failed', 'all'],
    ],
    [['trigger', '--report-file=x'], 'files'],
    [['trigger', '--artifacts-path', ''], 'files'],
    [['trigger', '--variable', ''], []],
    [['trigger', '--wait='], []],
    [['trigger', '--wait', '--json', '-'], expect.arrayContaining(['-q', '--project', '--no-follow', '--no-color'])],
    [
      ['--project', 'group/app', 'tokens', ''],
      ['list', 'show'],
    ],
    [['--logs', '=', 'all', 'tokens', 's'], ['show']],
    [['tokens', 'unknown', ''], []],
    [[], ['trigger', 'tokens', 'completion']],
  ])('of %j is %j', (line, expected) => {
    expect(words(...line)).toEqual(expected)
  })

  test('comes with a description', () => {
    expect(complete(['t'], commands)).toEqual([
      { word: 'trigger', description: "Starts a project's pipeline" },
      { word: 'tokens', description: 'list, show' },
    ])
  })
})

describe('completion in bash', () => {
  // As bash divides the line: --flag=value is three words.
  const complete = (...words: string[]) => {
    const script = `source ./bash; COMP_WORDS=(gitlab-downstream "$@"); COMP_CWORD=$#; _gitlab_downstream; printf '%s\\n' "\${COMPREPLY[@]}"`
    return run('bash', ['--norc', '--noprofile', '-uec', script, 'bash', ...words])
      .split('\n')
      .filter((line) => line !== '')
  }

  test.each([
    [[''], ['trigger', 'tokens', 'completion']],
    [['tr'], ['trigger']],
    [['--ver'], ['--verbose', '--version']],
    [
      ['tokens', ''],
      ['list', 'show'],
    ],
    [['tokens', 'list', '--p'], ['--project']],
    [['--json', 'tokens', 'list', '--p'], ['--project']],
    [['trigger', '--no-f'], ['--no-follow']],
    [
      ['trigger', '--logs', ''],
      ['none', 'failed', 'all'],
    ],
    [['trigger', '--logs', '=', 'fa'], ['failed']],
    [
      ['trigger', '--logs', '='],
      ['none', 'failed', 'all'],
    ],
    [['trigger', '--report-file', ''], []],
    [['trigger', '--project', ''], []],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [['completion', '--style', 's'], ['short']],
    [['unknown', ''], []],
  ])('%j gives %j', (words, expected) => {
    expect(complete(...words)).toEqual(expected)
  })
})

describe.skipIf(lacksProgram('fish'))('completion in fish', () => {
  const complete = (line: string) =>
    run('fish', ['--no-config', '-c', `source ./fish; complete -C ${JSON.stringify(`gitlab-downstream ${line}`)}`])
      .split('\n')
      .flatMap((row) => (row === '' ? [] : [row.split('\t')[0]]))

  test.each([
    ['', ['completion', 'tokens', 'trigger']],
    ['tr', ['trigger']],
    ['--ver', ['--verbose', '--version']],
    ['tokens ', ['list', 'show']],
    ['tokens list --p', ['--project']],
    ['trigger --no-f', ['--no-follow']],
    ['trigger --logs ', ['all', 'failed', 'none']],
    ['completion ', ['bash', 'fish', 'zsh']],
    ['completion --style s', ['short']],
    ['trigger --report-file=gitlab-downstream.', ['--report-file=gitlab-downstream.mjs']],
  ])('%j gives %j', (line, expected) => {
    expect(complete(line).sort()).toEqual(expected)
  })
})

describe.skipIf(lacksProgram('zsh'))('completion in zsh', () => {
  // Completion needs a terminal: zsh drives a second zsh in a pseudo-terminal, and prints the list it shows.
  const complete = (line: string) => {
    const script = `zmodload zsh/zpty
zpty shell zsh -f -i
say() { zpty -w shell "$1"; }
say 'PS1= PROMPT_EOL_MARK=; unsetopt zle_bracketed_paste; autoload -Uz compinit; compinit -D -u; source ./zsh; LISTMAX=1000; stty -echo; zstyle ":completion:*" list-separator "  #"; show() { zle list-choices; zle -R; print -n listed-$((1+1)) }; zle -N show; bindkey "^I" show; print ready-$((1+1))'
zpty -r shell text '*ready-2*'
# Nothing may be typed ahead: zsh does not list while there is input.
zpty -n -w shell "gitlab-downstream ${line}"$'\\t'
zpty -r shell text '*listed-2*'
print -r -- "$text"`
    return run('zsh', ['-fc', script])
  }

  test.each([
    ['', ['trigger', 'tokens', 'completion'], ['show ', 'bash']],
    ['tokens ', ['list', 'show'], ['trigger']],
    ['tokens list --', ['--project', '--verbose'], ['--ref']],
    ['--json tokens list --', ['--project', '--verbose'], ['--ref']],
    ['trigger --no-', ['--no-follow', '--no-color'], ['--ref']],
    ['trigger --logs ', ['none', 'failed', 'all'], ['cancel']],
    ['completion ', ['bash', 'zsh', 'fish'], ['long']],
    ['completion --style ', ['long', 'short'], ['bash']],
    ['trigger --report-file=', ['gitlab-downstream.mjs'], ['none']],
  ])('%j shows %j', (line, shown, hidden) => {
    const text = complete(line)
    for (const word of shown) expect(text).toContain(word)
    for (const word of hidden) expect(text).not.toContain(word)
  })
})
