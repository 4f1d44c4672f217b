import { RefusedError, UnreachableError, UsageError } from '../../errors.ts'
import type { Hook, ProjectId } from '../../gitlab/api.ts'
import { GitLabRefusedError, GitLabUnavailableError } from '../../gitlab/errors.ts'
import { InvalidValueError } from '../../options/invalid-value.ts'
import { pathOnInstance } from '../../options/location.ts'
import { checkProjectPath, parseProject } from '../../options/project.ts'
import type { CommandOutcome, LocalContext, RemoteCommand } from '../command.ts'
import type { RunContext } from '../run-context.ts'
import { createWebhookUrl } from './webhook-url.ts'

type Context = RunContext & LocalContext

/** `webhook add`: asks before it adds, for a second one would start every pipeline twice. */
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
    const reference = parseProject(text)
    if (reference.kind === 'id') return reference.id
    if (reference.kind === 'path') return reference.path
    const path = pathOnInstance(reference.page, options.gitlabUrl)
    if (path === undefined) throw new InvalidValueError(`is not on ${options.gitlabUrl}`)
    return checkProjectPath(path)
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
    host.warn(`GitLab's answer was lost (${error.message}); looking whether the webhook was added`)
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
