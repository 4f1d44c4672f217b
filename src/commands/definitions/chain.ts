import type { CommandEntry } from '../command.ts'

/** The argument of commands that are about one chain file. */
const FILE_ARGUMENT = { name: 'FILE', description: 'chain file, by default downstream.yml' } as const

/** How the steps reach GitLab that say nothing else, and what their expressions take. */
const CHAIN_OPTIONS = [
  'gitlab-url',
  'token',
  'api-token',
  'inputs',
  'ca-file',
  'request-timeout',
  'retries',
  'settings-file',
] as const

const CHAIN_TEXTS = {
  inputs: { description: 'Values of inputs.NAME in the chain file: a YAML or JSON map, types kept' },
} as const

const FORMATS = ['text', 'json', 'mermaid', 'gitlab', 'github'] as const

/** Commands for several pipelines at once, by a file. */
export const chainCommands: readonly CommandEntry[] = [
  {
    kind: 'remote',
    definition: {
      name: 'chain check',
      summary: 'Checks a chain file, and says everything that is wrong with it, each with its line and column',
      positionals: [FILE_ARGUMENT],
      flags: {
        online: { description: 'Also asks the servers for project, ref and rights of each step, with reads only' },
      },
      changesNothing: true,
      options: CHAIN_OPTIONS,
      optionTexts: CHAIN_TEXTS,
      examples: [
        { text: 'without any request', command: 'gitlab-downstream chain check release.yml' },
        { text: 'with the servers', command: 'gitlab-downstream chain check --online --input version=1.2' },
      ],
    },
    load: async () => (await import('../chain/chain-check.ts')).chainCheck,
  },
  {
    kind: 'remote',
    definition: {
      name: 'chain plan',
      summary: 'Shows which steps of a chain file run side by side, and which wait for others',
      positionals: [FILE_ARGUMENT],
      flags: {
        online: { description: 'Also reads how long the steps usually take, and shows which of them decide' },
        format: { description: `How to show it: ${FORMATS.join(', ')}`, placeholder: 'FORMAT', choices: FORMATS },
        source: {
          description:
            'Where jobs take gitlab-downstream from, for gitlab and github: its project (group/gitlab-downstream@0.1.0), the URL of its repository, or a folder in yours (./vendor/gitlab-downstream)',
          placeholder: 'SOURCE',
        },
        cli: { description: 'Command that starts the CLI in a job, for gitlab', placeholder: 'COMMAND' },
      },
      changesNothing: true,
      options: CHAIN_OPTIONS,
      optionTexts: CHAIN_TEXTS,
      examples: [
        { text: 'as a picture, for a Markdown file', command: 'gitlab-downstream chain plan --format mermaid' },
      ],
    },
    load: async () => (await import('../chain/chain-plan.ts')).chainPlan,
  },
]
