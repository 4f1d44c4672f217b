import type { CommandEntry } from '../command.ts'
import {
  ATTACHED_TEXTS,
  CHANGING_OPTIONS,
  CONNECTION_OPTIONS,
  EVENTS_FLAG,
  JOB_FLAG,
  PIPELINE_OR_JOB_ARGUMENT,
  WAIT_OPTIONS,
  WEB_FLAG,
} from './shared-options.ts'

/** Commands that act on a pipeline, or on one of its jobs. */
export const pipelineActionCommands: readonly CommandEntry[] = [
  {
    kind: 'remote',
    definition: {
      name: 'cancel',
      summary: 'Cancels a pipeline and those below it, and exits 0 only when its status says so',
      positionals: [PIPELINE_OR_JOB_ARGUMENT],
      takesJob: true,
      flags: JOB_FLAG,
      options: [...CHANGING_OPTIONS, 'ref', 'pipeline-id', 'follow', 'wait', 'timeout'],
      optionTexts: {
        wait: { description: 'Waits until its jobs have cleaned up after themselves and ended' },
        timeout: { description: 'Longest wait: 90m, 1h30m, or a number of seconds', default: '30s' },
        follow: { description: 'Cancels child and multi-project pipelines started by trigger jobs too' },
      },
      requires: ['pipeline'],
      examples: [
        {
          text: 'one job',
          command: 'gitlab-downstream cancel https://gitlab.example.com/group/app/-/jobs/81234',
        },
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
      name: 'play',
      summary: 'Plays a manual job, and follows its pipeline with --wait',
      positionals: [PIPELINE_OR_JOB_ARGUMENT],
      takesJob: true,
      flags: {
        job: {
          description:
            'Job to play: its name, or its URL in the place of PIPELINE; by default the only one that blocks',
          placeholder: 'NAME',
        },
        ...EVENTS_FLAG,
        ...WEB_FLAG,
      },
      options: [...CHANGING_OPTIONS, 'ref', 'token', 'pipeline-id', 'wait', ...WAIT_OPTIONS],
      optionTexts: {
        ...ATTACHED_TEXTS,
        wait: { description: 'Waits until the pipeline of the job finishes, and mirrors its result' },
      },
      requires: ['pipeline'],
      examples: [
        {
          text: 'a gate with a variable, to the end of the pipeline',
          command: 'gitlab-downstream play 4711 -p group/app --job deploy --job-variable REGION=eu --wait',
        },
      ],
    },
    load: async () => (await import('../jobs/play-job.ts')).play,
  },
  {
    kind: 'remote',
    definition: {
      name: 'retry',
      summary: 'Runs the failed and canceled jobs of a pipeline again, and follows it with --wait',
      positionals: [PIPELINE_OR_JOB_ARGUMENT],
      takesJob: true,
      flags: { ...JOB_FLAG, ...EVENTS_FLAG, ...WEB_FLAG },
      options: [...CHANGING_OPTIONS, 'ref', 'token', 'pipeline-id', 'wait', ...WAIT_OPTIONS],
      optionTexts: {
        ...ATTACHED_TEXTS,
        wait: { description: 'Waits until the pipeline with the retried jobs finishes, and mirrors its result' },
      },
      requires: ['pipeline'],
      examples: [
        { text: 'one job', command: 'gitlab-downstream retry 4711 -p group/app --job build' },
        {
          text: 'the newest of a branch, to its end',
          command: 'gitlab-downstream retry latest --project group/app --ref main --wait',
        },
      ],
    },
    load: async () => (await import('../retry.ts')).retry,
  },
]

/** Pipelines that GitLab starts at set times. */
export const scheduleCommands: readonly CommandEntry[] = [
  {
    kind: 'remote',
    definition: {
      name: 'schedules list',
      summary: 'Lists the pipeline schedules of a project',
      changesNothing: true,
      options: CONNECTION_OPTIONS,
      requires: ['project'],
    },
    load: async () => (await import('../schedules.ts')).listSchedules,
  },
  {
    kind: 'remote',
    definition: {
      name: 'schedules play',
      summary: 'Starts the pipeline of a schedule now, and prints its URL',
      positionals: [{ name: 'ID', description: 'id of the schedule, as schedules list shows it', required: true }],
      options: CHANGING_OPTIONS,
      requires: ['project', 'api-token'],
      examples: [{ text: 'the nightly one, now', command: 'gitlab-downstream schedules play 12 -p group/app' }],
    },
    load: async () => (await import('../schedules.ts')).playSchedule,
  },
]
