import type * as z from 'zod/mini'
import type { Call } from './call.ts'
import { GitLabUnavailableError } from './errors.ts'
import type { HttpAnswer } from './http.ts'

/** The value of a successful answer. A page in its place, or another shape, is not GitLab's: whether the call had an effect is unknown. */
export function parseAnswer<T>(
  text: string,
  schema: z.ZodMiniType<T>,
  { call, answer }: { readonly call: Call; readonly answer: HttpAnswer },
): T {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw notGitLab(call, answer, cause)
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw notGitLab(call, answer, parsed.error)
}

function notGitLab(call: Call, { status, url }: HttpAnswer, cause: unknown): GitLabUnavailableError {
  return new GitLabUnavailableError(
    `could not ${call.purpose}: the answer of ${url.host} (${status}) was not GitLab's`,
    {
      delivery: 'unknown',
      status,
      transient: false,
      hints: [
        'check `gitlab-url`: it must be the base address of a GitLab instance',
        'a login page, a captive portal or a proxy may have answered in its place',
      ],
      cause,
    },
  )
}
