import { spawn } from 'node:child_process'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { jobTokenProblem, userOf } from '../../access/caller.ts'
import { canReadProject, hasRole } from '../../access/project.ts'
import type { SandboxProject, SandboxUser } from '../../model.ts'
import type { Store } from '../../store.ts'
import { PUSHER_VARIABLE } from './push-listener.ts'

/** Answers clone, fetch and push under `/<project>.git/…`; false for every other path. */
export type GitHttpHandler = (message: IncomingMessage, response: ServerResponse, path: string) => Promise<boolean>

const GIT_PATH = /^\/(.+?)\.git\/(info\/refs|git-upload-pack|git-receive-pack)$/

/** git over HTTP by git's own `http-backend`; the password of the basic login is an access token or a job token. */
export function createGitHttpHandler(store: Store, env: Readonly<Record<string, string>>): GitHttpHandler {
  return async (message, response, path) => {
    const [, rawPath = '', service] = GIT_PATH.exec(path) ?? []
    if (service === undefined) return false
    const projectPath = decode(rawPath)
    const query = new URL(message.url ?? '/', 'http://sandbox').search.slice(1)
    const project = [...store.projects.values()].find((one) => one.path === projectPath && !one.deleted)
    const pushes = service === 'git-receive-pack' || query.includes('service=git-receive-pack')
    const access = checkAccess(store, message, project, pushes)
    if (access.kind === 'granted')
      await runBackend(message, response, { ...env, ...describeCall(message, access, { service, query }) })
    else refuse(response, access.status)
    return true
  }
}

/** A path that is not valid percent-encoding names no project. */
function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

type Access =
  | { readonly kind: 'granted'; readonly gitDir: string; readonly user: SandboxUser | null }
  | { readonly kind: 'refused'; readonly status: 401 | 403 | 404 }

/** GitLab asks for a login before it reveals whether a project exists. */
function checkAccess(
  store: Store,
  message: IncomingMessage,
  project: SandboxProject | undefined,
  pushes: boolean,
): Access {
  const user = userOfBasicLogin(store, message, pushes)
  if (user === undefined) return refused(401)
  if (!project || !canReadProject(project, user)) return refused(user ? 404 : 401)
  if (pushes && !hasRole(project, user, 'developer')) return refused(user ? 403 : 401)
  return project.gitDir ? { kind: 'granted', gitDir: project.gitDir, user } : refused(404)
}

function refused(status: 401 | 403 | 404): Access {
  return { kind: 'refused', status }
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, status === 401 ? { 'www-authenticate': 'Basic realm="GitLab"' } : {}).end()
}

/** The variables of CGI, as `git http-backend` wants them. */
function describeCall(
  { method = 'GET', headers }: IncomingMessage,
  { gitDir, user }: Access & { readonly kind: 'granted' },
  { service, query }: { readonly service: string; readonly query: string },
): Record<string, string> {
  return {
    GIT_PROJECT_ROOT: gitDir,
    GIT_HTTP_EXPORT_ALL: '1',
    PATH_INFO: `/${service}`,
    QUERY_STRING: query,
    REQUEST_METHOD: method,
    CONTENT_TYPE: headers['content-type'] ?? '',
    HTTP_CONTENT_ENCODING: headers['content-encoding'] ?? '',
    ...(headers['git-protocol'] ? { GIT_PROTOCOL: String(headers['git-protocol']) } : {}),
    ...(user ? { REMOTE_USER: user.username, [PUSHER_VARIABLE]: String(user.id) } : {}),
  }
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
