import { UsageError } from '../../errors.ts'
import { renderCrontab } from './crontab.ts'
import { includeLines, jobDelivery } from './source.ts'
import { type AnswersWithSource, type Rendered, type Template, yamlText } from './template.ts'
import { renderWorkflow } from './workflow.ts'

/** Where a file of its kind usually is. */
export const USUAL_FILES = {
  gitlab: '.gitlab-ci.yml',
  github: '.github/workflows/downstream.yml',
  cron: 'downstream.cron',
} as const satisfies Record<Template['kind'], string>

/** Every template, in the order in which it is offered. */
export const templates: readonly Template[] = [
  include('trigger', {
    inputs: ['project', 'ref', 'gitlab-url', 'image', 'cli'],
    about: 'Starts a pipeline of PROJECT from a job.',
  }),
  include('trigger-on-tag', {
    inputs: ['project', 'ref', 'image', 'cli'],
    about: 'A tag here starts a pipeline of PROJECT.',
  }),
  include('bridge-on-tag', {
    inputs: ['project', 'branch'],
    about: "A tag here starts a pipeline of PROJECT with GitLab's own `trigger:`, without runner and token.",
  }),
  include('upload-to-s3', {
    inputs: [],
    stages: ['test', 'build', 'package'],
    about: 'Uploads the package when the pipeline is started with UPLOAD_TO_S3.',
  }),
  include('fetch-artifacts', {
    inputs: ['project', 'ref', 'job', 'gitlab-url', 'image', 'cli'],
    about: 'Takes the artifacts of a job of PROJECT.',
  }),
  include('nightly', {
    inputs: ['project', 'ref', 'image', 'cli'],
    about: 'Starts a pipeline of PROJECT by a pipeline schedule.',
  }),
  include('chain', {
    inputs: ['image', 'cli'],
    about: 'Runs the chain file downstream.yml of this repository.',
  }),
  include('webhook-receiver', {
    inputs: ['image', 'cli'],
    about: 'Reads the event of the webhook that started the pipeline.',
  }),
  {
    name: 'github',
    kind: 'github',
    takesProject: true,
    takes: ['project', 'ref', 'gitlab-url', 'source'],
    render: (answers) => renderWorkflow(answers, { nightly: false }),
  },
  {
    name: 'github-nightly',
    kind: 'github',
    takesProject: true,
    takes: ['project', 'ref', 'gitlab-url', 'source', 'schedule'],
    render: (answers) => renderWorkflow(answers, { nightly: true }),
  },
  {
    name: 'cron',
    kind: 'cron',
    takesProject: true,
    takes: ['project', 'ref', 'gitlab-url', 'cli', 'schedule'],
    render: renderCrontab,
  },
]

function include(name: string, settings: Omit<IncludeSettings, 'name'>): Template {
  return {
    name,
    kind: 'gitlab',
    takesProject: settings.inputs.includes('project'),
    takes: ['source', ...settings.inputs, ...(settings.inputs.includes('branch') ? ['ref'] : [])],
    render: (answers) => renderInclude(answers, { name, ...settings }),
  }
}

interface IncludeSettings {
  readonly name: string
  /** Inputs of the template that are filled in. */
  readonly inputs: readonly string[]
  /** Where its stage is none of GitLab's usual ones. */
  readonly stages?: readonly string[]
  /** One sentence; `PROJECT` is replaced by the project. */
  readonly about: string
}

/** A `.gitlab-ci.yml` that includes one template; its lines also fit into one that is there already. */
function renderInclude(answers: AnswersWithSource, { name, inputs, about, stages }: IncludeSettings): Rendered {
  if (inputs.includes('branch') && /^\d+$/.test(answers.project)) {
    throw new UsageError(`project ${answers.project}: GitLab's own \`trigger:\` takes the full path only`)
  }
  const { image, cli } = jobDelivery(answers.source)
  const values: Readonly<Record<string, string | undefined>> = {
    project: answers.project,
    ref: answers.ref,
    branch: answers.ref.replace(/^refs\/heads\//, ''),
    job: 'build',
    'gitlab-url': answers.gitlabUrlGiven ? answers.gitlabUrl : undefined,
    image,
    cli: answers.cli ?? cli,
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
  return { content: `${lines.join('\n')}\n`, next: listNextSteps(answers, { name, inputs }) }
}

function listNextSteps(
  { project, source }: AnswersWithSource,
  { name, inputs }: Pick<IncludeSettings, 'name' | 'inputs'>,
): readonly string[] {
  return [
    ...(inputs.includes('image') && source.kind === 'project'
      ? [`let jobs of this project pull the image of ${source.path}: its Settings > CI/CD > Job token permissions`]
      : []),
    ...(inputs.includes('image') && source.kind !== 'project'
      ? ['the image comes from Docker Hub: put your own copy in its place where jobs may not use that']
      : []),
    ...(inputs.includes('project') && inputs.includes('cli')
      ? [
          `let jobs of this project in at ${project}: its Settings > CI/CD > Job token permissions; or define DOWNSTREAM_TOKEN, a trigger token`,
        ]
      : []),
    ...(inputs.includes('job') ? ['set the input `job`: the job whose artifacts it takes'] : []),
    ...(name === 'upload-to-s3'
      ? [
          'set the input `image`: an image with the AWS command line interface, since it gets your credentials one that you trust',
          'let an earlier job leave the package in dist/ as an artifact',
          'define S3_URL, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY as masked CI/CD variables',
        ]
      : []),
    ...(name === 'nightly' ? ['create a schedule: Build > Pipeline schedules'] : []),
    ...(name === 'webhook-receiver' ? ['add the webhook: gitlab-downstream webhook add'] : []),
  ]
}
