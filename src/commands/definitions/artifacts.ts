import type { CommandEntry } from '../command.ts'
import { CONNECTION_OPTIONS, PIPELINE_ARGUMENT } from './shared-options.ts'

/** Commands for what jobs leave behind. */
export const artifactCommands: readonly CommandEntry[] = [
  {
    kind: 'remote',
    definition: {
      name: 'artifacts',
      summary: "Downloads or lists the artifacts of a pipeline's jobs, or of a job in a ref's newest success",
      positionals: [PIPELINE_ARGUMENT],
      flags: {
        job: { description: 'Name of a job, or with a pipeline a glob of names', placeholder: 'NAME' },
        list: { description: 'Shows names and sizes, and downloads nothing where the server can tell them' },
        path: {
          description: 'Only this file of the job, put into artifacts-path under its own name',
          placeholder: 'FILE',
        },
      },
      options: [
        ...CONNECTION_OPTIONS,
        'ref',
        'token',
        'pipeline-id',
        'follow',
        'artifacts',
        'artifacts-path',
        'artifacts-files',
        'artifacts-max-size',
        'artifacts-max-entries',
      ],
      optionTexts: {
        artifacts: { description: 'Globs of the names of jobs, one per line, or all', default: 'all' },
      },
      requires: ['project'],
      examples: [
        { text: 'everything a pipeline left', command: 'gitlab-downstream artifacts 4711 --project group/app' },
        {
          text: "a job of the newest successful pipeline, with a job's own token in GitLab",
          command: 'gitlab-downstream artifacts --project group/app --ref main --job build',
        },
        {
          text: 'one file',
          command: 'gitlab-downstream artifacts --project group/app --ref main --job build --path dist/app.txt',
        },
      ],
    },
    load: async () => (await import('../artifacts.ts')).artifacts,
  },
]
