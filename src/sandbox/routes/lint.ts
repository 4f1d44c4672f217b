import { requireRole } from '../access/builds.ts'
import type { Call, Route } from '../call.ts'
import { type Answer, json } from '../http/answer.ts'
import { isMap } from '../http/params.ts'
import { requiredTexts } from '../http/validation.ts'

/** Syntax and the presence of a job; what GitLab itself would say beyond that is the engine's business. */
export const lintRoutes: readonly Route[] = [
  { method: 'POST', path: '/projects/:id/ci/lint', access: 'required', handle: lint },
]

/** Top-level keys that are no jobs. */
const KEYWORDS = ['default', 'include', 'stages', 'variables', 'workflow', 'image', 'services', 'cache', 'spec']

async function lint(call: Call): Promise<Answer> {
  const { content } = requiredTexts(call.params, [{ name: 'content', blank: true }])
  requireRole(call, 'developer')
  const errors = await errorsOf(content)
  return json(200, { valid: errors.length === 0, errors, warnings: [], merged_yaml: content, includes: [] })
}

async function errorsOf(content: string): Promise<string[]> {
  const { parseAllDocuments } = await import('yaml')
  const documents = parseAllDocuments(content)
  if (!Array.isArray(documents)) return ['Please provide content of .gitlab-ci.yml']
  const problem = documents.flatMap(({ errors }) => errors)[0]
  if (problem) return [`Invalid configuration format: ${problem.message.split('\n')[0]}`]
  const configuration = documents.at(-1)?.toJS()
  if (!isMap(configuration)) return ['Invalid configuration format']
  const jobs = Object.keys(configuration).filter((name) => !name.startsWith('.') && !KEYWORDS.includes(name))
  return jobs.length > 0 || 'include' in configuration ? [] : ['jobs config should contain at least one visible job']
}
