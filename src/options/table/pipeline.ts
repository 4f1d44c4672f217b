import { parseInputPairs, parseInputs } from '../parsers/inputs.ts'
import { parseLines } from '../parsers/lists.ts'
import { parseInstance, parsePipelineAddress, parseProject } from '../parsers/place.ts'
import {
  oneOf,
  parseBoolean,
  parseCredential,
  parseDuration,
  parsePath,
  parseRef,
  parseSha,
  wholeNumber,
} from '../parsers/scalars.ts'
import { parseVariableNames, parseVariablePairs, parseVariables, readVariableFiles } from '../parsers/variables.ts'
import type { OptionDefinition } from './definition.ts'

const group = 'Pipeline'

/** Which pipeline, with which rights, and what it is given. */
export const pipelineOptions = {
  'gitlab-url': {
    group,
    brief: 'Base URL of the GitLab instance',
    description: 'Base URL of the GitLab instance; a path prefix is kept',
    placeholder: 'URL',
    parse: parseInstance,
    default: 'https://gitlab.com',
    ci: { variable: 'CI_SERVER_URL' },
    local: true,
  },
  project: {
    group,
    short: 'p',
    brief: 'Numeric id or full path of the project',
    description: 'Project of the pipeline: numeric id or full path',
    placeholder: 'PROJECT',
    takes: 'number',
    parse: parseProject,
    defaultText: 'required',
  },
  ref: {
    group,
    short: 'r',
    brief: 'Branch or tag',
    description:
      'Branch or tag of the pipeline: short, refs/heads/x or refs/tags/x; not a commit SHA or a merge-request ref',
    placeholder: 'REF',
    parse: parseRef,
    defaultText: 'required',
  },
  'merge-request': {
    group,
    description:
      'Starts the pipeline of the merge request with this iid in the place of one on ref; takes api-token, and no variables or inputs',
    placeholder: 'IID',
    takes: 'number',
    parse: wholeNumber(1, Number.MAX_SAFE_INTEGER),
  },
  token: {
    group,
    brief: 'Trigger token or CI job token: starts the pipeline',
    description: 'Token that starts the pipeline: a trigger token or a CI job token',
    placeholder: 'TOKEN',
    parse: (text, { source }) => parseCredential(text, source),
    ci: { variable: 'CI_JOB_TOKEN', text: 'CI_JOB_TOKEN, for its own instance only' },
    confidential: 'secret',
  },
  'api-token': {
    group,
    brief: 'Access token: reads (read_api) and acts (api)',
    description:
      'Project, group or personal access token that reads (scope read_api) and acts (scope api); without it, reads use the job token where there is one, else no credentials',
    placeholder: 'TOKEN',
    parse: (text, { source }) => parseCredential(text, source),
    confidential: 'secret',
  },
  variables: {
    group,
    brief: 'One pipeline variable; repeatable',
    description: 'Pipeline variables: a YAML or JSON map, or KEY=VALUE lines; $$ where a $ is meant',
    placeholder: 'MAP',
    takes: 'map',
    parse: parseVariables,
    absent: new Map(),
    pairFlag: {
      name: 'variable',
      short: 'V',
      description: 'One pipeline variable; repeatable',
      parse: parseVariablePairs,
    },
    lines: true,
    confidential: 'private',
  },
  'variables-from': {
    group,
    brief: 'Variables by name from the environment',
    description:
      'Pipeline variables whose values are environment variables, taken as they are and never parsed: KEY=NAME, or NAME for both, one per line; an unset one is refused, and with NAME? left out; for everything that others can write, such as titles, messages and branch names',
    placeholder: 'KEY=NAME',
    takes: 'lines',
    parse: parseVariableNames,
    absent: [],
    lines: true,
    confidential: 'private',
    local: true,
  },
  'variables-file': {
    group,
    description:
      'Files with pipeline variables (.env, .yml, .yaml or .json), one path per line; later files win over earlier ones, and variables over files',
    placeholder: 'FILE',
    takes: 'lines',
    parse: (given, { readFile }) => readVariableFiles(given, readFile),
    absent: new Map(),
    lines: true,
    local: true,
  },
  'variables-literal': {
    group,
    description:
      'Sends the values of variables as they are: doubles each $, which GitLab would replace; also in variables-from, variables-file and upstream-variables',
    takes: 'boolean',
    parse: parseBoolean,
    default: 'false',
  },
  'variables-as-file': {
    group,
    description:
      'Names of the variables that are sent with the type file, one per line; only with api-token, as the endpoint of trigger and job tokens has no types',
    placeholder: 'KEY',
    takes: 'lines',
    parse: parseLines,
    absent: [],
    lines: true,
  },
  inputs: {
    group,
    brief: 'One pipeline input; repeatable',
    description: 'Pipeline inputs (spec:inputs): a YAML or JSON map, types kept',
    placeholder: 'MAP',
    takes: 'map',
    parse: parseInputs,
    absent: new Map(),
    pairFlag: {
      name: 'input',
      description:
        'One pipeline input, a number, boolean or list where the value is one in JSON (a text that looks like one is written KEY="1"); repeatable',
      parse: parseInputPairs,
    },
    lines: true,
    confidential: 'private',
    typed: true,
  },
  'upstream-variables': {
    group,
    description:
      'Also passes on where the pipeline comes from: UPSTREAM_PROJECT, UPSTREAM_REF, UPSTREAM_SHA, UPSTREAM_TAG, UPSTREAM_PIPELINE_URL, UPSTREAM_JOB_URL, UPSTREAM_ACTOR and UPSTREAM_SERVER, as far as they are known',
    takes: 'boolean',
    parse: parseBoolean,
    default: 'false',
  },
  'pipeline-id': {
    group,
    brief: 'Attaches to this one: an id, a URL or latest',
    description:
      'Attaches to this pipeline instead of starting one: an id, the URL of a pipeline (gives instance and project too), or latest for the newest on ref, with expect-sha the newest of that commit',
    placeholder: 'PIPELINE',
    takes: 'number',
    parse: parsePipelineAddress,
  },
  'expect-sha': {
    group,
    brief: 'Commit that the pipeline has to run',
    description:
      'Commit that the pipeline has to run; on another one this step fails, and cancels the pipeline if it has started it',
    placeholder: 'SHA',
    parse: parseSha,
  },
  'on-running': {
    group,
    brief: 'What runs already: start, wait, attach, cancel',
    description:
      'What to do when a pipeline of the same ref and source still runs: start another one, wait for its end first, attach to it, or cancel it',
    placeholder: 'ACTION',
    parse: oneOf('start', 'wait', 'attach', 'cancel'),
    choices: ['start', 'wait', 'attach', 'cancel'],
    default: 'start',
  },
  'wait-for-ref': {
    group,
    field: 'waitForRefSeconds',
    brief: 'Waits so long for the ref to arrive (mirrors)',
    description:
      'Waits so long until ref has arrived on the server, with expect-sha at that commit; with latest and expect-sha, until a pipeline of that commit is there: a duration, for mirrors',
    placeholder: 'DURATION',
    takes: 'number',
    parse: (given) => parseDuration(given, { minSeconds: 0, maxSeconds: 31 * 86_400 }),
    default: '0',
  },
  chain: {
    group,
    brief: 'Runs the pipelines of this chain file',
    description:
      'Runs the pipelines of this chain file, in its order and with its values; project, ref and the like come from the file, and inputs are for its expressions',
    placeholder: 'FILE',
    parse: parsePath,
    ofRun: true,
  },
  'dry-run': {
    group,
    brief: 'Shows the request, changes nothing',
    description: 'Checks everything, prints the request with secrets masked, and sends nothing that changes anything',
    takes: 'boolean',
    parse: parseBoolean,
    default: 'false',
    ofRun: true,
  },
} as const satisfies Readonly<Record<string, OptionDefinition>>
