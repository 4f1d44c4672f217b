import { UsageError } from '../../errors.ts'
import type { CommandEntry } from '../command.ts'
import type { Shell } from '../completion/scripts.ts'
import { CONNECTION_OPTIONS } from './shared-options.ts'

/** What is wrong, before a pipeline shows it. */
export const doctorCommands: readonly CommandEntry[] = [
  {
    kind: 'remote',
    definition: {
      name: 'doctor',
      summary: 'Checks connection, tokens, project, ref and rights, with reads only',
      changesNothing: true,
      checksSettings: true,
      options: [...CONNECTION_OPTIONS, 'ref', 'token'],
      examples: [
        { text: 'before the first trigger', command: 'gitlab-downstream doctor --project group/app --ref main' },
      ],
    },
    load: async () => (await import('../doctor/doctor.ts')).doctor,
  },
]

/** Named again where they are written: see init/templates.ts, which a test holds against this. */
const TEMPLATES = [
  'trigger',
  'trigger-on-tag',
  'bridge-on-tag',
  'upload-to-s3',
  'fetch-artifacts',
  'nightly',
  'chain',
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
      changesNothing: true,
      options: ['gitlab-url', 'project', 'ref', 'settings-file'],
      flags: {
        output: {
          description: 'File to write, - for stdout; by default the usual one of its kind',
          placeholder: 'FILE',
        },
        force: { description: 'Overwrites the file' },
        source: {
          description:
            'Where gitlab-downstream is: its project (group/gitlab-downstream@0.1.0), the URL of its repository, or a folder in yours (./vendor/gitlab-downstream); required, except for cron',
          placeholder: 'SOURCE',
        },
        cli: { description: 'Command that starts the CLI in the job or from cron', placeholder: 'COMMAND' },
        schedule: { description: 'When, for cron and github-nightly: five fields', placeholder: 'CRON' },
      },
      examples: [
        {
          text: 'a job that triggers',
          command: 'gitlab-downstream init trigger --project group/b --ref main --source group/gitlab-downstream',
        },
        {
          text: 'a GitHub workflow',
          command: 'gitlab-downstream init github --project group/b --ref main --source owner/gitlab-downstream',
        },
        { text: 'a line for cron', command: 'gitlab-downstream init cron --project group/b --schedule "30 2 * * 1-5"' },
      ],
    },
    load: async () => (await import('../init/init.ts')).init,
  },
]

// Named again: the scripts are not loaded with every command.
const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const satisfies readonly Shell[]

/** Completion of the command line itself. */
export const completionCommands: readonly CommandEntry[] = [
  {
    kind: 'local',
    definition: {
      name: 'completion',
      summary: 'Prints a script that completes commands and flags in your shell, or installs it',
      positionals: [
        {
          name: 'SHELL',
          description: 'bash, zsh, fish or powershell; with --install by default yours',
          choices: SHELLS,
        },
      ],
      flags: { install: { description: 'Writes the script where the shell finds it, and says what was written' } },
      options: [],
      examples: [
        { text: 'in your shell, for good', command: 'gitlab-downstream completion --install' },
        { text: 'bash, in ~/.bashrc', command: 'source <(gitlab-downstream completion bash)' },
        {
          text: 'zsh, into a folder of $fpath',
          command: 'gitlab-downstream completion zsh > ~/.zfunc/_gitlab-downstream',
        },
        {
          text: 'fish',
          command: 'gitlab-downstream completion fish > ~/.config/fish/completions/gitlab-downstream.fish',
        },
        {
          text: 'PowerShell, in $PROFILE',
          command: 'gitlab-downstream completion powershell | Out-String | Invoke-Expression',
        },
      ],
    },
    load: async () => (await import('../completion/completion.ts')).completion,
  },
]

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
          description: 'A project and the folder with its files; by default the current folder',
          placeholder: 'PATH=FOLDER',
          repeatable: true,
        },
        port: { description: 'Port to listen on; by default a free one', placeholder: 'N' },
        state: {
          description:
            'Folder that keeps tokens, project ids and the port, so that they are the same at the next start',
          placeholder: 'FOLDER',
        },
        'gitlab-version': {
          description: 'Version of GitLab to imitate: 17.10, 18.2 or 19.2',
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
        { text: 'with the same tokens each time', command: 'gitlab-downstream sandbox --state .sandbox' },
      ],
    },
    async load() {
      try {
        return (await import('../local-sandbox/sandbox.ts')).sandbox
      } catch (error) {
        throw lacksSandbox(error)
      }
    },
  },
]

/** The single file of the command line is made without it. */
function lacksSandbox(error: unknown): unknown {
  if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') return error
  return new UsageError('the sandbox is not part of the single file', {
    cause: error,
    hints: ['run it in a checkout of gitlab-downstream: npm ci && node dist/cli.cjs sandbox'],
  })
}
