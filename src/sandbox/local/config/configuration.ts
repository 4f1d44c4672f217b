import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Document, parse, parseAllDocuments, visit } from 'yaml'
import type { SandboxProject } from '../../model.ts'
import { ConfigurationError, type GitLabCiLocal, type Invocation } from '../gitlab-ci-local.ts'
import { formatVariablesFile, type Variables } from '../variables.ts'
import { interpolateInputs } from './inputs.ts'
import { asRecord } from './job-definition.ts'
import { toGitLabMessage } from './messages.ts'
import { createPlan, formatListFile, formatRunFile, type PlanResult } from './plan.ts'
import { prepareForReader } from './preparation.ts'
import { findProblem } from './problems.ts'
import { type ChangedFiles, decideChanges } from './rules.ts'

/** What decides which jobs a pipeline has. */
export interface ConfigurationRequest {
  readonly content: string
  readonly inputs: Readonly<Record<string, unknown>>
  /** A checkout of the commit, for `include:local`, `rules:exists` and `rules:changes`. */
  readonly workTree: string
  readonly sha: string
  readonly changedFiles: ChangedFiles
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
    file: await write('root.yml', prepareForReader(root.text)),
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
  const problem = findProblem(config)
  if (problem !== undefined) return { kind: 'invalid', message: problem }
  const source = request.predefined.CI_PIPELINE_SOURCE ?? ''
  const variables = Object.assign({}, request.predefined, ...request.overrides) as Variables
  const decide = (rules: unknown) => decideChanges(rules, request.changedFiles, variables)
  const listFile = formatListFile(config, decide)
  const yamlKeys = new Set(Object.keys(asRecord(config.variables) ?? {}))
  const listInvocation = {
    ...invocation,
    file: await write('list.yml', listFile),
    variablesFile: await write('list-variables.yml', formatVariablesFile({ ...request, yamlKeys })),
  }
  const list = JSON.parse(await gitlabCiLocal.read(listInvocation, '--list-json'))
  return createPlan(config, list, {
    runFile: formatRunFile(config, decide),
    isMergeRequest: source === 'merge_request_event',
  })
}

function findSyntaxError(content: string): string | undefined {
  const documents = parseAllDocuments(content, { merge: true, uniqueKeys: false })
  if (!Array.isArray(documents)) return 'Invalid configuration format'
  const error = documents.flatMap(({ errors }) => errors)[0]
  if (error) return `(<unknown>): ${(error.message.split('\n')[0] ?? '').replace(/:$/, '')}`
  const alias = findUnknownAlias(documents.at(-1))
  if (alias !== undefined) return `(<unknown>): Unknown alias: ${alias}`
  return asRecord(documents.at(-1)?.toJS()) ? undefined : 'Invalid configuration format'
}

function findUnknownAlias(document: Document | undefined): string | undefined {
  let unknown: string | undefined
  if (document === undefined) return undefined
  visit(document, {
    Alias(_key, alias) {
      if (alias.resolve(document) === undefined) unknown ??= alias.source
    },
  })
  return unknown
}

function stagesOf(text: string): string[] {
  const stages = asRecord(parse(text, { merge: true, uniqueKeys: false, logLevel: 'silent' }))?.stages
  return Array.isArray(stages) ? ['.pre', ...stages.map(String), '.post'] : []
}
