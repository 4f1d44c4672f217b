import { isSecretName, isSecretText } from '../text/secret-names.ts'
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
