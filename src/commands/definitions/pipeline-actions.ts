import type { CommandEntry } from '../command.ts'
import { CONNECTION_OPTIONS, PIPELINE_ARGUMENT, WAIT_OPTIONS } from './shared-options.ts'

/** Commands that act on a pipeline, or show what its jobs print. */
export const pipelineActionCommands: readonly CommandEntry[] = [
  {
    kind: 'remote',
    definition: {
      name: 'cancel',
      summary: 'Cancels a pipeline and those below it, and exits 0 only when its status says so',
      positionals: [PIPELINE_ARGUMENT],
      options: [...CONNECTION_OPTIONS, 'ref', 'pipeline-id', 'follow', 'wait', 'timeout'],
      optionTexts: {
        wait: { description: 'Waits until its jobs have cleaned up after themselves and ended' },
        timeout: { description: 'Longest wait: 90m, 1h30m, or a number of seconds', default: '30s' },
        follow: { description: 'Cancels child and multi-project pipelines started by trigger jobs too' },
      },
      requires: ['pipeline'],
      examples: [
        {
          text: 'cancel, and wait until its jobs have ended',
          command: 'gitlab-downstream cancel 4711 --project group/app --wait',
        },
      ],
    },
    load: async () => (await import('../cancel.ts')).cancel,
  },
  {
    kind: 'remote',
    definition: {
      name: 'retry',
      summary: 'Runs the failed and canceled jobs of a pipeline again, and follows it with --wait',
      positionals: [PIPELINE_ARGUMENT],
      options: [...CONNECTION_OPTIONS, 'ref', 'token', 'pipeline-id', 'wait', ...WAIT_OPTIONS],
      requires: ['pipeline'],
      examples: [
        {
          text: 'the newest of a branch, to its end',
          command: 'gitlab-downstream retry latest --project group/app --ref main --wait',
        },
      ],
    },
    load: async () => (await import('../retry.ts')).retry,
  },
  {
    kind: 'remote',
    definition: {
      name: 'logs',
      summary: "Prints the logs of a pipeline's finished jobs, or of one job; with --follow as they grow",
      positionals: [PIPELINE_ARGUMENT],
      flags: {
        job: { description: 'Name of a job, or a glob of names', placeholder: 'NAME' },
        follow: { description: 'Goes on until the pipeline, or the one job, has ended' },
      },
      options: [...CONNECTION_OPTIONS, 'ref', 'pipeline-id', 'timeout', 'poll-interval'],
      requires: ['pipeline'],
      examples: [
        { text: 'one job', command: 'gitlab-downstream logs 4711 --project group/app --job build' },
        {
          text: 'all jobs, live',
          command: 'gitlab-downstream logs https://gitlab.example.com/group/app/-/pipelines/4711 --follow',
        },
      ],
    },
    productOnStdout: true,
    load: async () => (await import('../logs.ts')).logs,
  },
]
