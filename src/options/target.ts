import type { Problem } from '../errors.ts'
import type { Options } from './options.ts'
import {
  checkProjectPath,
  type Instance,
  type PageUrl,
  type ProjectReference,
  pathOnInstance,
} from './parsers/place.ts'
import { InvalidValueError } from './parsers/values.ts'
import { type Given, toProblem, toProblems } from './sources.ts'
import type { OptionName, OptionValues } from './table/table.ts'

/** Which instance, project and pipeline all options together mean. */
export interface Target extends Pick<Options, 'apiVersion' | 'project' | 'pipelineId'> {
  /** `undefined` when the instance is not clear. */
  readonly gitlabUrl: string | undefined
  readonly problems: readonly Problem[]
}

/**
 * Takes instance and project from a pipeline's URL, and the project from a project's URL, without ever moving a token to an
 * instance it was not given for: only where no instance was named does a URL name it.
 */
export function locateTarget(values: Partial<OptionValues>, given: ReadonlyMap<OptionName, Given>): Target {
  const problems: Problem[] = []
  const givenAs = (name: OptionName) => given.get(name) ?? { text: '', origin: 'default', source: 'default' }
  const attempt = <T>(name: OptionName, work: () => T): T | undefined => {
    try {
      return work()
    } catch (error) {
      problems.push(...toProblems(error, name, givenAs(name)))
      return undefined
    }
  }
  const { 'gitlab-url': named, 'pipeline-id': pipeline, project: reference } = values
  const page = pipeline && 'project' in pipeline ? pipeline.project : undefined
  const instance = page && named ? attempt('pipeline-id', () => instanceOf(page, named, given)) : named
  const fromPipeline = page && instance && attempt('pipeline-id', () => projectOf(page, instance))
  const fromProject = reference && instance && attempt('project', () => resolveProject(reference, instance))
  if (typeof fromPipeline === 'string' && typeof fromProject === 'string' && fromPipeline !== fromProject) {
    const message = `is not the project of the pipeline's URL (${fromPipeline})`
    problems.push(toProblem('project', givenAs('project'), message))
  }
  return {
    gitlabUrl: instance?.url,
    apiVersion: instance?.apiVersion ?? 'v4',
    project: fromPipeline ?? fromProject,
    pipelineId:
      pipeline && 'project' in pipeline ? { kind: pipeline.kind, id: pipeline.id, url: pipeline.url } : pipeline,
    problems,
  }
}

function instanceOf(page: PageUrl, named: Instance, given: ReadonlyMap<OptionName, Given>): Instance {
  if (pathOnInstance(page, named.url) !== undefined) return named
  const url = given.get('gitlab-url')
  const isChosen = url !== undefined && url.origin !== 'ci'
  if (isChosen) throw new InvalidValueError(`is not on ${named.url}, which ${url.source} names; tokens go nowhere else`)
  if (new URL(named.url).origin === page.origin) return { ...named, url: page.origin }
  // In a GitLab job a token without an address is meant for the job's own instance.
  const token = [given.get('token'), given.get('api-token')].find(
    (option) => option !== undefined && option.origin !== 'ci',
  )
  if (url !== undefined && token !== undefined) {
    throw new InvalidValueError(
      `is not on ${named.url} (${url.source}), and ${token.source} may be meant for that instance; expected gitlab-url to say that it is for ${page.origin}`,
    )
  }
  return { url: page.origin, apiVersion: 'v4' }
}

/** The id or full path of a project that was given as either, or by its page on the instance. */
export function resolveProject(reference: ProjectReference, instance: Pick<Instance, 'url'>): number | string {
  if (reference.kind === 'id') return reference.id
  if (reference.kind === 'url') return projectOf(reference.page, instance)
  const { path } = reference
  const { host, pathname } = new URL(instance.url)
  if (path.startsWith(`${host}/`)) {
    const rest = path.slice(host.length + 1)
    throw new InvalidValueError(`begins with the host of the instance; expected the full path alone, such as ${rest}`)
  }
  if (pathname.endsWith(`/${path}`)) {
    throw new InvalidValueError(`is in the path of ${instance.url} too; expected gitlab-url without the project`)
  }
  return path
}

function projectOf(page: PageUrl, instance: Pick<Instance, 'url'>): string {
  const path = pathOnInstance(page, instance.url)
  if (path === undefined)
    throw new InvalidValueError(`is not on ${instance.url}; expected the full path, or gitlab-url to match`)
  return checkProjectPath(path)
}
