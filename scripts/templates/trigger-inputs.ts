/** What differs between the templates that start a pipeline. */
export interface TriggerTemplate {
  readonly name: string
  readonly jobName: string
  /** For the person who opens the file, without the signs of a comment. */
  readonly comment: string
  readonly wait: boolean
  /** The end of the sentence that describes the rules, and the rule. */
  readonly rules: { readonly description: string; readonly if: string }
}

interface Input {
  readonly type: 'string' | 'boolean' | 'number' | 'array'
  readonly description: string
  /** As YAML; without one the input is required. */
  readonly default?: string
  readonly options?: readonly string[]
  readonly regex?: string
}

/** The inputs of a template that starts a pipeline, as the lines below `spec: inputs:`. */
export function formatInputs(template: TriggerTemplate, image: string): string {
  return Object.entries({ ...optionInputs(template), ...jobInputs(template, image) })
    .flatMap(([name, input]) => [`    ${name}:`, ...formatInput(input)])
    .join('\n')
}

/** Options of the CLI. */
function optionInputs({ wait }: TriggerTemplate): Readonly<Record<string, Input>> {
  return {
    project: {
      type: 'string',
      description: 'Project whose pipeline is started, by full path or numeric id.',
      regex: '\\S',
    },
    ref: { type: 'string', description: 'Branch or tag of that project to run.', default: 'main' },
    variables: {
      type: 'string',
      description:
        'Pipeline variables, a YAML map or KEY=VALUE lines. CI/CD variables in it are expanded first, so those that others can write belong in variables-from.',
      default: '""',
    },
    'variables-from': {
      type: 'string',
      description:
        'Pipeline variables whose values are CI/CD variables, taken as they are, KEY=NAME or NAME, one per line. With NAME? one that is not set is left out.',
      default: '""',
    },
    inputs: {
      type: 'string',
      description: 'Pipeline inputs (spec:inputs of the other project), a YAML map.',
      default: '""',
    },
    'variables-literal': {
      type: 'boolean',
      description: 'Send the values of variables as they are; otherwise GitLab replaces $NAME in them.',
      default: 'false',
    },
    'upstream-variables': {
      type: 'boolean',
      description:
        'Also pass UPSTREAM_PROJECT, UPSTREAM_REF, UPSTREAM_TAG and the like, so that the other pipeline knows what started it.',
      default: 'false',
    },
    'wait-for-ref': {
      type: 'string',
      description:
        'Wait so long until the ref has arrived on the server, such as 15m; for mirrors. When 0, not at all.',
      default: '"0"',
      regex: '^([0-9dhms]+|\\$\\S+)$',
    },
    'on-running': {
      type: 'string',
      description:
        'What to do when a pipeline of the same ref still runs that was started the same way; start another one, wait for its end, attach to it, or cancel it.',
      default: 'start',
      options: ['start', 'wait', 'attach', 'cancel'],
    },
    wait: { type: 'boolean', description: 'Wait for the pipeline and take over its result.', default: String(wait) },
    timeout: {
      type: 'string',
      description:
        "Longest time for all of it, such as 45m or 1h30m. When empty, a minute less than the job's own timeout.",
      default: '""',
      regex: '^(|[0-9dhms]+|\\$\\S+)$',
    },
    'on-manual': {
      type: 'string',
      description: 'What to do when the pipeline is blocked on a manual job.',
      default: 'fail',
      options: ['fail', 'wait', 'play'],
    },
    play: {
      type: 'string',
      description:
        'Manual jobs to play when they are reached, globs of names, one per line; needs `wait` and DOWNSTREAM_API_TOKEN with `api`.',
      default: '""',
    },
    'retry-failed': {
      type: 'number',
      description:
        'How many times failed jobs are retried before the result counts; needs DOWNSTREAM_API_TOKEN with `api`.',
      default: '0',
    },
    logs: {
      type: 'string',
      description: 'Logs to show. `all` is live.',
      default: 'failed',
      options: ['none', 'failed', 'all'],
    },
    artifacts: {
      type: 'string',
      description:
        'Jobs whose artifacts are downloaded to downstream-artifacts/, `none`, `all`, or globs of job names, one per line.',
      default: 'none',
    },
    'outputs-from': {
      type: 'string',
      description: "JOB:PATH of a dotenv file in that job's artifacts; its variables reach the jobs after this one.",
      default: '""',
    },
    'report-prefix': {
      type: 'string',
      description: 'What the names of the variables for the jobs after this one begin with, such as TRIGGERED_RESULT.',
      default: 'TRIGGERED',
      regex: '^[A-Za-z_][A-Za-z0-9_]*$',
    },
    'merge-request-note': {
      type: 'boolean',
      description:
        'Keep one note on the merge request of this pipeline up to date, where it is one of a merge request; needs `wait` and DOWNSTREAM_API_TOKEN with `api` for this project.',
      default: 'false',
    },
    'commit-status': {
      type: 'boolean',
      description:
        'Show the other pipeline as an external job of this one; needs `wait` and DOWNSTREAM_API_TOKEN with `api` for this project.',
      default: 'false',
    },
    'gitlab-url': {
      type: 'string',
      description: 'Base URL of another GitLab instance. When empty, this one.',
      default: '""',
    },
  }
}

/** What every template has. */
function jobInputs({ jobName, rules }: TriggerTemplate, image: string): Readonly<Record<string, Input>> {
  return {
    'job-name': { type: 'string', description: 'Name of the job.', default: jobName },
    stage: { type: 'string', description: 'Stage of the job; one that your `stages` name.', default: 'deploy' },
    start: {
      type: 'string',
      description: 'When the job starts, after all earlier stages or as soon as the jobs in `needs` have passed.',
      default: 'after-stages',
      options: ['after-stages', 'after-needs'],
    },
    needs: {
      type: 'array',
      description: 'Jobs to wait for; counts only with `start` set to after-needs.',
      default: '[]',
    },
    rules: {
      type: 'array',
      description: `Rules of the job; ${rules.description}.`,
      default: `\n        - if: ${rules.if}`,
    },
    image: {
      type: 'string',
      description:
        "Image that has the command of `cli`, such as the one of the component's own project, or for a single file any with Node.js 22 or newer.",
      default: image,
    },
    cli: {
      type: 'string',
      description:
        'Command that starts the CLI, for example `node vendor/gitlab-downstream.mjs` for a file in your repository.',
      default: 'gitlab-downstream',
    },
  }
}

function formatInput({ type, description, default: value, options, regex }: Input): string[] {
  return [
    `type: ${type}`,
    `description: ${description}`,
    ...(value === undefined ? [] : [`default:${value.startsWith('\n') ? '' : ' '}${value}`]),
    ...(options === undefined ? [] : [`options: [${options.join(', ')}]`]),
    ...(regex === undefined ? [] : [`regex: ${regex}`]),
  ].map((line) => `      ${line}`)
}
