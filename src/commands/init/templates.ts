import { renderCrontab } from './crontab.ts'
import { type IncludeSettings, renderInclude } from './include.ts'
import type { Template } from './template.ts'
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
    inputs: ['project', 'ref', 'gitlab-url', 'cli'],
    about: 'Starts a pipeline of PROJECT from a job.',
  }),
  include('trigger-on-tag', { inputs: ['project', 'ref', 'cli'], about: 'A tag here starts a pipeline of PROJECT.' }),
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
    inputs: ['project', 'ref', 'job', 'gitlab-url', 'cli'],
    about: 'Takes the artifacts of a job of PROJECT.',
  }),
  include('nightly', {
    inputs: ['project', 'ref', 'cli'],
    about: 'Starts a pipeline of PROJECT by a pipeline schedule.',
  }),
  include('webhook-receiver', { inputs: ['cli'], about: 'Reads the event of the webhook that started the pipeline.' }),
  {
    name: 'github',
    kind: 'github',
    takesProject: true,
    render: (answers) => renderWorkflow(answers, { nightly: false }),
  },
  {
    name: 'github-nightly',
    kind: 'github',
    takesProject: true,
    render: (answers) => renderWorkflow(answers, { nightly: true }),
  },
  { name: 'cron', kind: 'cron', takesProject: true, render: renderCrontab },
]

function include(name: string, settings: Omit<IncludeSettings, 'name'>): Template {
  return {
    name,
    kind: 'gitlab',
    takesProject: settings.inputs.includes('project'),
    render: (answers) => renderInclude(answers, { name, ...settings }),
  }
}
