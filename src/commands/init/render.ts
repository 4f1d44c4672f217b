import { sep } from 'node:path'
import { UsageError } from '../../errors.ts'
import { actionReference, includeLines, jobCommand, type Source } from './source.ts'

/** What a template is filled in with. */
export interface Answers {
  /** Only there for templates that take one. */
  readonly project: string
  readonly ref: string
  readonly gitlabUrl: string
  /** Whether the instance was named, by a flag or a variable. */
  readonly gitlabUrlGiven: boolean
  readonly source: Source
  /** `--cli`. */
  readonly cli: string | undefined
  /** Five fields. */
  readonly schedule: string
}

/** What a template makes of it. */
export interface Rendered {
  readonly content: string
  /** What is left to do, in order. */
  readonly next: readonly string[]
}

/** A workflow that triggers and waits, on a push or every night. */
export function renderWorkflow(answers: Answers, { nightly }: { readonly nightly: boolean }): Rendered {
  const { project, ref, gitlabUrl, source } = answers
  const isFolder = source.kind === 'folder'
  const lines = [
    `# Starts a pipeline of ${project} on ${gitlabUrl}, and takes over its result.`,
    '# GITLAB_TRIGGER_TOKEN: a pipeline trigger token of that project. GITLAB_API_TOKEN: an access token with scope read_api',
    '# to wait and to show logs, or api to cancel the pipeline too when this workflow is cancelled.',
    `name: ${nightly ? 'Downstream nightly' : 'Downstream'}`,
    'on:',
    ...(nightly
      ? [
          '  schedule:',
          '    # In UTC; GitHub starts it some minutes late.',
          `    - cron: ${JSON.stringify(answers.schedule)}`,
        ]
      : ['  push:', '    branches: [main]']),
    '  workflow_dispatch:',
    isFolder ? 'permissions:\n  contents: read' : 'permissions: {}',
    'jobs:',
    '  downstream:',
    '    runs-on: ubuntu-latest',
    '    timeout-minutes: 70',
    '    steps:',
    ...(isFolder ? ['      - uses: actions/checkout@v6'] : []),
    '      - name: Start the pipeline and wait',
    '        id: downstream',
    `        uses: ${actionReference(source)}`,
    '        with:',
    `          gitlab-url: ${yamlText(gitlabUrl)}`,
    `          project: ${yamlText(project)}`,
    `          ref: ${yamlText(ref)}`,
    `          token: ${expression('secrets.GITLAB_TRIGGER_TOKEN')}`,
    `          api-token: ${expression('secrets.GITLAB_API_TOKEN')}`,
    '          wait: true',
    '          timeout: 1h',
  ]
  return { content: `${lines.join('\n')}\n`, next: workflowSteps(answers) }
}

function expression(text: string): string {
  return `\${{ ${text} }}`
}

function workflowSteps({ project, source }: Answers): readonly string[] {
  const isPlaceholder = source.kind === 'project' && source.placeholder
  return [
    ...(isPlaceholder ? ['replace your-org with the owner of gitlab-downstream on GitHub, or give --source'] : []),
    `create a trigger token: gitlab-downstream tokens create --project ${project} --description GitHub`,
    'store GITLAB_TRIGGER_TOKEN and GITLAB_API_TOKEN as secrets: Settings > Secrets and variables > Actions',
  ]
}

export interface IncludeSettings {
  readonly name: string
  /** Inputs of the template that are filled in. */
  readonly inputs: readonly string[]
  /** Where its stage is none of GitLab's usual ones. */
  readonly stages?: readonly string[]
  /** One sentence; `PROJECT` stands for the project. */
  readonly about: string
}

/** A `.gitlab-ci.yml` that includes one template; its lines also fit into one that is there already. */
export function renderInclude(answers: Answers, { name, inputs, about, stages }: IncludeSettings): Rendered {
  if (inputs.includes('branch') && /^\d+$/.test(answers.project)) {
    throw new UsageError(`project ${answers.project}: GitLab's own \`trigger:\` takes the full path only`)
  }
  const values: Readonly<Record<string, string | undefined>> = {
    project: answers.project,
    ref: answers.ref,
    branch: answers.ref.replace(/^refs\/heads\//, ''),
    job: 'build',
    'gitlab-url': answers.gitlabUrlGiven ? answers.gitlabUrl : undefined,
    cli: answers.cli ?? jobCommand(answers.source),
  }
  const given = inputs.flatMap((input) => {
    const value = values[input]
    return value === undefined ? [] : [`      ${input}: ${yamlText(value)}`]
  })
  const [first = '', ...rest] = includeLines(answers.source, name)
  const lines = [
    `# ${about.replace('PROJECT', answers.project)} More inputs are described at the top of templates/${name}.yml`,
    '# of gitlab-downstream. Tokens are never inputs: they are masked CI/CD variables (Settings > CI/CD > Variables).',
    ...(stages === undefined ? [] : [`stages: [${stages.join(', ')}]`]),
    'include:',
    `  - ${first}`,
    ...rest.map((line) => `    ${line}`),
    ...(given.length === 0 ? [] : ['    inputs:', ...given]),
  ]
  return { content: `${lines.join('\n')}\n`, next: includeSteps(answers, { name, inputs }) }
}

function includeSteps(
  { project, source }: Answers,
  { name, inputs }: Pick<IncludeSettings, 'name' | 'inputs'>,
): readonly string[] {
  const isPlaceholder = source.kind === 'project' && source.placeholder
  return [
    ...(isPlaceholder
      ? ['replace your-group with the group that holds gitlab-downstream on your instance, or give --source']
      : []),
    ...(inputs.includes('project') && inputs.includes('cli')
      ? [
          `let jobs of this project in at ${project}: its Settings > CI/CD > Job token permissions; or define DOWNSTREAM_TOKEN, a trigger token`,
        ]
      : []),
    ...(inputs.includes('job') ? ['set the input `job`: the job whose artifacts it takes'] : []),
    ...(name === 'upload-to-s3'
      ? [
          'let an earlier job leave the package in dist/ as an artifact',
          'define S3_URL, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY as masked CI/CD variables',
        ]
      : []),
    ...(name === 'nightly' ? ['create a schedule: Build > Pipeline schedules'] : []),
    ...(name === 'webhook-receiver' ? ['add the webhook: gitlab-downstream webhook add'] : []),
  ]
}

/**
 * A line for cron. The token comes from a file of its owner, so that neither the process list nor the crontab shows it; everything is
 * written to a log, so that there is nothing for cron to mail.
 */
export function renderCrontab(answers: Answers): Rendered {
  const { project, ref, schedule, gitlabUrl } = answers
  const name = project.replaceAll('/', '-')
  const envFile = `$HOME/.config/gitlab-downstream/${name}.env`
  const logFolder = '$HOME/.local/state/gitlab-downstream'
  const trigger = [
    answers.cli ?? ownCommand(),
    'trigger',
    `--gitlab-url ${quote(gitlabUrl)}`,
    `--project ${quote(project)}`,
    `--ref ${quote(ref)}`,
    '--wait',
  ].join(' ')
  const command = `umask 077; mkdir -p "${logFolder}" && { set -a; . "${envFile}"; set +a; ${trigger}; } >> "${logFolder}/${name}.log" 2>&1`
  const lines = [
    `# Starts a pipeline of ${project} on ${ref}, and waits for its result. Times are local.`,
    `# The token is in ${envFile} (mode 600); its output goes to ${logFolder}/${name}.log.`,
    `${schedule} ${escapePercent(command)}`,
  ]
  return { content: `${lines.join('\n')}\n`, next: [...crontabSteps(project, name), ...ownCommandNote(answers)] }
}

function crontabSteps(project: string, name: string): readonly string[] {
  return [
    'mkdir -p ~/.config/gitlab-downstream',
    `put the token there: gitlab-downstream tokens create --project ${project} --description cron --write-env ~/.config/gitlab-downstream/${name}.env`,
    'for --wait on a private project add a line DOWNSTREAM_API_TOKEN=… (scope read_api) to that file',
    'then add the line: crontab -e',
  ]
}

/** Cron has hardly a PATH: the programs that run now, by their full paths. */
function ownCommand(): string {
  const [program = 'node', script = ''] = process.argv
  return `${quote(program)} ${quote(script)}`
}

/** What npx runs lies in its cache, which npm may clean. */
function ownCommandNote({ cli }: Answers): string[] {
  const isCached = cli === undefined && process.argv[1]?.includes(`${sep}_npx${sep}`) === true
  return isCached ? ["the line names a file in npx's cache, which may be cleaned: install the CLI, or give --cli"] : []
}

/** A literal word for sh. */
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}

/** Cron makes a line break of `%`, also inside quotes. */
function escapePercent(text: string): string {
  return text.replaceAll('%', '\\%')
}

/** A text as a YAML scalar: plain where it can be mistaken for nothing else, else in double quotes, which JSON's are. */
export function yamlText(text: string): string {
  const isPlain = /^[A-Za-z][\w./-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text)
  return isPlain ? text : JSON.stringify(text)
}
