import { spawn } from 'node:child_process'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { jobTokenProblem, userOf } from '../access/caller.ts'
import { canReadProject, hasRole } from '../access/role.ts'
import type { SandboxProject, SandboxUser } from '../model.ts'
import type { Store } from '../store.ts'
import { PUSHER_VARIABLE } from './push-listener.ts'

/** Answers clone, fetch and push under `/<project>.git/…`; false for every other path. */
export type GitHttpHandler = (message: IncomingMessage, response: ServerResponse, path: string) => Promise<boolean>

const GIT_PATH = /^\/(.+?)\.git\/(info\/refs|git-upload-pack|git-receive-pack)$/

/** git over HTTP by git's own `http-backend`; the password of the basic login is an access token or a job token. */
export function createGitHttpHandler(store: Store, env: Readonly<Record<string, string>>): GitHttpHandler {
  return async (message, response, path) => {
    const [, projectPath, service] = GIT_PATH.exec(decodeURIComponent(path)) ?? []
    const project = [...store.projects.values()].find((one) => one.path === projectPath && !one.deleted)
    if (service === undefined) return false
    const query = new URL(message.url ?? '/', 'http://sandbox').search.slice(1)
    const pushes = service === 'git-receive-pack' || query.includes('service=git-receive-pack')
    const refusal = refuse(store, message, project, pushes)
    if (typeof refusal === 'number' || !project?.gitDir) {
      const status = typeof refusal === 'number' ? refusal : 404
      response.writeHead(status, status === 401 ? { 'www-authenticate': 'Basic realm="GitLab"' } : {}).end()
      return true
    }
    const user = refusal.user
    await runBackend(message, response, {
      ...env,
      GIT_PROJECT_ROOT: project.gitDir,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: `/${service}`,
      QUERY_STRING: query,
      REQUEST_METHOD: message.method ?? 'GET',
      CONTENT_TYPE: message.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: message.headers['content-encoding'] ?? '',
      ...(message.headers['git-protocol'] ? { GIT_PROTOCOL: String(message.headers['git-protocol']) } : {}),
      ...(user ? { REMOTE_USER: user.username, [PUSHER_VARIABLE]: String(user.id) } : {}),
    })
    return true
  }
}

/** The status to refuse with, or who asks. GitLab asks for a login before it tells whether a project exists. */
function refuse(
  store: Store,
  message: IncomingMessage,
  project: SandboxProject | undefined,
  pushes: boolean,
): number | { readonly user: SandboxUser | null } {
  const user = userOfBasicLogin(store, message, pushes)
  if (user === undefined) return 401
  if (!project || !canReadProject(project, user)) return user ? 404 : 401
  if (pushes && !hasRole(project, user, 'developer')) return user ? 403 : 401
  return { user }
}

/** `null` without a login, undefined for a wrong one. */
function userOfBasicLogin(store: Store, message: IncomingMessage, pushes: boolean): SandboxUser | null | undefined {
  const basic = /^basic\s+(.+)$/i.exec(message.headers.authorization ?? '')?.[1]
  if (basic === undefined) return null
  const password = Buffer.from(basic, 'base64')
    .toString()
    .replace(/^[^:]*:/, '')
  const token = store.accessTokens.get(password)
  if (token)
    return token.revoked || (pushes && !token.scopes.includes('api'))
      ? undefined
      : (userOf(store, token.userId) ?? undefined)
  const job = store.jobTokens.get(password)
  return !job || pushes || jobTokenProblem(store, job) ? undefined : (userOf(store, job.userId) ?? undefined)
}

/** Speaks CGI with `git http-backend`. */
async function runBackend(
  message: IncomingMessage,
  response: ServerResponse,
  env: Readonly<Record<string, string>>,
): Promise<void> {
  const child = spawn('git', ['http-backend'], { env, stdio: ['pipe', 'pipe', 'ignore'] })
  child.stdin.on('error', () => {})
  message.pipe(child.stdin)
  let head = Buffer.alloc(0)
  child.stdout.on('data', (chunk: Buffer) => {
    if (response.headersSent) return response.write(chunk)
    head = Buffer.concat([head, chunk])
    const end = head.indexOf('\r\n\r\n')
    if (end < 0) return
    writeHead(response, head.subarray(0, end).toString())
    response.write(head.subarray(end + 4))
  })
  await new Promise<void>((resolve) => {
    child.on('error', () => resolve())
    child.on('close', () => resolve())
  })
  if (!response.headersSent) response.writeHead(500)
  response.end()
}

function writeHead(response: ServerResponse, head: string): void {
  let status = 200
  for (const line of head.split('\r\n')) {
    const [name = '', ...value] = line.split(': ')
    if (name.toLowerCase() === 'status') status = Number.parseInt(value.join(': '), 10)
    else response.setHeader(name, value.join(': '))
  }
  response.writeHead(status)
}
