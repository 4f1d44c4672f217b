import { UsageError } from '../../errors.ts'
import { checkProjectPath } from '../../options/parsers/place.ts'
import { parseRef } from '../../options/parsers/scalars.ts'
import { InvalidValueError } from '../../options/parsers/values.ts'
import type { RunContext } from '../../run/context.ts'
import { VERSION } from '../../version.ts'
import type { LocalContext } from '../command.ts'
import { parseSource, type Source } from './source.ts'
import type { Answers, Template } from './template.ts'

type Context = RunContext & LocalContext

/** What the template is filled in with: from flags and options, and where a person can be asked, by questions. */
export async function gatherAnswers(template: Template, context: Context): Promise<Answers> {
  const { options, flags } = context
  const project = template.takesProject ? await findProject(context) : ''
  const ref = template.takesProject ? (options.ref?.given ?? (await askRef(context))) : ''
  return {
    project,
    ref,
    gitlabUrl: options.gitlabUrl,
    gitlabUrlGiven: options.explicit.has('gitlab-url'),
    cli: oneLine(textOf(flags.cli)),
    schedule: parseSchedule(textOf(flags.schedule)),
  }
}

/**
 * Where gitlab-downstream comes from. Nothing is assumed: whatever name stood here by default, another could own it and run code
 * beside the tokens.
 *
 * @throws UsageError when it is not given, and cannot be asked for or is not answered.
 */
export async function findSource({ kind }: Template, { flags, ask }: Context): Promise<Source> {
  const place = kind === 'github' ? 'its repository on GitHub, owner/name' : 'its project on your GitLab, or a URL'
  const source = textOf(flags.source) ?? (await ask?.(`Where is gitlab-downstream (${place}, or a folder of yours)? `))
  if (source) return parseSource(source)
  throw new UsageError('--source is required: expected where gitlab-downstream is', {
    hints: [
      kind === 'github'
        ? `--source OWNER/gitlab-downstream@v${VERSION}: its repository on GitHub`
        : `--source GROUP/gitlab-downstream@${VERSION}: its project on your GitLab`,
      '--source ./vendor/gitlab-downstream: a copy of it in your repository',
    ],
  })
}

async function findProject({ options, ask }: Context): Promise<string> {
  if (options.project !== undefined) return String(options.project)
  const answer = await ask?.('Project whose pipeline is started (full path): ')
  if (!answer) throw new UsageError('project: is required; expected the full path, such as group/project')
  return /^\d+$/.test(answer) ? answer : checkAnswer('project', answer, checkProjectPath)
}

async function askRef({ ask }: Context): Promise<string> {
  const answer = await ask?.('Branch or tag [main]: ')
  return answer ? checkAnswer('ref', answer, (text) => parseRef(text).given) : 'main'
}

function checkAnswer(option: string, answer: string, parse: (text: string) => string): string {
  try {
    return parse(answer)
  } catch (error) {
    if (!(error instanceof InvalidValueError)) throw error
    throw new UsageError(`${option} ${JSON.stringify(answer)}: ${error.message}`, { cause: error })
  }
}

function textOf(flag: unknown): string | undefined {
  return typeof flag === 'string' && flag.trim() !== '' ? flag.trim() : undefined
}

/** A second line would be a line of its own in a crontab. */
function oneLine(text: string | undefined): string | undefined {
  if (text !== undefined && /[\r\n]/.test(text)) throw new UsageError('--cli: expected one line')
  return text
}

/** At night, and not on the full hour, when everybody's jobs start. */
const USUAL_SCHEDULE = '17 3 * * *'

function parseSchedule(text = USUAL_SCHEDULE): string {
  const fields = text.split(/[ \t]+/)
  if (fields.length === 5 && fields.every((field) => /^[\dA-Za-z*,/-]+$/.test(field))) return fields.join(' ')
  throw new UsageError(`--schedule ${JSON.stringify(text)}: expected five fields, such as "${USUAL_SCHEDULE}"`)
}
