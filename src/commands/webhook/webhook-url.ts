import { UsageError } from '../../errors.ts'
import type { Options } from '../../options/options.ts'

/**
 * The URL for a webhook: the one place where GitLab takes a token in an address.
 *
 * Source: https://docs.gitlab.com/ci/triggers/#use-a-webhook
 * @throws {UsageError} when there is no token that would do.
 */
export function createWebhookUrl(options: Options): string {
  const { gitlabUrl, apiVersion, project, ref, variables, inputs } = options
  const token = triggerTokenOf(options)
  if (apiVersion === 'v3' && Object.keys(inputs).length > 0) {
    throw new UsageError('inputs: API v3 knows no pipeline inputs; use variables')
  }
  const action = apiVersion === 'v3' ? 'trigger/builds' : 'trigger/pipeline'
  const path = `projects/${encode(String(project))}/ref/${encode(ref?.given ?? '')}/${action}`
  const query = [
    ['token', token],
    ...Object.entries(variables).map(([key, value]) => [`variables[${key}]`, value]),
    // Like a form, a query holds text: GitLab reads what is no text as JSON.
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
  if (token.kind === 'job') {
    throw new UsageError(
      `token (${token.source}): is a job token, which ends with its job; a webhook takes a trigger token`,
      { hints },
    )
  }
  if (token.kind === 'access') {
    throw new UsageError(
      `token (${token.source}): is an access token, which GitLab does not take here; a webhook takes a trigger token`,
      {
        hints,
      },
    )
  }
  return token.value
}
