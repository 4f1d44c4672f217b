import { GitLabRefusedError, readOrRefusal } from '../gitlab/errors.ts'
import type { ProjectFacts } from '../gitlab/types.ts'
import type { Ref } from '../options/options.ts'
import type { RunContext } from './context.ts'

/** `skip`: could not be looked at, for the reason given. */
export type CheckStatus = 'pass' | 'warn' | 'fail' | 'skip'

/** One thing that was looked at. */
export interface Check {
  readonly name: string
  readonly status: CheckStatus
  /** May hold GitLab's own words. */
  readonly message: string
  /** Next steps, likeliest first. */
  readonly remedies: readonly string[]
}

export interface ExaminedProject {
  readonly checks: readonly Check[]
  /** `undefined` when it cannot be seen. */
  readonly facts: ProjectFacts | undefined
}

type ProjectContext = Pick<RunContext, 'options' | 'client' | 'signal'>

/** The project, and the ref in it, as far as the credentials let one see them. */
export async function examineProject(context: ProjectContext): Promise<ExaminedProject> {
  const { options, client, signal } = context
  const { project, ref } = options
  if (project === undefined) return { checks: [check('project', 'skip', 'none given')], facts: undefined }
  const facts = await readOrRefusal(() => client.getProjectFacts(project, { signal }))
  if (facts instanceof GitLabRefusedError) return { checks: [explainMissing(facts, context)], facts: undefined }
  const found = checkPath(facts, project)
  if (ref === undefined) return { checks: [found, check('ref', 'skip', 'none given')], facts }
  return { checks: [found, await checkRef(ref, context)], facts }
}

function checkPath({ id, path, visibility }: ProjectFacts, given: number | string): Check {
  const message = `${path} (id ${id}${visibility === undefined ? '' : `, ${visibility}`})`
  if (typeof given === 'number' || path === given) return check('project', 'pass', message)
  return check('project', 'warn', `${given} is now ${message}`, [
    `use ${path}, or the id ${id}, which stays: GitLab refuses to start pipelines under a former path`,
  ])
}

/** Only an access token makes it certain: what a job token sees, or a call without a token, depends on version and visibility. */
function explainMissing({ message, hints, status }: GitLabRefusedError, { client }: ProjectContext): Check {
  if (client.readsAs === 'access-token') return check('project', 'fail', message, hints)
  if (status >= 500) return check('project', 'warn', message, hints)
  return check('project', 'skip', 'it is not public, or not there: only an access token can look', [
    'give an `api-token` with scope `read_api` to be sure of its path',
  ])
}

async function checkRef(ref: Ref, context: ProjectContext): Promise<Check> {
  const { client, options, signal } = context
  const { project = '' } = options
  const kinds = ref.kind === 'any' ? (['branch', 'tag'] as const) : [ref.kind]
  const found: { kind: 'branch' | 'tag'; isProtected: boolean }[] = []
  for (const kind of kinds) {
    const answer = await readOrRefusal(() => client.getRef(project, { kind, name: ref.name }, { signal }))
    if (!(answer instanceof GitLabRefusedError)) found.push({ kind, isProtected: answer.protected === true })
    else if (answer.status !== 404) return check('ref', 'skip', `cannot be read: ${answer.message}`, answer.hints)
  }
  return judgeRef(ref, found, client.readsAs === 'access-token')
}

function judgeRef(
  { name, kind }: Ref,
  found: readonly { kind: 'branch' | 'tag'; isProtected: boolean }[],
  isCertain: boolean,
): Check {
  const [first, second] = found
  if (first === undefined) {
    const what = kind === 'any' ? 'branch or tag' : kind
    // A repository for members only answers strangers 404 as well.
    return check('ref', isCertain ? 'fail' : 'warn', `there is no ${what} ${name} that these credentials can see`, [
      'push it, or check its spelling; a commit SHA or a merge-request ref cannot be triggered',
    ])
  }
  if (second !== undefined) {
    return check('ref', 'fail', `${name} is a branch and a tag: GitLab refuses it as ambiguous`, [
      `write refs/heads/${name} or refs/tags/${name}`,
    ])
  }
  const note = first.isProtected ? ', protected: the user who starts must be allowed to merge or push to it' : ''
  return check('ref', 'pass', `${first.kind} ${name}${note}`)
}

export function check(name: string, status: CheckStatus, message: string, remedies: readonly string[] = []): Check {
  return { name, status, message, remedies }
}
