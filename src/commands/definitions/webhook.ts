import type { CommandEntry } from '../command.ts'
import { CONNECTION_OPTIONS } from './shared-options.ts'

const PASSED = ['ref', 'token', 'variables', 'variables-file', 'inputs'] as const

/** Webhooks: a push or a tag in one project starts a pipeline in another, without a job in between. */
export const webhookCommands: readonly CommandEntry[] = [
  {
    kind: 'remote',
    definition: {
      name: 'webhook url',
      summary: 'Prints the URL for a webhook that starts a pipeline; the URL holds the token',
      options: ['gitlab-url', 'project', ...PASSED],
      requires: ['project', 'ref'],
      flags: { reveal: { description: 'Prints it in a CI job too, where its log may then hold the token' } },
      examples: [
        {
          text: 'for the field URL of a webhook',
          command: 'gitlab-downstream webhook url --project group/b --ref main',
        },
      ],
    },
    load: async () => (await import('../webhook/url.ts')).printWebhookUrl,
  },
  {
    kind: 'remote',
    definition: {
      name: 'webhook add',
      summary: 'Adds a webhook to a project: its pushes and tags start a pipeline in another one',
      options: [...CONNECTION_OPTIONS, ...PASSED],
      requires: ['project', 'ref', 'api-token'],
      flags: {
        'source-project': {
          description: 'Project whose push and tag events trigger: numeric id or full path',
          placeholder: 'PATH',
        },
      },
      examples: [
        {
          text: 'pushes to group/a start a pipeline in group/b',
          command: 'gitlab-downstream webhook add --source-project group/a --project group/b --ref main',
        },
      ],
    },
    load: async () => (await import('../webhook/add.ts')).addWebhook,
  },
  {
    kind: 'local',
    definition: {
      name: 'webhook payload',
      summary: 'Shows what started this pipeline: the event of a webhook, or the parameters of the trigger call',
      positionals: [
        { name: 'FILE', description: 'file with the payload; by default the one that TRIGGER_PAYLOAD names' },
      ],
      options: [],
      flags: {
        field: {
          description: 'Prints one field, such as object_kind, project.path_with_namespace or commits[0].id',
          placeholder: 'PATH',
        },
        env: { description: 'Prints the usual fields as KEY=VALUE lines for a dotenv file' },
      },
      examples: [
        {
          text: 'in the script of the triggered job',
          command: 'gitlab-downstream webhook payload --field object_kind',
        },
        { text: 'for the jobs after this one', command: 'gitlab-downstream webhook payload --env > payload.env' },
      ],
    },
    load: async () => (await import('../webhook/payload.ts')).showPayload,
  },
]
