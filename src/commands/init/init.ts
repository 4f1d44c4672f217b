import { stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { UsageError } from '../../errors.ts'
import { makeFolder, replaceFile } from '../../files.ts'
import { suggestName } from '../../options/parsers/nearest.ts'
import type { CommandContext, LocalContext, RemoteCommand } from '../command.ts'
import { findSource, gatherAnswers } from './answers.ts'
import type { Template } from './template.ts'
import { templates, USUAL_FILES } from './templates.ts'

/** `init TEMPLATE`. Sends nothing. */
export const init: RemoteCommand = async (context) => {
  const { flags, host } = context
  const template = await chooseTemplate(context)
  refuseUnused(template, context)
  const answers = await gatherAnswers(template, context)
  const { content, next } =
    template.kind === 'cron'
      ? template.render(answers)
      : template.render({ ...answers, source: await findSource(template, context) })
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

/** What the template would leave out in silence. */
function refuseUnused({ name, takes }: Template, { flags, options }: CommandContext): void {
  const given = [
    ...['source', 'cli', 'schedule'].filter((flag) => flags[flag]),
    ...(['project', 'ref', 'gitlab-url'] as const).filter((option) => options.asked.has(option)),
  ]
  const unused = given.filter((flag) => !takes.includes(flag)).map((flag) => `--${flag}`)
  if (unused.length > 0) throw new UsageError(`${unused.join(', ')}: the template ${name} has no use for it`)
}

/** The template of the argument, or asked for. */
async function chooseTemplate({ positionals, ask }: LocalContext): Promise<Template> {
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

/** Writes a file that is not there, or with `force` puts it in the place of the one that is; never through a symbolic link. */
async function writeNewFile(path: string, content: string, { force }: { readonly force: boolean }): Promise<void> {
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
  await replaceFile(path, content)
}
