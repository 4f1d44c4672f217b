import type { CommandDefinition, FlagDefinitions, PositionalDefinition } from '../../options/cli/command.ts'
import type { CommandEntry } from '../command.ts'
import { CHANGING_OPTIONS, CONNECTION_OPTIONS } from './shared-options.ts'

const ID: PositionalDefinition = {
  name: 'ID',
  description: 'id of the trigger token, as tokens list shows it',
  required: true,
}

const flags = {
  description: { description: 'What the token is for', placeholder: 'TEXT' },
  'expires-at': {
    description: 'Day (UTC) or time from which it is refused, such as 2027-06-30; GitLab takes up to a year ahead',
    placeholder: 'DATE',
  },
  reveal: { description: 'Shows tokens in full; in a CI job its log may then hold them' },
  'write-env': {
    description: 'Puts DOWNSTREAM_TOKEN=… into this file, readable by its owner only, instead of showing the token',
    placeholder: 'FILE',
  },
  yes: { description: 'Deletes without asking for confirmation' },
} as const satisfies FlagDefinitions

/** Trigger tokens of a project. Each takes an access token of a Maintainer. */
export const tokenCommands: readonly CommandEntry[] = [
  {
    kind: 'remote',
    definition: define('tokens list', 'Lists the trigger tokens of a project', {
      changesNothing: true,
      flags: pick('reveal'),
      examples: [{ text: 'as JSON', command: 'gitlab-downstream tokens list --project group/app --json' }],
    }),
    load: async () => (await import('../tokens/list.ts')).listTokens,
  },
  {
    kind: 'remote',
    definition: define('tokens show', 'Shows one trigger token', {
      changesNothing: true,
      positionals: [ID],
      flags: pick('reveal'),
    }),
    load: async () => (await import('../tokens/list.ts')).showToken,
  },
  {
    kind: 'remote',
    definition: define('tokens create', 'Creates a trigger token', {
      flags: pick('description', 'expires-at', 'reveal', 'write-env'),
      examples: [
        {
          text: 'into a file that only you can read',
          command: 'gitlab-downstream tokens create --project group/app --description nightly --write-env app.env',
        },
      ],
    }),
    load: async () => (await import('../tokens/create.ts')).createToken,
  },
  {
    kind: 'remote',
    definition: define('tokens update', "Changes a trigger token's description", {
      positionals: [ID],
      flags: pick('description'),
    }),
    load: async () => (await import('../tokens/change.ts')).updateToken,
  },
  {
    kind: 'remote',
    definition: define(
      'tokens rotate',
      'Replaces a trigger token: creates a new one, hands it over, deletes the old one',
      {
        positionals: [ID],
        flags: pick('expires-at', 'reveal', 'write-env'),
        examples: [
          {
            text: 'in a file that others of its lines stay in',
            command: 'gitlab-downstream tokens rotate 17 --project group/app --write-env app.env',
          },
        ],
      },
    ),
    load: async () => (await import('../tokens/rotate.ts')).rotateToken,
  },
  {
    kind: 'remote',
    definition: define('tokens delete', 'Deletes a trigger token; asks first', {
      positionals: [ID],
      flags: pick('yes'),
    }),
    load: async () => (await import('../tokens/delete.ts')).deleteToken,
  },
  {
    kind: 'remote',
    definition: define('tokens take-ownership', 'Makes you the owner of a trigger token (older versions of GitLab)', {
      positionals: [ID],
    }),
    load: async () => (await import('../tokens/change.ts')).takeOwnership,
  },
]

function define(
  name: string,
  summary: string,
  more: Pick<CommandDefinition, 'positionals' | 'examples' | 'flags' | 'changesNothing'>,
): CommandDefinition {
  const options = more.changesNothing ? CONNECTION_OPTIONS : CHANGING_OPTIONS
  return { name, summary, options, requires: ['project', 'api-token'], ...more }
}

function pick(...names: (keyof typeof flags)[]): FlagDefinitions {
  return Object.fromEntries(names.map((name) => [name, flags[name]]))
}

const PASSED = ['ref', 'token', 'variables', 'variables-from', 'variables-file', 'variables-literal', 'inputs'] as const

/** Webhooks: a push or a tag in one project starts a pipeline in another, without a job in between. */
export const webhookCommands: readonly CommandEntry[] = [
  {
    kind: 'remote',
    definition: {
      name: 'webhook url',
      summary: 'Prints the URL for a webhook that starts a pipeline; the URL holds the token',
      changesNothing: true,
      options: ['gitlab-url', 'project', 'settings-file', ...PASSED],
      requires: ['project', 'ref'],
      flags: { reveal: { description: 'Prints it in a CI job too, where its log may then hold the token' } },
      examples: [
        {
          text: 'for the field URL of a webhook',
          command: 'gitlab-downstream webhook url --project group/b --ref main',
        },
      ],
    },
    load: async () => (await import('../webhook/webhook.ts')).printWebhookUrl,
  },
  {
    kind: 'remote',
    definition: {
      name: 'webhook add',
      summary: 'Adds a webhook to a project: its pushes and tags start a pipeline in another one',
      options: [...CHANGING_OPTIONS, ...PASSED],
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
    load: async () => (await import('../webhook/webhook.ts')).addWebhook,
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
