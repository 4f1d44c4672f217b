import { randomUUID } from 'node:crypto'
import { rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { UsageError } from '../../errors.ts'
import { makeFolder } from '../../files.ts'
import { suggestName } from '../../options/parsers/nearest.ts'
import { checkProjectPath } from '../../options/parsers/place.ts'
import { parseRef } from '../../options/parsers/ref.ts'
import { InvalidValueError } from '../../options/parsers/values.ts'
import type { RunContext } from '../../run/context.ts'
import type { LocalContext, RemoteCommand } from '../command.ts'
import type { Answers } from './render.ts'
import { parseSource } from './source.ts'
import { type Template, templates, USUAL_FILES } from './templates.ts'

/** `init TEMPLATE`. Sends nothing. */
export const init: RemoteCommand = async (context) => {
  const { flags, host } = context
  const template = await chooseTemplate(context)
  const { content, next } = template.render(await gatherAnswers(template, context))
  const file = typeof flags.output === 'string' && flags.output !== '' ? flags.output : USUAL_FILES[template.kind]
  const document = { template: template.name, content, next }
  if (file === '-') {
    for (const step of next) host.debug(step)
    return { exitCode: 0, document: { ...document, file: null }, text: content }
  }
  await writeNewFile(file, content, { force: flags.force === true })
  const steps = next.map((step, index) => `  ${index + 1}. ${step}`)
  const text = [`Wrote ${file}`, ...(steps.length === 0 ? [] : ['Next:', ...steps])].join('\n')
  return { exitCode: 0, document: { ...document, file }, text }
}

type Context = RunContext & LocalContext

/** The template of the argument, or asked for. */
export async function chooseTemplate({ positionals, ask }: Context): Promise<Template> {
  const names = templates.map(({ name }) => name)
  const name = positionals[0] || (await ask?.(`Template (${names.join(', ')}): `))
  if (!name)
    throw new UsageError('missing argument TEMPLATE: expected the name of a template', {
      hints: [`the templates are ${names.join(', ')}`],
    })
  const found = templates.find((template) => template.name === name)
  if (found) return found
  throw new UsageError(`unknown template ${JSON.stringify(name)}${suggestName(name, names)}`, {
    hints: [`the templates are ${names.join(', ')}`],
  })
}

/** What the template is filled in with: from flags and options, and where a person can be asked, by questions. */
export async function gatherAnswers(template: Template, context: Context): Promise<Answers> {
  const { options, flags } = context
  const project = template.takesProject ? await findProject(context) : ''
  const ref = template.takesProject ? (options.ref?.given ?? (await askRef(context))) : ''
  const asksSource = template.kind !== 'cron' && textOf(flags.source) === undefined
  const place =
    template.kind === 'github' ? 'its repository on GitHub, owner/name' : 'its project on your GitLab, or a URL'
  const source = asksSource
    ? await context.ask?.(`Where is gitlab-downstream (${place}; empty: filled in later)? `)
    : textOf(flags.source)
  return {
    project,
    ref,
    gitlabUrl: options.gitlabUrl,
    gitlabUrlGiven: options.explicit.has('gitlab-url'),
    source: parseSource(source),
    cli: oneLine(textOf(flags.cli)),
    schedule: parseSchedule(textOf(flags.schedule)),
  }
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

/** Writes a file that is not there, or with `force` puts it in the place of the one that is; never through a symbolic link. */
export async function writeNewFile(
  path: string,
  content: string,
  { force }: { readonly force: boolean },
): Promise<void> {
  try {
    makeFolder(dirname(path))
    if (force) await replace(path, content)
    else await writeFile(path, content, { flag: 'wx' })
  } catch (cause) {
    if (cause instanceof UsageError) throw cause
    const { code, message } = cause as NodeJS.ErrnoException
    if (code !== 'EEXIST' || force) throw new UsageError(`${path} cannot be written: ${code ?? message}`, { cause })
    throw new UsageError(`${path} already exists`, {
      cause,
      hints: ['--output FILE writes another file, --output - prints it', '--force overwrites it'],
    })
  }
}

async function replace(path: string, content: string): Promise<void> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (isFolder) throw new UsageError(`${path} is a folder`)
  const unfinished = join(dirname(path), `.${basename(path)}.${randomUUID()}`)
  try {
    await writeFile(unfinished, content, { flag: 'wx' })
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}
