import { CHAIN_OPTIONS, CHAIN_RUN_OPTIONS } from '../../chain/chain-options.ts'
import type { CommandEntry } from '../command.ts'
import { EVENTS_FLAG } from './shared-options.ts'

/** The argument of commands that are about one chain file. */
const FILE_ARGUMENT = { name: 'FILE', description: 'chain file, by default downstream.yml', option: 'chain' } as const

const CHAIN_TEXTS = {
  inputs: { description: 'Values of inputs.NAME in the chain file: a YAML or JSON map, types kept' },
} as const

const FORMATS = ['text', 'json', 'mermaid', 'gitlab', 'github'] as const

/** Commands for several pipelines at once, by a file. */
export const chainCommands: readonly CommandEntry[] = [
  {
    kind: 'remote',
    definition: {
      name: 'chain run',
      summary: 'Runs the pipelines of a chain file, each as soon as it may, and follows them to their end',
      positionals: [FILE_ARGUMENT],
      flags: {
        state: { description: 'Says in this file how far the chain came, after every change', placeholder: 'FILE' },
        resume: { description: 'Goes on from the state: what has passed counts, what runs is attached to' },
        only: {
          description: 'Runs this step alone, without what it needs; repeatable, or several with commas',
          placeholder: 'STEP',
          repeatable: true,
        },
        from: {
          description: 'Runs this step and all that follows; repeatable, or several with commas',
          placeholder: 'STEP',
          repeatable: true,
        },
        ...EVENTS_FLAG,
        force: { description: 'Takes a state file that is there already, or is of another chain' },
      },
      options: CHAIN_RUN_OPTIONS,
      optionTexts: {
        ...CHAIN_TEXTS,
        timeout: {
          description: 'Longest time for the whole chain: 90m, 1h30m, or a number of seconds',
          default: 'that of the file',
        },
        summary: { description: 'Writes the GitHub job summary of the whole chain' },
      },
      examples: [
        { text: 'the file of this folder', command: 'gitlab-downstream chain run --input version=1.2' },
        {
          text: 'so that it can be taken up again, and then that',
          command: 'gitlab-downstream chain run release.yml --state release.json --resume',
        },
      ],
    },
    load: async () => (await import('../trigger.ts')).chainRun,
  },
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
