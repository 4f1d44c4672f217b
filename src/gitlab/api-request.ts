import type { ClientSettings } from './api.ts'
import type { Call } from './call.ts'
import type { HttpRequest } from './http.ts'

/** A call as HTTP, without credentials in its URL or headers. */
export function toRequest(settings: ClientSettings, call: Call, signal: AbortSignal | undefined): HttpRequest {
  const url = new URL(`${settings.baseUrl}/api/${settings.apiVersion}${call.path}`)
  for (const [key, value] of Object.entries(call.query ?? {})) {
    if (value !== undefined) url.searchParams.set(key, String(value))
  }
  // Compressed answers would need a second limit against bombs, and save little beside the waiting.
  const headers = { accept: 'application/json, */*;q=0.1', 'accept-encoding': 'identity' }
  if (call.form !== undefined) {
    const type = 'application/x-www-form-urlencoded'
    return {
      method: call.method,
      url,
      headers: { ...headers, 'content-type': type },
      body: call.form.toString(),
      signal,
    }
  }
  if (call.body === undefined) return { method: call.method, url, headers, signal }
  const body = JSON.stringify(call.body)
  return { method: call.method, url, headers: { ...headers, 'content-type': 'application/json' }, body, signal }
}
