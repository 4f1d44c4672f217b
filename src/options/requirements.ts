import type { Problem } from '../errors.ts'
import type { Options } from './options.ts'
import type { OptionName } from './table/table.ts'

/**
 * What a command cannot do without. `start`: what starting a pipeline takes, or attaching to one when `pipeline-id` is given.
 * `pipeline`: an existing pipeline. The others are options.
 */
export type Requirement = 'start' | 'pipeline' | 'project' | 'ref' | 'api-token'

/** When a command needs an option, for its help; `undefined` when it does not. */
export function describeRequired(requires: readonly Requirement[], option: OptionName): string | undefined {
  const aboutPipeline = requires.includes('start') || requires.includes('pipeline')
  if (aboutPipeline && option === 'project') return 'required, except with the URL of a pipeline'
  if (aboutPipeline && option === 'ref')
    return requires.includes('start') ? 'required, except with pipeline-id' : 'required with latest'
  return requires.some((name) => name === option) ? 'required' : undefined
}

type Checked = Pick<Options, 'project' | 'ref' | 'token' | 'apiToken' | 'pipelineId'>

/** What is missing, one problem per option. */
export function findMissing(options: Checked, requirements: readonly Requirement[]): readonly Problem[] {
  const problems = requirements.flatMap((requirement) => check(options, requirement))
  return problems.filter(({ option }, index) => problems.findIndex((other) => other.option === option) === index)
}

function check(options: Checked, requirement: Requirement): readonly Problem[] {
  const { project, ref, apiToken } = options
  switch (requirement) {
    case 'start':
      return options.pipelineId === undefined ? checkStart(options) : checkPipeline(options)
    case 'pipeline':
      return checkPipeline(options)
    case 'project':
      return project === undefined ? [missing('project', 'a numeric id or the full path, such as group/project')] : []
    case 'ref':
      return ref === undefined ? [missing('ref', 'a branch or tag')] : []
    case 'api-token':
      return apiToken === undefined ? [missing('api-token', 'a project, group or personal access token')] : []
  }
}

function checkStart(options: Checked): readonly Problem[] {
  const credentials = (options.token ?? options.apiToken) ? [] : [missingToken]
  return [...check(options, 'project'), ...check(options, 'ref'), ...credentials]
}

function checkPipeline(options: Checked): readonly Problem[] {
  const { pipelineId } = options
  if (pipelineId === undefined)
    return [missing('pipeline-id', 'an id, the URL of a pipeline, or latest'), ...check(options, 'project')]
  return [...check(options, 'project'), ...(pipelineId.kind === 'latest' ? check(options, 'ref') : [])]
}

const missingToken: Problem = {
  option: 'token',
  message: 'is required; expected a trigger token or a CI job token (or, in its place, api-token with the scope api)',
}

function missing(option: OptionName, expected: string): Problem {
  return { option, message: `is required; expected ${expected}` }
}
