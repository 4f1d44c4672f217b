import { UsageError } from '../../errors.ts'
import type { RemoteCommand } from '../command.ts'
import { createWebhookUrl } from './webhook-url.ts'

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
    'This URL holds the token: whoever has it can start pipelines. Put it into the URL field of a webhook and nowhere else',
  )
  return { exitCode: 0, document: { url }, text: url }
}
