import { type Answer, json } from './answer.ts'

/** Thrown anywhere below a route; becomes the answer. The only error that routes make. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly answer: Answer

  constructor(status: number, body: unknown, headers?: Record<string, string>) {
    super(`${status} ${JSON.stringify(body)}`)
    this.answer = json(status, body, headers)
  }
}

/** Grape's own validation: key `error`, several problems in one line. */
export const invalidParams = (problems: readonly string[]) => new Refusal(400, { error: problems.join(', ') })

/** Own text under `message`, a string or an object. */
export const refused = (status: number, message: unknown) => new Refusal(status, { message })

export const badRequest = (reason?: string) => refused(400, withReason('400 Bad request', reason))

export const unauthorized = () => refused(401, '401 Unauthorized')

export const forbidden = (reason?: string) => refused(403, withReason('403 Forbidden', reason))

/** `resource` as in `404 Project Not Found`. */
export const notFound = (resource?: string) => refused(404, resource ? `404 ${resource} Not Found` : '404 Not Found')

export const oauthError = (status: 401 | 403, error: string, description: string, scope?: string) =>
  new Refusal(status, { error, error_description: description, ...(scope && { scope }) })

function withReason(text: string, reason: string | undefined): string {
  return reason ? `${text} - ${reason}` : text
}
