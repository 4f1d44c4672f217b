import type { ProjectFacts } from '../../gitlab/api.ts'
import { GitLabRefusedError, GitLabUnavailableError } from '../../gitlab/errors.ts'
import type { TriggerToken } from '../../gitlab/types.ts'
import type { RemoteCommand } from '../command.ts'
import { connect } from '../connect.ts'
import { showText } from '../shown-text.ts'
import { type AccessToken, examineAccessToken } from './access-token.ts'
import { attempt, type Check, check, type DoctorContext } from './check.ts'
import { checkConnection } from './connection.ts'
import { checkAllowlist, checkJobToken } from './job-token.ts'
import { checkVariables, type Starter } from './pipeline-variables.ts'
import { examineProject } from './project.ts'
import { doctorDocument, exitCodeOf, formatDoctor } from './report.ts'
import { listRights, type Right } from './rights.ts'
import { examineStartToken } from './start-token.ts'

/** `doctor`: looks at everything a trigger needs, with reads only. */
export const doctor: RemoteCommand = async (context) => {
  const checks: Check[] = []
  const rights: Right[] = []
  try {
    await examine(context, checks, rights)
  } catch (error) {
    // What was seen before GitLab went away is still worth showing.
    if (!(error instanceof GitLabUnavailableError)) throw error
    checks.push(check('instance', 'fail', error.message, error.hints))
  }
  const text = showText(formatDoctor(checks, rights), context.host)
  return { exitCode: exitCodeOf(checks), document: doctorDocument(checks, rights), text }
}

async function examine(context: DoctorContext, checks: Check[], rights: Right[]): Promise<void> {
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

type Usable = DoctorContext['options']

/** A token that GitLab does not know would turn every later check into the same refusal. */
function withoutBroken({ options }: DoctorContext, { user }: AccessToken): Usable {
  return options.apiToken !== undefined && user === undefined ? { ...options, apiToken: undefined } : options
}

function clientFor(usable: Usable, context: DoctorContext) {
  return usable === context.options ? context.client : connect({ ...usable, notices: [] }, context)
}

/** A client that has the job token only. */
function connectAsJob(context: DoctorContext) {
  return connect({ ...context.options, token: undefined, apiToken: undefined, notices: [] }, context)
}

/** Whose role counts: the owner of the trigger token, else the user of the access token that starts. */
async function findStarter(
  { options, client, signal }: DoctorContext,
  { user }: AccessToken,
  { trigger, facts }: { trigger: TriggerToken | undefined; facts: ProjectFacts | undefined },
): Promise<Starter | undefined> {
  if (options.token === undefined) return user && { username: user.username, accessLevel: facts?.accessLevel }
  const owner = trigger?.owner
  if (!owner || facts === undefined) return undefined
  const member = await attempt(() => client.getMember(facts.id, owner.id, { signal }))
  const accessLevel = member instanceof GitLabRefusedError ? undefined : member.accessLevel
  return { username: owner.username, accessLevel }
}
