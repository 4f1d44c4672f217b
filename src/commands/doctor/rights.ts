import type { GitLabClient } from '../../gitlab/api.ts'
import type { ProjectFacts } from '../../gitlab/types.ts'
import { probeRights, type Rights } from '../../pipeline/rights.ts'
import { type Check, check } from '../../run/examine.ts'
import type { CommandContext } from '../command.ts'

const DEVELOPER = 30
const MAINTAINER = 40
/** GitLab's numbers for the roles that its setting names. */
const ROLE_LEVELS: Readonly<Record<string, number>> = { developer: DEVELOPER, maintainer: MAINTAINER, owner: 50 }

/** The user whose role counts when a pipeline is started. */
export interface Starter {
  readonly username: string
  /** `undefined` when it cannot be read. */
  readonly accessLevel: number | undefined
}

/** Whether variables may be passed. The setting is shown to Maintainers only. */
export function checkVariables(facts: ProjectFacts | undefined, starter: Starter | undefined): Check[] {
  if (facts === undefined) return []
  const { variablesRole: role } = facts
  if (role === undefined) {
    return [
      check('variables', 'skip', 'only the access token of a Maintainer shows which roles may pass pipeline variables'),
    ]
  }
  const setting = 'Settings > CI/CD > Variables > Minimum role to use pipeline variables'
  if (role === 'no_one_allowed') {
    return [
      check('variables', 'warn', 'no role may pass pipeline variables to this project', [
        'pass `inputs` instead, which this does not touch',
        `or change ${setting}`,
        'GitLab before about 18.5 refuses every call of the trigger endpoint under this setting, with or without variables',
      ]),
    ]
  }
  const needed = ROLE_LEVELS[role]
  if (starter?.accessLevel === undefined || needed === undefined) {
    const user = starter === undefined ? 'the user that starts the pipeline' : starter.username
    return [check('variables', 'pass', `may be passed with the role ${role}; what counts is the role of ${user}`)]
  }
  if (starter.accessLevel >= needed)
    return [check('variables', 'pass', `may be passed with the role ${role}, which ${starter.username} has`)]
  return [
    check('variables', 'warn', `may be passed with the role ${role}, which ${starter.username} does not have`, [
      `start without variables, raise the role of ${starter.username}, or change ${setting}`,
    ]),
  ]
}

/** One thing one may want to do, and whether these credentials can. */
export interface Right {
  readonly name: string
  readonly allowed: 'yes' | 'no' | 'unknown'
  readonly with: string
}

/** What can be done with what was given: reads are tried, acts are judged by scope and role. */
export async function listRights(
  context: CommandContext,
  known: {
    readonly scopes: readonly string[] | undefined
    readonly facts: ProjectFacts | undefined
    readonly tokenWorks: boolean
  },
): Promise<readonly Right[]> {
  const { client, options, signal } = context
  const { project } = options
  if (project === undefined) return []
  const rights = await probeRights(client, project, { withJobs: true, signal })
  return [
    startRight(context, known),
    ...readRights(client, rights),
    recogniseRight(context, known),
    actRight(context, known),
  ]
}

function startRight(
  { options }: CommandContext,
  {
    scopes,
    facts,
    tokenWorks,
  }: { scopes: readonly string[] | undefined; facts: ProjectFacts | undefined; tokenWorks: boolean },
): Right {
  const { token, apiToken, jobToken } = options
  if (token !== undefined) {
    const name = token.value === jobToken?.value || token.kind === 'job-token' ? 'job token' : 'token'
    // Only starting a pipeline would prove it.
    return {
      name: 'start a pipeline',
      allowed: tokenWorks ? 'unknown' : 'no',
      with: tokenWorks ? `${name}; only starting one proves it` : name,
    }
  }
  if (apiToken === undefined) return { name: 'start a pipeline', allowed: 'no', with: 'no token' }
  return { name: 'start a pipeline', ...judgeAct(scopes, facts) }
}

/** Without it a start whose answer is lost ends with exit 4, though its pipeline may run. See docs/adr/0002. */
function recogniseRight(
  { client, options }: CommandContext,
  { facts }: { readonly facts: ProjectFacts | undefined },
): Right {
  const name = 'recognise the pipeline of a lost call'
  const by = 'an api-token with the Maintainer role'
  if (options.token === undefined) return { name, allowed: 'no', with: `takes a trigger or job token, and ${by}` }
  if (client.readsAs !== 'access-token') return { name, allowed: 'no', with: `takes ${by}` }
  const level = facts?.accessLevel
  if (level === undefined) return { name, allowed: 'unknown', with: `takes ${by}; the role is not known` }
  if (level >= MAINTAINER) return { name, allowed: 'yes', with: READERS[client.readsAs] }
  if (level < DEVELOPER) return { name, allowed: 'no', with: `takes ${by}` }
  return { name, allowed: 'unknown', with: `takes ${by}; a Developer sees it of pipelines of the same user only` }
}

function actRight(
  { options }: CommandContext,
  { scopes, facts }: { scopes: readonly string[] | undefined; facts: ProjectFacts | undefined },
): Right {
  const name = 'cancel, retry, play'
  if (options.apiToken === undefined) return { name, allowed: 'no', with: 'takes an api-token' }
  return { name, ...judgeAct(scopes, facts) }
}

function judgeAct(scopes: readonly string[] | undefined, facts: ProjectFacts | undefined): Omit<Right, 'name'> {
  if (scopes !== undefined && !scopes.includes('api')) return { allowed: 'no', with: 'api-token lacks the scope api' }
  if (facts?.accessLevel === undefined) return { allowed: 'unknown', with: 'api-token; the role is not known' }
  if (facts.accessLevel < DEVELOPER) return { allowed: 'no', with: 'the role is below Developer' }
  return { allowed: 'yes', with: 'api-token' }
}

const READERS = { 'access-token': 'api-token', 'job-token': 'job token', anonymous: 'no token' } as const

function readRights({ readsAs }: GitLabClient, { pipelines, jobs, refusal }: Rights): Right[] {
  const by = READERS[readsAs]
  const why = refusal === undefined ? by : `${by}: ${refusal.words || refusal.status}`
  const logs = readsAs === 'access-token' ? jobs : false
  return [
    { name: 'read pipelines', allowed: pipelines ? 'yes' : 'no', with: why },
    { name: 'read jobs', allowed: word(jobs), with: jobs === undefined ? `${by}; there is no pipeline to try` : by },
    { name: 'read logs', allowed: word(logs), with: readsAs === 'access-token' ? by : 'takes an api-token' },
  ]
}

function word(allowed: boolean | undefined): Right['allowed'] {
  return allowed === undefined ? 'unknown' : allowed ? 'yes' : 'no'
}
