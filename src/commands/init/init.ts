import type { RemoteCommand } from '../command.ts'
import { chooseTemplate, gatherAnswers } from './questions.ts'
import { USUAL_FILES } from './templates.ts'
import { writeNewFile } from './write-file.ts'

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
