import { RefusedError, UnreachableError, UsageError } from '../../errors.ts'
import type { ProjectId } from '../../gitlab/api.ts'
import { GitLabRefusedError, GitLabUnavailableError } from '../../gitlab/errors.ts'
import type { Hook } from '../../gitlab/types.ts'
import type { Options } from '../../options/options.ts'
import { parseProject } from '../../options/parsers/place.ts'
import { InvalidValueError } from '../../options/parsers/values.ts'
import { resolveProject } from '../../options/target.ts'
import type { RunContext } from '../../run/context.ts'
import type { CommandOutcome, LocalContext, RemoteCommand } from '../command.ts'

type Context = RunContext & LocalContext

/** `webhook add`: looks before it adds, for a second one would start every pipeline twice. */
export const addWebhook: RemoteCommand = async (context) => {
  const { options, client, host, signal } = context
  const source = sourceProjectOf(context)
  const url = createWebhookUrl(options)
  // Its path and query are secrets as a whole: they hold the token in a form of their own.
  host.mask(url)
  const existing = (await client.listHooks(source, { signal })).find((hook) => hook.url === url)
  if (existing !== undefined) return keepExisting(existing, source, context)
  const id = await createOnce(source, url, context)
  host.info(
    `Webhook ${id} of ${source}: its pushes and tags start a pipeline of ${options.project} on ${options.ref?.name}`,
  )
  return outcome({ id, source, added: true }, context)
}

function sourceProjectOf({ flags, options }: Context): ProjectId {
  const text = typeof flags['source-project'] === 'string' ? flags['source-project'].trim() : ''
  if (text === '') {
    throw new UsageError(
      '--source-project: is required; expected the project whose pushes trigger, such as group/project',
    )
  }
  try {
    return resolveProject(parseProject(text), { url: options.gitlabUrl })
  } catch (error) {
    if (!(error instanceof InvalidValueError)) throw error
    throw new UsageError(`--source-project ${JSON.stringify(text)}: ${error.message}`, { cause: error })
  }
}

function keepExisting({ id, pushEvents, tagPushEvents }: Hook, source: ProjectId, context: Context): CommandOutcome {
  if (!pushEvents || !tagPushEvents) {
    throw new RefusedError(
      `webhook ${id} of ${source} calls the same URL, but not on ${pushEvents ? 'tags' : 'pushes'}`,
      {
        hints: ['switch both on in its settings (Settings > Webhooks), or delete it and run this command again'],
      },
    )
  }
  context.host.info(`Webhook ${id} of ${source} does this already; nothing was added`)
  return outcome({ id, source, added: false }, context)
}

async function createOnce(source: ProjectId, url: string, { client, host, signal }: Context): Promise<number> {
  try {
    // Without the signal: an interrupt waits for this answer.
    return (await client.createHook(source, { url, pushEvents: true, tagPushEvents: true })).id
  } catch (error) {
    if (error instanceof GitLabRefusedError && /Invalid url/i.test(error.words)) throw explainUrl(error)
    if (!(error instanceof GitLabUnavailableError) || error.delivery !== 'unknown') throw error
    host.warn(`GitLab's answer was lost (${error.message}); checking whether the webhook was added`)
    const hooks = await client.listHooks(source, { signal }).catch(() => [])
    const found = hooks.find((hook) => hook.url === url)
    if (found !== undefined) return found.id
    throw new UnreachableError(error.message, {
      cause: error,
      hints: ['look into Settings > Webhooks of the project; running this command again adds no second one'],
    })
  }
}

function explainUrl(error: GitLabRefusedError): RefusedError {
  return new RefusedError(error.message, {
    cause: error,
    hints: [
      'GitLab refuses webhooks to addresses of its local network, often its own: an administrator allows them under Admin > Settings > Network > Outbound requests',
    ],
  })
}

function outcome(
  { id, source, added }: { id: number; source: ProjectId; added: boolean },
  { options }: Context,
): CommandOutcome {
  const document = { id, 'source-project': source, project: options.project, ref: options.ref?.given, added }
  return { exitCode: 0, document }
}

/** `webhook url`. Sends nothing. */
export const printWebhookUrl: RemoteCommand = async ({ options, host, flags }) => {
  const url = createWebhookUrl(options)
  if (host.kind !== 'terminal' && flags.reveal !== true) {
    throw new UsageError('the URL holds the token, and would end in the log of this CI job', {
      hints: [
        '`webhook add` creates the webhook without showing its URL',
        'or add --reveal, where the output of this command is not the log',
      ],
    })
  }
  host.warn(
    'This URL holds the token: anyone with it can start pipelines. Put it into the URL field of a webhook and nowhere else',
  )
  return { exitCode: 0, document: { url }, text: url, showsSecrets: [url] }
}

/**
 * The URL for a webhook: the one place where GitLab takes a token in an address.
 *
 * Source: https://docs.gitlab.com/ci/triggers/#use-a-webhook
 * @throws {UsageError} when the token is missing or of another kind.
 */
export function createWebhookUrl(options: Options): string {
  const { gitlabUrl, apiVersion, project, ref, variables, inputs } = options
  const token = triggerTokenOf(options)
  if (apiVersion === 'v3' && Object.keys(inputs).length > 0) {
    throw new UsageError('inputs: API v3 does not take pipeline inputs; use variables')
  }
  const action = apiVersion === 'v3' ? 'trigger/builds' : 'trigger/pipeline'
  const path = `projects/${encode(String(project))}/ref/${encode(ref?.given ?? '')}/${action}`
  const query = [
    ['token', token],
    ...Object.entries(variables).map(([key, value]) => [`variables[${key}]`, value]),
    // Like a form, a query holds text: GitLab reads what is not text as JSON.
    ...Object.entries(inputs).map(([key, value]) => [
      `inputs[${key}]`,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  ]
  const pairs = query.map(([key = '', value = '']) => `${encode(key)}=${encode(value)}`)
  return `${gitlabUrl}/api/${apiVersion}/${path}?${pairs.join('&')}`
}

/** RFC 3986, also for what `encodeURIComponent` leaves and some servers and shells do not. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

function triggerTokenOf({ token }: Options): string {
  const hints = ['create one with `gitlab-downstream tokens create`, and give it as `token` (DOWNSTREAM_TOKEN)']
  if (token === undefined) throw new UsageError('token: is required; expected a trigger token', { hints })
  if (token.kind === 'job-token') {
    throw new UsageError(
      `token (${token.source}): is a job token, which ends with its job; a webhook takes a trigger token`,
      { hints },
    )
  }
  if (token.kind === 'access-token') {
    throw new UsageError(
      `token (${token.source}): is an access token, which GitLab does not take here; a webhook takes a trigger token`,
      { hints },
    )
  }
  return token.value
}
