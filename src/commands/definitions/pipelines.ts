import type { CommandEntry } from '../command.ts'
import { CONNECTION_OPTIONS, PIPELINE_ARGUMENT, WAIT_OPTIONS } from './shared-options.ts'

/** Commands that start, follow and show pipelines. */
export const pipelineCommands: readonly CommandEntry[] = [
  {
    kind: 'remote',
    definition: {
      name: 'trigger',
      summary: 'Starts a pipeline in another project, and follows it with --wait',
      requires: ['start'],
      examples: [
        { text: 'start and forget', command: 'gitlab-downstream trigger --project group/app --ref main' },
        {
          text: 'with variables, followed to its end',
          command: 'gitlab-downstream trigger --project group/app --ref v1.2 --variable UPLOAD_TO_S3=true --wait',
        },
      ],
    },
    load: async () => (await import('../trigger.ts')).trigger,
  },
  {
    kind: 'remote',
    definition: {
      name: 'wait',
      summary: 'Follows a pipeline that is already there to its end',
      positionals: [PIPELINE_ARGUMENT],
      options: [...CONNECTION_OPTIONS, 'ref', 'token', 'pipeline-id', ...WAIT_OPTIONS],
      requires: ['pipeline'],
      examples: [
        {
          text: 'take up a wait again, after the runner died',
          command: 'gitlab-downstream wait https://gitlab.example.com/group/app/-/pipelines/4711',
        },
        { text: 'the newest of a branch', command: 'gitlab-downstream wait latest --project group/app --ref main' },
      ],
    },
    load: async () => (await import('../wait.ts')).wait,
  },
  {
    kind: 'remote',
    definition: {
      name: 'status',
      summary: 'Shows a pipeline and its jobs as they are now',
      positionals: [PIPELINE_ARGUMENT],
      options: [...CONNECTION_OPTIONS, 'ref', 'pipeline-id', 'follow'],
      requires: ['pipeline'],
      examples: [{ text: 'as JSON', command: 'gitlab-downstream status 4711 --project group/app --json' }],
    },
    load: async () => (await import('../status.ts')).status,
  },
]
