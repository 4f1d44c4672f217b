import type { CommandEntry } from '../command.ts'

/** Named again where they are written: see init/templates.ts, which a test holds against this. */
const TEMPLATES = [
  'trigger',
  'trigger-on-tag',
  'bridge-on-tag',
  'upload-to-s3',
  'fetch-artifacts',
  'nightly',
  'webhook-receiver',
  'github',
  'github-nightly',
  'cron',
]

/** Ready files to start from. */
export const initCommands: readonly CommandEntry[] = [
  {
    kind: 'remote',
    definition: {
      name: 'init',
      summary: 'Writes a ready file: an include for .gitlab-ci.yml, a GitHub workflow, or a line for cron',
      positionals: [{ name: 'TEMPLATE', description: TEMPLATES.join(', '), choices: TEMPLATES }],
      options: ['gitlab-url', 'project', 'ref'],
      flags: {
        output: {
          description: 'File to write, - for stdout; by default the usual one of its kind',
          placeholder: 'FILE',
        },
        force: { description: 'Overwrites the file' },
        source: {
          description:
            'Where gitlab-downstream is: its project (group/gitlab-downstream@0.1.0), the URL of its repository, or a folder in yours (./vendor/gitlab-downstream)',
          placeholder: 'SOURCE',
        },
        cli: { description: 'Command that starts the CLI in the job or from cron', placeholder: 'COMMAND' },
        schedule: { description: 'When, for cron and github-nightly: five fields', placeholder: 'CRON' },
      },
      examples: [
        { text: 'a job that triggers', command: 'gitlab-downstream init trigger --project group/b --ref main' },
        { text: 'a GitHub workflow', command: 'gitlab-downstream init github --project group/b --ref main' },
        { text: 'a line for cron', command: 'gitlab-downstream init cron --project group/b --schedule "30 2 * * 1-5"' },
      ],
    },
    load: async () => (await import('../init/init.ts')).init,
  },
]
