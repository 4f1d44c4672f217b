import { getOption, isBoolean } from '../../table/table.ts'
import { type CommandDefinition, globalFlags } from '../command.ts'
import { type KnownFlag, listFlags, spellFlag } from '../flags.ts'
import { formatBashCompletion } from './bash.ts'
import { formatFishCompletion } from './fish.ts'
import type { CommandCompletion, CompletionModel, FlagCompletion } from './model.ts'
import { formatZshCompletion } from './zsh.ts'

export const shells = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof shells)[number]

const formats = { bash: formatBashCompletion, zsh: formatZshCompletion, fish: formatFishCompletion }

/** A script that completes commands, flags and fixed words in one shell; made from the option table and the commands. */
export function formatCompletion(shell: Shell, program: string, commands: readonly CommandDefinition[]): string {
  return formats[shell](createModel(program, commands))
}

function createModel(program: string, commands: readonly CommandDefinition[]): CompletionModel {
  return {
    program,
    commands: commands.map(toCompletion),
    flags: [...listFlags({ options: [], flags: globalFlags }).values()].flatMap(toFlagCompletions),
  }
}

function toCompletion(command: CommandDefinition): CommandCompletion {
  return {
    name: command.name,
    summary: command.summary,
    flags: [...listFlags(command).values()].flatMap(toFlagCompletions),
    words: (command.positionals ?? []).flatMap(({ choices = [] }) => choices),
    takesFile: (command.positionals ?? []).some(({ name }) => /FILE|FOLDER/.test(name)),
  }
}

function toFlagCompletions(flag: KnownFlag): readonly FlagCompletion[] {
  const { placeholder, description, short } = flag.definition
  const choices = flag.option === undefined ? flag.definition.choices : getOption(flag.option).choices
  const value = placeholder === undefined ? 'none' : /FILE|FOLDER/.test(placeholder) ? 'file' : 'text'
  const positive: FlagCompletion = {
    spelling: spellFlag(flag),
    short,
    description,
    value: choices === undefined ? value : 'choice',
    choices: choices ?? [],
  }
  if (flag.option === undefined || !isBoolean(flag.option) || getOption(flag.option).default !== 'true')
    return [positive]
  return [positive, { ...positive, spelling: `--no-${flag.name}` }]
}
