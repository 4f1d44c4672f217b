import { createScene, type SceneOptions, type Scene as VirtualScene } from '../../support/scene.ts'

/** A scene that is asked over HTTP, not through the client. */
export interface Scene extends VirtualScene {
  call(method: string, path: string, init?: CallInit): Promise<Called>
}

export interface CallInit {
  readonly headers?: Record<string, string>
  readonly json?: unknown
  readonly form?: Record<string, string>
  readonly body?: string | FormData
}

export interface Called {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** Parsed, or `undefined` for what is not JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly body: any
}

/** Every token exists from the start, and the upstream job runs. */
export async function openScene(options: SceneOptions = {}): Promise<Scene> {
  const scene = await createScene(options)
  const { sandbox, clock } = scene
  return {
    ...scene,
    call: (method, path, init = {}) => clock.track(call(`${sandbox.url}/api/v4${path}`, method, init)),
  }
}

/** One request as `curl` would send it; redirects are shown, not followed. */
export async function call(url: string, method: string, { headers, json, form, body }: CallInit = {}): Promise<Called> {
  const sent = json === undefined ? (body ?? (form && new URLSearchParams(form))) : JSON.stringify(json)
  const answer = await fetch(url, {
    method,
    redirect: 'manual',
    headers: { ...(json !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(sent !== undefined && { body: sent }),
  })
  const text = await answer.text()
  return { status: answer.status, headers: answer.headers, text, body: parse(text) }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
