import { createHash, timingSafeEqual } from 'node:crypto'
import { type Html, html } from '../../report/html/markup.ts'
import { badRequest, forbidden, type Refusal } from '../http/answer.ts'
import { isMap } from '../http/request.ts'
import type { SandboxVariable } from '../model.ts'
import type { PageCall } from './layout.ts'

/**
 * Any page in a browser may send a form to this server. So a form must have the token that only pages of the server itself have, and what the
 * browser says of its origin must fit.
 * @throws Refusal 403
 */
export function requireOwnForm({ formToken, params, request: { headers } }: PageCall): void {
  const site = headers['sec-fetch-site']
  const isForeign = site !== undefined && site !== 'same-origin'
  if (isForeign || !isOwnOrigin(headers.origin, headers.host)) throw forbidden('The form comes from another site')
  if (typeof params.page_token !== 'string' || !isSame(params.page_token, formToken))
    throw forbidden('The form is not one of this sandbox, which may have been started again: load its page again')
}

/** The name of the host is known to be this server's (`http/listener.ts`). Programs send no origin. */
function isOwnOrigin(origin: string | undefined, host: string | undefined): boolean {
  return origin === undefined || (host !== undefined && URL.parse(origin)?.host === host)
}

/** In constant time: hashes have one length. */
function isSame(given: string, expected: string): boolean {
  const hash = (value: string) => createHash('sha256').update(value).digest()
  return timingSafeEqual(hash(given), hash(expected))
}

/** The field for variables, as they were typed. */
export function variablesField(typed: string): Html {
  const lines = typed.split(/\r?\n/).map((line, index) => html`${index > 0 && html`\n`}${line}`)
  // The first line break after the tag does not count.
  return html`<label><span>Variables, one <code>KEY=VALUE</code> a line</span>
<textarea name="variables" rows="5" spellcheck="false" autocomplete="off">
${lines}</textarea></label>`
}

/**
 * What was typed there. Empty lines count as nothing.
 * @throws Refusal 400
 */
export function readVariables(typed: string): SandboxVariable[] {
  return typed.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '') return []
    const equals = line.indexOf('=')
    if (equals < 1) throw badRequest(`Line ${index + 1} of the variables is not KEY=VALUE`)
    return [{ key: line.slice(0, equals).trim(), value: line.slice(equals + 1), variableType: 'env_var', raw: false }]
  })
}

/** The text of a field, empty when it is not there. */
export function typedText({ params }: PageCall, name: string): string {
  const value = params[name]
  return typeof value === 'string' ? value : ''
}

/** A refusal of the API in its own words. */
export function refusalWords({ body }: Refusal): string {
  if (!isMap(body)) return ''
  const { message = body.error_description ?? body.error } = body
  if (isMap(message)) return Object.values(message).flat().map(String).join(', ')
  return String(message).replace(/^\d{3} [A-Z][\w ]*? - /, '')
}
