import { actionReference } from './source.ts'
import { type AnswersWithSource, type Rendered, yamlText } from './template.ts'

/** A workflow that triggers and waits, on a push or every night. */
export function renderWorkflow(answers: AnswersWithSource, { nightly }: { readonly nightly: boolean }): Rendered {
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
  return { content: `${lines.join('\n')}\n`, next: listNextSteps(answers) }
}

function expression(text: string): string {
  return `\${{ ${text} }}`
}

function listNextSteps({ project }: AnswersWithSource): readonly string[] {
  return [
    `create a trigger token: gitlab-downstream tokens create --project ${project} --description GitHub`,
    'store GITLAB_TRIGGER_TOKEN and GITLAB_API_TOKEN as secrets: Settings > Secrets and variables > Actions',
  ]
}
