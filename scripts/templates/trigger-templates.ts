/** `trigger`, `trigger-on-tag` and `nightly`: one job with the same inputs, which differ in when it runs and in three defaults. */
import { componentImage } from './component-image.ts'
import { formatInputs, type TriggerTemplate } from './trigger-inputs.ts'

const templates: readonly TriggerTemplate[] = [
  {
    name: 'trigger',
    jobName: 'trigger-downstream',
    wait: false,
    rules: {
      description: 'by default it exists where jobs without rules do, for branches and tags, not for merge requests',
      if: '$CI_COMMIT_BRANCH || $CI_COMMIT_TAG',
    },
    comment: `Starts a pipeline in another project from a job, and waits for it if you want.

  include:
    - component: $CI_SERVER_FQDN/your-group/gitlab-downstream/trigger@{version}
      inputs:
        project: my-group/deployment
        ref: main
        wait: true
        variables-from: |
          MESSAGE=CI_COMMIT_MESSAGE

{image}

{tokens}

Several times in one pipeline: include it again with another \`job-name\` and another \`report-prefix\`.`,
  },
  {
    name: 'trigger-on-tag',
    jobName: 'trigger-on-tag',
    wait: false,
    rules: { description: 'by default it exists for tags only', if: '$CI_COMMIT_TAG' },
    comment: `A tag on this project starts a pipeline in another one: GitLab's own example "trigger a pipeline when a tag is pushed",
with a result. The job is in stage \`deploy\` and exists only in tag pipelines, so it runs after the tests have passed.

  include:
    - component: $CI_SERVER_FQDN/your-group/gitlab-downstream/trigger-on-tag@{version}
      inputs:
        project: my-group/deployment
        variables-from: |
          VERSION=CI_COMMIT_TAG

{image}

{tokens}

No runner and no token needed for it: see the template bridge-on-tag, which uses GitLab's own \`trigger:\` keyword.`,
  },
  {
    name: 'nightly',
    jobName: 'nightly',
    wait: true,
    rules: {
      description: 'by default it exists in scheduled pipelines only',
      if: '$CI_PIPELINE_SOURCE == "schedule"',
    },
    comment: `Starts a pipeline in another project on a schedule of this one, and waits for it: when it fails, GitLab mails
the owner of the schedule.

  include:
    - component: $CI_SERVER_FQDN/your-group/gitlab-downstream/nightly@{version}
      inputs:
        project: my-group/end-to-end-tests
        variables: |
          SUITE: full

Then create the schedule: Build > Pipeline schedules, e.g. \`0 3 * * *\`. It runs all jobs of this project whose rules allow
it; give those that need no nightly run \`rules: [{ if: $CI_PIPELINE_SOURCE == "schedule", when: never }, …]\`.
Several schedules: give each a variable of its own, and a job by \`job-name\` and \`rules\`:

        job-name: weekly
        rules: [{ if: '$CI_PIPELINE_SOURCE == "schedule" && $SCHEDULE == "weekly"' }]

{image}

{tokens}`,
  },
]

const IMAGE = `The CLI comes with the input \`image\`: the image that the component's own project builds, such as
$CI_REGISTRY/your-group/gitlab-downstream:{version}. Other ways are in docs/templates.md: a file of the package registry, or one in
your repository.`

const TOKENS = `Tokens are never inputs. By default the job's own CI_JOB_TOKEN starts the pipeline: add this project to the job token
allowlist of the other one (its Settings > CI/CD > Job token permissions). Otherwise define these as masked CI/CD variables:
  DOWNSTREAM_TOKEN       a trigger token of the other project
  DOWNSTREAM_API_TOKEN   an access token with \`read_api\`, to wait and to read logs where the job token may not (GitLab 18);
                         with \`api\` also to cancel, retry and play jobs`

/** The files, by their paths. */
export function formatTriggerTemplates(
  version: string,
): readonly { readonly path: string; readonly content: string }[] {
  return templates.map((template) => ({
    path: `templates/${template.name}.yml`,
    content: [
      formatComment(template.comment, version),
      'spec:',
      '  inputs:',
      formatInputs(template, componentImage(version)),
      '---',
      JOB,
    ].join('\n'),
  }))
}

function formatComment(comment: string, version: string): string {
  return `${comment}\n\nnpm run generate makes this file from scripts/templates/.`
    .replace('{image}', IMAGE)
    .replace('{tokens}', TOKENS)
    .replaceAll('{version}', version)
    .split('\n')
    .map((line) => (line === '' ? '#' : `# ${line}`))
    .join('\n')
}

/** Switches and numbers are flags, since the value of a variable has to be text, also after an input is put in. */
const JOB = `# \`needs: []\` would mean "start at once", so there is one base with the keyword and one without; \`start\` picks.
".$[[ inputs.job-name ]]:after-stages":
  variables: {}

".$[[ inputs.job-name ]]:after-needs":
  needs: $[[ inputs.needs ]]

"$[[ inputs.job-name ]]":
  extends: ".$[[ inputs.job-name ]]:$[[ inputs.start ]]"
  stage: $[[ inputs.stage ]]
  image: $[[ inputs.image ]]
  # Scripts, services and caches that are meant for the other jobs stay away.
  inherit:
    default: [tags, retry, interruptible, timeout]
  rules: $[[ inputs.rules ]]
  # Every option of the CLI is also a variable DOWNSTREAM_<OPTION>; an empty one counts as not given.
  variables:
    DOWNSTREAM_PROJECT: $[[ inputs.project ]]
    DOWNSTREAM_REF: $[[ inputs.ref ]]
    DOWNSTREAM_VARIABLES: $[[ inputs.variables ]]
    DOWNSTREAM_VARIABLES_FROM: $[[ inputs.variables-from ]]
    DOWNSTREAM_INPUTS: $[[ inputs.inputs ]]
    DOWNSTREAM_WAIT_FOR_REF: $[[ inputs.wait-for-ref ]]
    DOWNSTREAM_ON_RUNNING: $[[ inputs.on-running ]]
    DOWNSTREAM_TIMEOUT: $[[ inputs.timeout ]]
    DOWNSTREAM_ON_MANUAL: $[[ inputs.on-manual ]]
    DOWNSTREAM_PLAY: $[[ inputs.play ]]
    DOWNSTREAM_LOGS: $[[ inputs.logs ]]
    DOWNSTREAM_ARTIFACTS: $[[ inputs.artifacts ]]
    DOWNSTREAM_OUTPUTS_FROM: $[[ inputs.outputs-from ]]
    DOWNSTREAM_GITLAB_URL: $[[ inputs.gitlab-url ]]
    DOWNSTREAM_REPORT_FILE: |
      downstream.env
      downstream.xml
      downstream-annotations.json
    DOWNSTREAM_REPORT_PREFIX: $[[ inputs.report-prefix ]]
  script:
    - >-
      $[[ inputs.cli ]] trigger
      --wait=$[[ inputs.wait ]]
      --upstream-variables=$[[ inputs.upstream-variables ]]
      --variables-literal=$[[ inputs.variables-literal ]]
      --retry-failed=$[[ inputs.retry-failed ]]
      --merge-request-note=$[[ inputs.merge-request-note ]]
      --commit-status=$[[ inputs.commit-status ]]
  artifacts:
    when: always
    paths:
      - downstream-artifacts/
    reports:
      # Jobs after this one get TRIGGERED_PIPELINE_URL, TRIGGERED_RESULT and the like as variables.
      dotenv: downstream.env
      # The other pipeline's jobs as tests of this one, and links on the page of this job.
      junit: downstream.xml
      annotations: downstream-annotations.json
`
