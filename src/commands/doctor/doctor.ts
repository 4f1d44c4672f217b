import { type DownstreamError, type ExitCode, UnreachableError } from '../../errors.ts'
import { GitLabRefusedError, GitLabUnavailableError, readOrRefusal } from '../../gitlab/errors.ts'
import { proxyHostOf } from '../../gitlab/http/agents.ts'
import type { ProjectFacts, TriggerToken } from '../../gitlab/types.ts'
import { formatTable } from '../../report/words.ts'
import { type Check, type CheckStatus, check, examineProject } from '../../run/examine.ts'
import { connect } from '../../run/open.ts'
import { type CommandContext, type RemoteCommand, showWords } from '../command.ts'
import { checkVariables, listRights, type Right, type Starter } from './rights.ts'
import { type AccessToken, checkAllowlist, checkJobToken, examineAccessToken, examineStartToken } from './tokens.ts'

/** `doctor`: looks at everything a trigger needs, with reads only. */
export const doctor: RemoteCommand = async (context) => {
  const checks: Check[] = []
  const rights: Right[] = []
  try {
    await examineAll(context, { checks, rights })
  } catch (error) {
    // What was seen before GitLab went away is still worth showing.
    if (!(error instanceof GitLabUnavailableError)) throw error
    checks.push(check('instance', 'fail', error.message, error.hints))
  }
  const text = formatDoctor(checks, rights)
  return { exitCode: exitCodeOf(checks), document: doctorDocument(checks, rights), text }
}

/** What was found so far, also when GitLab goes away. */
interface Findings {
  readonly checks: Check[]
  readonly rights: Right[]
}

/** Looks at all that starting and following a pipeline takes. */
export async function examineAll(context: CommandContext, { checks, rights }: Findings): Promise<void> {
  const { options } = context
  checks.push(...(await checkConnection(context)))
  if (options.apiVersion === 'v3' || checks.some(({ status }) => status === 'fail')) return
  const accessToken = await examineAccessToken(context)
  checks.push(...accessToken.checks)
  const usable = withoutBroken(context, accessToken)
  const jobClient = await connectAsJob(context)
  checks.push(...(await checkJobToken(context, jobClient)))
  const readable = { ...context, options: usable, client: await clientFor(usable, context) }
  const { checks: ofProject, facts } = await examineProject(readable)
  checks.push(...ofProject)
  const startToken = await examineStartToken(context, { hasAccess: accessToken.user !== undefined })
  checks.push(...startToken.checks)
  const starter = await findStarter(readable, accessToken, { trigger: startToken.trigger, facts })
  checks.push(...checkVariables(facts, starter))
  checks.push(...(await checkAllowlist(context, facts)))
  const tokenWorks = startToken.checks.every(({ status }) => status !== 'fail')
  rights.push(...(await listRights(readable, { scopes: accessToken.scopes, facts, tokenWorks })))
}

const LARGEST_SKEW_SECONDS = 60

/** Name, connection, TLS and GitLab behind it: one request tries them all, and its error names the first that fails. */
async function checkConnection(context: CommandContext): Promise<readonly Check[]> {
  const { client, options, env, signal } = context
  const proxyHost = await proxyHostOf(client.baseUrl, env)
  const way = [
    ...(proxyHost === undefined ? [] : [`through the proxy ${proxyHost}`]),
    ...(options.caFile === undefined ? [] : [`trusting ${options.caFile} too`]),
  ]
  const place = [client.baseUrl, ...way].join(', ')
  try {
    const { version } = await client.probeInstance({ signal })
    return [
      check('instance', 'pass', `${place} answers`),
      version === undefined
        ? check('version', 'skip', 'GitLab shows its version only to an access token')
        : checkVersion(version),
      checkClock(client.clockSkewMs),
    ]
  } catch (error) {
    if (error instanceof GitLabUnavailableError) return [unreachable(error)]
    if (error instanceof GitLabRefusedError && options.apiVersion === 'v3') return [reachedByV3(place)]
    if (error instanceof GitLabRefusedError) {
      return [unreachable(error.isForeign ? error : notGitLab(error, client.baseUrl))]
    }
    throw error
  }
}

/** What such an old server answers to which question is not known any more: any answer will do. */
function reachedByV3(place: string): Check {
  return check('instance', 'warn', `${place} answers; through API v3 builds can be started, and nothing can be read`)
}

function unreachable({ message, hints }: DownstreamError): Check {
  return check('instance', 'fail', message, hints)
}

function notGitLab({ message }: GitLabRefusedError, baseUrl: string): DownstreamError {
  return new UnreachableError(message, {
    hints: [
      `check \`gitlab-url\`: ${baseUrl} answers, but not as GitLab's API does`,
      'an instance below a path needs that path in `gitlab-url`',
    ],
  })
}

/** Under 18.2 job tokens read no pipelines; 16 and older are without security fixes. */
function checkVersion(version: string): Check {
  const major = Number(/^\d+/.exec(version)?.[0] ?? Number.NaN)
  const message = `GitLab ${version}`
  if (major >= 18 || Number.isNaN(major)) return check('version', 'pass', message)
  return check(
    'version',
    'pass',
    `${message}; before 18.2 a job token reads no pipelines: waiting takes an \`api-token\``,
  )
}

function checkClock(skewMs: number | undefined): Check {
  if (skewMs === undefined) return check('clock', 'skip', 'the answer had no date')
  const seconds = Math.round(Math.abs(skewMs) / 1000)
  const direction = skewMs > 0 ? 'behind' : 'ahead of'
  if (seconds <= LARGEST_SKEW_SECONDS) return check('clock', 'pass', `${seconds} s ${direction} the server's`)
  return check('clock', 'warn', `this machine's clock is ${seconds} s ${direction} the server's`, [
    'set the clock (NTP): certificates, expiry dates and artifact links depend on it',
  ])
}

type Usable = CommandContext['options']

/** A token that GitLab does not know would turn every later check into the same refusal. */
function withoutBroken({ options }: CommandContext, { user }: AccessToken): Usable {
  return options.apiToken !== undefined && user === undefined ? { ...options, apiToken: undefined } : options
}

function clientFor(usable: Usable, context: CommandContext) {
  return usable === context.options ? context.client : connectAgain(usable, context)
}

/** A client that has the job token only. */
function connectAsJob(context: CommandContext) {
  return connectAgain({ ...context.options, token: undefined, apiToken: undefined }, context)
}

function connectAgain(options: Usable, { env, host, clock }: CommandContext) {
  return connect(options, { host, clock, proxyVariables: env })
}

/** The user whose role counts: the owner of the trigger token, else the user of the access token that starts. */
async function findStarter(
  { options, client, signal }: CommandContext,
  { user }: AccessToken,
  { trigger, facts }: { trigger: TriggerToken | undefined; facts: ProjectFacts | undefined },
): Promise<Starter | undefined> {
  if (options.token === undefined) return user && { username: user.username, accessLevel: facts?.accessLevel }
  const owner = trigger?.owner
  if (!owner || facts === undefined) return undefined
  const member = await readOrRefusal(() => client.getMember(facts.id, owner.id, { signal }))
  const accessLevel = member instanceof GitLabRefusedError ? undefined : member.accessLevel
  return { username: owner.username, accessLevel }
}

/** The worst decides: what cannot be reached before what is refused. Warnings do not count. */
export function exitCodeOf(checks: readonly Check[]): ExitCode {
  const failed = checks.filter(({ status }) => status === 'fail')
  if (failed.some(({ name }) => name === 'instance')) return 4
  return failed.length > 0 ? 3 : 0
}

export function doctorDocument(checks: readonly Check[], rights: readonly Right[]) {
  const worst = (['fail', 'warn', 'pass'] as const).find((status) => checks.some((row) => row.status === status))
  return { result: worst ?? 'pass', 'exit-code': exitCodeOf(checks), checks, rights }
}

const ICONS: Readonly<Record<CheckStatus, string>> = { pass: '✓', warn: '!', fail: '✗', skip: '-' }

/** One line for each check, with remedies below; then what can be done. */
export function formatDoctor(checks: readonly Check[], rights: readonly Right[]): string {
  const width = Math.max(...checks.map(({ name }) => name.length))
  const lines = checks.flatMap(({ name, status, message, remedies }) => [
    `${ICONS[status]} ${status.padEnd(4)}  ${name.padEnd(width)}  ${showWords(message)}`,
    ...remedies.map((remedy) => `${' '.repeat(width + 10)}→ ${showWords(remedy)}`),
  ])
  if (rights.length === 0) return lines.join('\n')
  const table = formatTable(
    ['WITH THESE CREDENTIALS', 'ALLOWED', 'BY'],
    rights.map((right) => [right.name, right.allowed, showWords(right.with)]),
  )
  return `${lines.join('\n')}\n\n${table}`
}
