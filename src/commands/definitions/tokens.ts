import type { CommandDefinition, FlagDefinitions, PositionalDefinition } from '../../options/command-definition.ts'
import type { CommandEntry } from '../command.ts'
import { CONNECTION_OPTIONS } from './shared-options.ts'

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
  yes: { description: 'Does not ask' },
} as const satisfies FlagDefinitions

/** Trigger tokens of a project. Each takes an access token of a Maintainer. */
export const tokenCommands: readonly CommandEntry[] = [
  {
    kind: 'remote',
    definition: define('tokens list', 'Lists the trigger tokens of a project', {
      flags: pick('reveal'),
      examples: [{ text: 'as JSON', command: 'gitlab-downstream tokens list --project group/app --json' }],
    }),
    load: async () => (await import('../tokens/list.ts')).listTokens,
  },
  {
    kind: 'remote',
    definition: define('tokens show', 'Shows one trigger token', { positionals: [ID], flags: pick('reveal') }),
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
    load: async () => (await import('../tokens/update.ts')).updateToken,
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
    load: async () => (await import('../tokens/take-ownership.ts')).takeOwnership,
  },
]

function define(
  name: string,
  summary: string,
  more: Pick<CommandDefinition, 'positionals' | 'examples' | 'flags'>,
): CommandDefinition {
  return { name, summary, options: CONNECTION_OPTIONS, requires: ['project', 'api-token'], ...more }
}

function pick(...names: (keyof typeof flags)[]): FlagDefinitions {
  return Object.fromEntries(names.map((name) => [name, flags[name]]))
}
