import type { CommandEntry } from '../command.ts'

/** The GitLab on one's own machine. */
export const sandboxCommands: readonly CommandEntry[] = [
  {
    kind: 'local',
    definition: {
      name: 'sandbox',
      summary: 'Starts a GitLab-compatible server on this machine that really runs pipelines, to try everything out',
      options: [],
      flags: {
        project: {
          description: 'A project and the folder with its files; without it the current folder is one',
          placeholder: 'PATH=FOLDER',
          repeatable: true,
        },
        port: { description: 'Port to listen on; a free one when absent', placeholder: 'N' },
        'gitlab-version': {
          description: 'GitLab whose ways it has: 17.10, 18.2 or 19.2',
          placeholder: 'N',
          choices: ['17', '18', '19'],
        },
      },
      examples: [
        { text: 'the project in this folder', command: 'gitlab-downstream sandbox' },
        {
          text: 'two projects, of which one triggers the other',
          command: 'gitlab-downstream sandbox --project demo/a=./a --project demo/b=./b --port 8080',
        },
      ],
    },
    load: async () => (await import('../sandbox.ts')).sandbox,
  },
]
