import { requireRole } from '../access/project.ts'
import { type Answer, json } from '../http/answer.ts'
import { isMap } from '../http/request.ts'
import { optionalFlag, optionalText, requiredTexts } from '../http/validation.ts'
import type { Route, RouteCall } from '../route.ts'

const lint = '/projects/:id/ci/lint'

/** Checks the syntax and that there is a job; GitLab checks far more. */
export const lintRoutes: readonly Route[] = [
  { method: 'GET', path: lint, access: 'required', handle: lintOwn },
  { method: 'POST', path: lint, access: 'required', handle: lintGiven },
]

async function lintGiven(call: RouteCall): Promise<Answer> {
  const { content } = requiredTexts(call.params, [{ name: 'content', blank: true }])
  requireRole(call, 'developer')
  return answer(call, content)
}

/** The project's own configuration; a scripted project has none. */
async function lintOwn(call: RouteCall): Promise<Answer> {
  const ref = optionalText(call.params, 'content_ref') ?? optionalText(call.params, 'sha')
  const project = requireRole(call, 'developer')
  const content = await call.engineOf(project).readConfiguration?.(project, ref ?? project.defaultBranch)
  return answer(call, content ?? '')
}

async function answer({ params }: RouteCall, content: string): Promise<Answer> {
  const { errors, jobs } = await check(content)
  return json(200, {
    valid: errors.length === 0,
    errors,
    warnings: [],
    merged_yaml: content,
    includes: [],
    ...(optionalFlag(params, 'include_jobs') && { jobs }),
  })
}

/** Top-level keys that are not jobs. */
const KEYWORDS = ['default', 'include', 'stages', 'variables', 'workflow', 'image', 'services', 'cache', 'spec']

interface Checked {
  readonly errors: readonly string[]
  readonly jobs: readonly object[]
}

async function check(content: string): Promise<Checked> {
  const invalid = (message: string) => ({ errors: [message], jobs: [] })
  if (content.trim() === '') return invalid('Please provide content of .gitlab-ci.yml')
  const { parseAllDocuments } = await import('yaml')
  const documents = [...parseAllDocuments(content)]
  const problem = documents.flatMap(({ errors }) => errors)[0]
  if (problem) return invalid(`Invalid configuration format: ${problem.message.split('\n')[0]}`)
  const configuration = documents.at(-1)?.toJS()
  if (!isMap(configuration)) return invalid('Invalid configuration format')
  const names = Object.keys(configuration).filter((name) => !name.startsWith('.') && !KEYWORDS.includes(name))
  if (names.length === 0 && !('include' in configuration))
    return invalid('jobs config should contain at least one visible job')
  return { errors: [], jobs: names.map((name) => presentJob(name, configuration[name])) }
}

function presentJob(name: string, definition: unknown): object {
  const { stage = 'test', when = 'on_success' } = isMap(definition) ? definition : {}
  return { name, stage, when, before_script: [], script: [], after_script: [], tag_list: [], allow_failure: false }
}
