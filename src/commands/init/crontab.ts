import { sep } from 'node:path'
import { quoteWord } from '../../shell.ts'
import type { Answers, Rendered } from './template.ts'

/**
 * A line for cron. The token comes from a file of its owner, so that neither the process list nor the crontab shows it; everything is
 * written to a log, so that there is nothing for cron to mail.
 */
export function renderCrontab(answers: Answers): Rendered {
  const { project, ref, schedule, gitlabUrl } = answers
  const name = project.replaceAll('/', '-')
  const envFile = `$HOME/.config/gitlab-downstream/${name}.env`
  const logFolder = '$HOME/.local/state/gitlab-downstream'
  const trigger = [
    answers.cli ?? ownCommand(),
    'trigger',
    `--gitlab-url ${quoteWord(gitlabUrl)}`,
    `--project ${quoteWord(project)}`,
    `--ref ${quoteWord(ref)}`,
    '--wait',
  ].join(' ')
  const command = `umask 077; mkdir -p "${logFolder}" && { set -a; . "${envFile}"; set +a; ${trigger}; } >> "${logFolder}/${name}.log" 2>&1`
  const lines = [
    `# Starts a pipeline of ${project} on ${ref}, and waits for its result. Times are local.`,
    `# The token is in ${envFile} (mode 600); the output goes to ${logFolder}/${name}.log.`,
    `${schedule} ${escapePercent(command)}`,
  ]
  return { content: `${lines.join('\n')}\n`, next: listNextSteps(answers, name) }
}

function listNextSteps(answers: Answers, name: string): readonly string[] {
  return [
    'mkdir -p ~/.config/gitlab-downstream',
    `put the token there: gitlab-downstream tokens create --project ${answers.project} --description cron --write-env ~/.config/gitlab-downstream/${name}.env`,
    'for --wait on a private project add a line DOWNSTREAM_API_TOKEN=… (scope read_api) to that file',
    'then add the line: crontab -e',
    ...noteOnNpx(answers),
  ]
}

/** Cron has hardly a PATH: the programs that run now, by their full paths. */
function ownCommand(): string {
  const [program = 'node', script = ''] = process.argv
  return `${quoteWord(program)} ${quoteWord(script)}`
}

/** What npx runs lies in its cache, which npm may clean. */
function noteOnNpx({ cli }: Answers): string[] {
  const isCached = cli === undefined && process.argv[1]?.includes(`${sep}_npx${sep}`) === true
  return isCached ? ["the line names a file in npx's cache, which may be cleaned: install the CLI, or give --cli"] : []
}

/** Cron makes a line break of `%`, also inside quotes. */
function escapePercent(text: string): string {
  return text.replaceAll('%', '\\%')
}
