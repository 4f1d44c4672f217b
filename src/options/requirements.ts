import type { Problem } from '../errors.ts'
import type { Options } from './options.ts'
import type { OptionName } from './table/table.ts'

/**
 * What a command cannot do without. `start`: what starting a pipeline takes, or attaching to one when `pipeline-id` is given.
 * `pipeline`: an existing pipeline; `seen-pipeline`: one to look at, which may be the latest of the default branch. The others are
 * options.
 */
export type Requirement = 'start' | 'pipeline' | 'seen-pipeline' | 'project' | 'ref' | 'api-token'

/** When a command needs an option, for its help; `undefined` when it does not. */
export function describeRequired(requires: readonly Requirement[], option: OptionName): string | undefined {
  const aboutPipeline = requires.some((name) => name === 'start' || name === 'pipeline' || name === 'seen-pipeline')
  if (requires.includes('start') && option === 'project')
    return 'required, except with the URL of a pipeline or a chain file'
  if (aboutPipeline && option === 'project') return 'required, except with the URL of a pipeline'
  if (requires.includes('seen-pipeline') && option === 'ref') return 'with latest, default: the default branch'
  if (aboutPipeline && option === 'ref')
    return requires.includes('start')
      ? 'required, except with pipeline-id, merge-request or a chain file'
      : 'required with latest, except with expect-sha'
  return requires.some((name) => name === option) ? 'required' : undefined
}

type Checked = Pick<Options, 'project' | 'ref' | 'token' | 'apiToken' | 'pipelineId' | 'expectSha' | 'mergeRequest'>

/** What is missing, one problem per option. `argumentNames`: options that may be given as an argument, with its name. */
export function findMissing(
  options: Checked,
  requirements: readonly Requirement[],
  argumentNames: ReadonlyMap<OptionName, string> = new Map(),
): readonly Problem[] {
  const missing = new Map(requirements.flatMap((requirement) => check(options, requirement)))
  return [...missing].map(([option, expected]) => {
    const argument = argumentNames.get(option)
    if (argument === undefined) return { option, message: `is required; expected ${expected}` }
    return { option, source: `missing argument ${argument}`, message: `expected ${expected}` }
  })
}

/** An option, and what is expected of it. */
type Missing = readonly [option: OptionName, expected: string]

function check(options: Checked, requirement: Requirement): readonly Missing[] {
  const { project, ref, apiToken, pipelineId } = options
  switch (requirement) {
    case 'start':
      return pipelineId === undefined ? checkStart(options) : checkPipeline(options)
    case 'pipeline':
      return checkPipeline(options)
    case 'seen-pipeline':
      return checkPipeline(options).filter(([option]) => option !== 'ref')
    case 'project':
      return project === undefined ? [['project', 'a numeric id or the full path, such as group/project']] : []
    case 'ref':
      return ref === undefined ? [['ref', 'a branch or tag']] : []
    case 'api-token':
      return apiToken === undefined ? [['api-token', 'a project, group or personal access token']] : []
  }
}

function checkStart(options: Checked): readonly Missing[] {
  if (options.mergeRequest !== undefined) return [...check(options, 'project'), ...check(options, 'api-token')]
  const hasToken = (options.token ?? options.apiToken) !== undefined
  return [...check(options, 'project'), ...check(options, 'ref'), ...(hasToken ? [] : [missingToken])]
}

const missingToken: Missing = [
  'token',
  'a trigger token or a CI job token (or, in its place, api-token with the scope api)',
]

function checkPipeline(options: Checked): readonly Missing[] {
  const { pipelineId, expectSha } = options
  if (pipelineId === undefined)
    return [['pipeline-id', 'an id, the URL of a pipeline, or latest'], ...check(options, 'project')]
  return [
    ...check(options, 'project'),
    ...(pipelineId.kind === 'latest' && expectSha === undefined ? check(options, 'ref') : []),
  ]
}
