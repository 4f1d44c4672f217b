import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parse, parseAllDocuments } from 'yaml'
import type { SandboxProject } from '../../model.ts'
import { ConfigurationError, type GitLabCiLocal, type Invocation } from '../gitlab-ci-local.ts'
import { formatVariablesFile, type Variables } from '../variables.ts'
import { interpolateInputs } from './inputs.ts'
import { asRecord } from './job-definition.ts'
import { createPlan, formatListFile, formatRunFile, type PlanResult } from './plan.ts'

/** What decides which jobs a pipeline has. */
export interface ConfigurationRequest {
  readonly content: string
  readonly inputs: Readonly<Record<string, unknown>>
  /** A checkout of the commit, for `include:local`, `rules:exists` and `rules:changes`. */
  readonly workTree: string
  readonly sha: string
  readonly predefined: Variables
  /** Lowest first: the project's variables, the pipeline's. */
  readonly overrides: readonly Variables[]
  readonly unset: readonly string[]
  /** Where the branches and tags of all projects are, since their files can be included. */
  readonly refs: readonly Pick<SandboxProject, 'path' | 'refs'>[]
}

/** Reads configurations; asking the same again costs no child process. */
export interface ConfigurationReader {
  read(request: ConfigurationRequest): Promise<PlanResult>
}

const MAX_CACHED = 50

export function createConfigurationReader(options: {
  readonly gitlabCiLocal: GitLabCiLocal
  readonly folder: string
}): ConfigurationReader {
  const cache = new Map<string, Promise<PlanResult>>()
  return {
    read(request) {
      const key = createHash('sha256').update(JSON.stringify(request)).digest('hex')
      const known = cache.get(key)
      if (known) return known
      const reading = readConfiguration(request, options.gitlabCiLocal, path.join(options.folder, key.slice(0, 16)))
      cache.set(key, reading)
      reading.catch(() => cache.delete(key))
      const oldest = cache.size > MAX_CACHED ? cache.keys().next().value : undefined
      if (oldest !== undefined) cache.delete(oldest)
      return reading
    },
  }
}

async function readConfiguration(
  request: ConfigurationRequest,
  gitlabCiLocal: GitLabCiLocal,
  folder: string,
): Promise<PlanResult> {
  const syntax = findSyntaxError(request.content)
  if (syntax) return { kind: 'invalid', message: syntax }
  const variables = Object.assign({}, request.predefined, ...request.overrides) as Variables
  const root = interpolateInputs(request.content, request.inputs, variables)
  if (root.kind === 'invalid') return root
  await mkdir(folder, { recursive: true })
  const write = async (name: string, text: string) => {
    const file = path.join(folder, name)
    await writeFile(file, text, { mode: 0o600 })
    return file
  }
  const invocation: Invocation = {
    cwd: request.workTree,
    file: await write('root.yml', root.text),
    variablesFile: await write('variables.yml', formatVariablesFile({ ...request, yamlKeys: new Set() })),
    stateDir: path.join(folder, 'state'),
    variableNames: Object.keys(variables),
    unset: request.unset,
  }
  try {
    return await expand(invocation, request, gitlabCiLocal, write)
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    return { kind: 'invalid', message: toGitLabMessage(error.message, stagesOf(root.text)) }
  }
}

async function expand(
  invocation: Invocation,
  request: ConfigurationRequest,
  gitlabCiLocal: GitLabCiLocal,
  write: (name: string, text: string) => Promise<string>,
): Promise<PlanResult> {
  const config = asRecord(parse(await gitlabCiLocal.read(invocation, '--preview'))) ?? {}
  const listFile = formatListFile(config)
  const yamlKeys = new Set(Object.keys(asRecord(config.variables) ?? {}))
  const listInvocation = {
    ...invocation,
    file: await write('list.yml', listFile),
    variablesFile: await write('list-variables.yml', formatVariablesFile({ ...request, yamlKeys })),
  }
  const list = JSON.parse(await gitlabCiLocal.read(listInvocation, '--list-json'))
  const isMergeRequest = request.predefined.CI_PIPELINE_SOURCE === 'merge_request_event'
  return createPlan(config, list, { runFile: formatRunFile(config), isMergeRequest })
}

function findSyntaxError(content: string): string | undefined {
  const documents = parseAllDocuments(content, { merge: true, uniqueKeys: false })
  if (!Array.isArray(documents)) return 'Invalid configuration format'
  const error = documents.flatMap(({ errors }) => errors)[0]
  if (error) return `(<unknown>): ${(error.message.split('\n')[0] ?? '').replace(/:$/, '')}`
  return asRecord(documents.at(-1)?.toJS()) ? undefined : 'Invalid configuration format'
}

function stagesOf(text: string): string[] {
  const stages = asRecord(parse(text, { merge: true, uniqueKeys: false, logLevel: 'silent' }))?.stages
  return Array.isArray(stages) ? ['.pre', ...stages.map(String), '.post'] : []
}

/** gitlab-ci-local's words for a wrong configuration in GitLab's, where the two are known to say the same. */
function toGitLabMessage(message: string, stages: readonly string[] = []): string {
  const plain = message.replace(/^This GitLab CI configuration is invalid: /, '').trim()
  for (const [pattern, format] of TRANSLATIONS) {
    const match = pattern.exec(plain)
    if (match) return format(match.slice(1), stages)
  }
  return plain.replace(/\n\s+at .*/g, '')
}

type Format = (parts: readonly (string | undefined)[], stages: readonly string[]) => string

const TRANSLATIONS: readonly (readonly [RegExp, Format])[] = [
  [
    /^(.+) must have script specified$/,
    ([job]) => `jobs:${job} config should implement the script:, run:, or trigger: keyword`,
  ],
  [/^(.+) has empty script$/, ([job]) => `jobs:${job}:script config can't be blank`],
  [
    /^stage:(.+) not found for (.+)$/,
    ([stage, job], stages) =>
      `${job} job: chosen stage ${stage} does not exist; available stages are ${stages.join(', ') || '.pre, build, test, deploy, .post'}`,
  ],
  [/^needs: \[(.+)\] for (.+) could not be found$/, ([need, job]) => `${job} job: undefined need: ${need}`],
  [
    /^needs: \[(.+)\] for (.+) is in a future stage$/,
    ([need, job]) => `${job} job: need ${need} is not defined in current or prior stages`,
  ],
  [
    /^dependencies: \[(.+?)\] for (.+) (?:cannot|could not) be found$/,
    ([name, job]) => `${job} job: undefined dependency: ${name}`,
  ],
  [
    /^dependencies: \[(.+)\] for (.+) is in a future stage$/,
    ([name, job]) => `${job} job: dependency ${name} is not defined in current or prior stages`,
  ],
  [
    /^Project include could not be fetched \{ project: (.+), ref: (.+), file: (.+) \}\s([\s\S]*)/,
    ([project = '', ref = '', file = '', reason = '']) => projectIncludeProblem(project, ref, file, reason),
  ],
  [
    /^Component include could not be fetched \{ project: (.+), ref: (.+), file: templates\/(.+?)\.yml/,
    ([project, ref, name]) => `Component '${project}/${name}@${ref}' - content not found`,
  ],
  [
    /^Remote include could not be fetched (\S+)\s(?:[\s\S]*status code (\d+))?/,
    ([url, code]) =>
      `Remote file \`${url}\` could not be fetched because of ${code === undefined ? 'a socket' : `HTTP code \`${code}\``} error!`,
  ],
  [/^YAMLException: (.+)/, ([reason]) => `(<unknown>): ${reason}`],
  [/^Local include file cannot be found (.+)$/, ([file]) => `Local file \`${file}\` does not exist!`],
  [/^(.+) is unspecified, used by (.+) extends$/, ([base, job]) => `${job}: unknown keys in \`extends\` (${base})`],
  [
    /^(.+) (script|before_script|after_script) contains non string value$/,
    ([job, key]) => `jobs:${job}:${key} config should be a string or a nested array of strings up to 10 levels deep`,
  ],
]

/** `reason` holds the words of `git archive`. */
function projectIncludeProblem(project: string, ref: string, file: string, reason: string): string {
  if (reason.includes('not a valid object name')) return `Project \`${project}\` reference \`${ref}\` does not exist!`
  if (reason.includes('did not match any files')) return `Project \`${project}\` file \`${file}\` does not exist!`
  return `Project \`${project}\` not found or access denied! Make sure any includes in the pipeline configuration are correctly defined.`
}
