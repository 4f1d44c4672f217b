import { KNOWN_STATUSES } from '../../gitlab/status.ts'
import type { CommandEntry } from '../command.ts'
import {
  ATTACHED_TEXTS,
  CONNECTION_OPTIONS,
  EVENTS_FLAG,
  PIPELINE_ARGUMENT,
  PIPELINE_OR_JOB_ARGUMENT,
  UNUSED_TOKEN_TEXT,
  WAIT_OPTIONS,
  WEB_FLAG,
} from './shared-options.ts'

/** Commands that start, follow and show pipelines. */
export const pipelineCommands: readonly CommandEntry[] = [
  {
    kind: 'remote',
    definition: {
      name: 'trigger',
      summary: 'Starts a pipeline in another project, and follows it with --wait',
      flags: { ...EVENTS_FLAG, ...WEB_FLAG },
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
      summary: 'Follows an existing pipeline to its end, and mirrors its result',
      positionals: [PIPELINE_ARGUMENT],
      flags: { ...EVENTS_FLAG, ...WEB_FLAG },
      options: [...CONNECTION_OPTIONS, 'ref', 'token', 'pipeline-id', 'wait-for-ref', ...WAIT_OPTIONS],
      optionTexts: {
        ...ATTACHED_TEXTS,
        'wait-for-ref': {
          description:
            'How long to wait, with latest and expect-sha, until there is a pipeline of that commit: a duration',
          default: 'as long as timeout',
        },
      },
      requires: ['pipeline'],
      examples: [
        {
          text: 'take up a wait again, after the runner died',
          command: 'gitlab-downstream wait https://gitlab.example.com/group/app/-/pipelines/4711',
        },
        { text: 'the newest of a branch', command: 'gitlab-downstream wait latest --project group/app --ref main' },
      ],
    },
    load: async () => (await import('../trigger.ts')).wait,
  },
  {
    kind: 'remote',
    definition: {
      name: 'status',
      summary: 'Shows a pipeline and its jobs as they are now',
      positionals: [PIPELINE_ARGUMENT],
      flags: WEB_FLAG,
      changesNothing: true,
      options: [...CONNECTION_OPTIONS, 'ref', 'pipeline-id', 'follow'],
      optionTexts: {
        follow: { description: 'Shows the jobs of child and multi-project pipelines started by trigger jobs too' },
      },
      requires: ['seen-pipeline'],
      examples: [{ text: 'as JSON', command: 'gitlab-downstream status 4711 --project group/app --json' }],
    },
    load: async () => (await import('../status.ts')).status,
  },
  {
    kind: 'remote',
    definition: {
      name: 'list',
      summary: 'Lists the newest pipelines of a project',
      changesNothing: true,
      options: [...CONNECTION_OPTIONS, 'ref'],
      flags: {
        status: { description: 'Only those with this status', placeholder: 'STATUS', choices: KNOWN_STATUSES },
        limit: { description: 'How many; by default 20', placeholder: 'N' },
        web: { description: 'Opens their page in the browser too' },
      },
      requires: ['project'],
      examples: [
        { text: 'what failed on a branch', command: 'gitlab-downstream list -p group/app -r main --status failed' },
      ],
    },
    load: async () => (await import('../list.ts')).list,
  },
]

/** Commands for what jobs print. */
export const logCommands: readonly CommandEntry[] = [
  {
    kind: 'remote',
    definition: {
      name: 'logs',
      summary: "Prints the logs of a pipeline's finished jobs, or of one job; with --follow as they grow",
      positionals: [PIPELINE_OR_JOB_ARGUMENT],
      takesJob: true,
      flags: {
        job: { description: 'Name of a job, a glob of names, or the URL of a job', placeholder: 'NAME' },
        follow: { description: 'Goes on until the pipeline, or the one job, has ended' },
      },
      changesNothing: true,
      options: [...CONNECTION_OPTIONS, 'ref', 'pipeline-id', 'timeout', 'poll-interval'],
      optionTexts: {
        timeout: { description: 'Longest time to follow the logs: 90m, 1h30m, or a number of seconds' },
      },
      requires: ['seen-pipeline'],
      examples: [
        { text: 'one job', command: 'gitlab-downstream logs 4711 --project group/app --job build' },
        {
          text: 'all jobs, live',
          command: 'gitlab-downstream logs https://gitlab.example.com/group/app/-/pipelines/4711 --follow',
        },
      ],
    },
    productOnStdout: true,
    load: async () => (await import('../logs/logs.ts')).logs,
  },
]

/** Commands for what jobs leave behind. */
export const artifactCommands: readonly CommandEntry[] = [
  {
    kind: 'remote',
    definition: {
      name: 'artifacts',
      summary: "Downloads or lists the artifacts of a pipeline's jobs, or of a job in a ref's newest success",
      positionals: [PIPELINE_OR_JOB_ARGUMENT],
      takesJob: true,
      flags: {
        job: { description: 'Name or URL of a job, or with a pipeline a glob of names', placeholder: 'NAME' },
        list: { description: 'Shows names and sizes, without a download where the server can list them' },
        path: {
          description: 'Only this file of the job, put into artifacts-path under its own name',
          placeholder: 'FILE',
        },
      },
      changesNothing: true,
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
        token: UNUSED_TOKEN_TEXT,
        follow: { description: 'Takes the artifacts of child and multi-project pipelines started by trigger jobs too' },
        artifacts: {
          description: 'Jobs to take the artifacts of: globs of job names, one per line, or all',
          default: 'all',
        },
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
    load: async () => (await import('../artifacts/artifacts.ts')).artifacts,
  },
]
