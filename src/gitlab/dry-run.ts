import type { ClientSettings, RequestPreview } from './api.ts'
import type { Call } from './call.ts'
import { MASK } from './requests/credentials.ts'

/** Thrown by a client with `dryRun` in the place of every request that would change something. */
export class DryRunStop extends Error {
  override readonly name = 'DryRunStop'
  readonly request: RequestPreview

  constructor(request: RequestPreview) {
    super(`dry run: ${request.method} ${request.url} was not sent`)
    this.request = request
  }
}

/** @param redact takes the credentials out of a text. */
export function previewCall(
  call: Call,
  { baseUrl, apiVersion }: Pick<ClientSettings, 'baseUrl' | 'apiVersion'>,
  redact: (text: string) => string,
): RequestPreview {
  const body = call.form === undefined ? call.body : Object.fromEntries(call.form)
  return {
    method: call.method,
    url: redact(`${baseUrl}/api/${apiVersion}${call.path}`),
    body: body === undefined ? undefined : maskSecrets(body, redact),
  }
}

/** Goes by the names of values: whether a value is a secret is not written on it. */
function maskSecrets(value: unknown, redact: (text: string) => string): unknown {
  if (typeof value === 'string') return isSecretText(value) ? MASK : redact(value)
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((item) => maskSecrets(item, redact))
  // A variable in the list that an access token sends.
  const isNamedSecret = 'key' in value && 'value' in value && isSecretName(String(value.key))
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const isSecret = key === 'value' ? isNamedSecret : key !== 'key' && isSecretName(key)
      return [key, isSecret ? MASK : maskSecrets(inner, redact)]
    }),
  )
}

/**
 * Whether what has this name is most likely a secret (`DB_PASSWORD`, `apiKey`, `variables[DEPLOY_TOKEN]`). Only for what is shown: a
 * name too many costs a value in a preview, a name too few a secret.
 */
function isSecretName(name: string): boolean {
  return anywhere.test(name) || asWord.test(name.replace(/([a-z])([A-Z])/g, '$1_$2'))
}

const anywhere = /passw|passphrase|secret|token|credential|private|(?:api|access|ssh|gpg|deploy|sign(?:ing)?)[_-]?key/i
const asWord = /(?:^|[^a-z])(?:\w*pass|pwd|auth|key|dsn|jwt|bearer|salt)(?:$|[^a-z])/i

/** Whether a text shows by its form that it holds a secret: a password in a URL, or one of GitLab's tokens. */
function isSecretText(text: string): boolean {
  return /:\/\/[^\s/]*@|gl(?:ptt|cbt|pat|oas|dt)-/.test(text)
}
