import type { Problem } from '../errors.ts'
import { toProblem } from './parse-values.ts'
import { checkProjectPath, type Instance, type PageUrl, pathOnInstance } from './parsers/place.ts'
import { InvalidValueError } from './parsers/values.ts'
import type { Given } from './sources.ts'
import type { OptionName, OptionValues } from './table/table.ts'

/** Which instance and project all options together mean. */
export interface Target {
  readonly instance: Instance | undefined
  readonly project: number | string | undefined
  readonly problems: readonly Problem[]
}

/**
 * Takes instance and project from a pipeline's URL, and the project from a project's URL, without ever moving a token to an
 * instance it was not given for: only where no instance was named does a URL name it.
 */
export function locateTarget(values: Partial<OptionValues>, given: ReadonlyMap<OptionName, Given>): Target {
  const problems: Problem[] = []
  const attempt = <T>(name: OptionName, work: () => T): T | undefined => {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof InvalidValueError)) throw error
      problems.push(...error.messages.map((message) => toProblem(name, given.get(name) ?? unknownSource, message)))
      return undefined
    }
  }
  const pipeline = values['pipeline-id']
  const named = values['gitlab-url']
  const address = pipeline?.kind === 'url' ? pipeline.project : undefined
  const instance = address && named ? attempt('pipeline-id', () => instanceOf(address, named, given)) : named
  if (instance === undefined) return { instance, project: undefined, problems }
  const fromPipeline = address && attempt('pipeline-id', () => projectOf(address, instance))
  const reference = values.project
  const fromProject = reference && attempt('project', () => projectFrom(reference, instance))
  if (typeof fromPipeline === 'string' && typeof fromProject === 'string' && fromPipeline !== fromProject) {
    problems.push(
      toProblem(
        'project',
        given.get('project') ?? unknownSource,
        `is not the project of the pipeline's URL (${fromPipeline})`,
      ),
    )
  }
  return { instance, project: fromPipeline ?? fromProject, problems }
}

const unknownSource: Given = { text: '', origin: 'default', source: 'default' }

function instanceOf(address: PageUrl, named: Instance, given: ReadonlyMap<OptionName, Given>): Instance {
  if (pathOnInstance(address, named.url) !== undefined) return named
  const url = given.get('gitlab-url')
  const isChosen = url !== undefined && url.origin !== 'ci'
  if (isChosen) throw new InvalidValueError(`is not on ${named.url}, which ${url.source} names; tokens go nowhere else`)
  if (new URL(named.url).origin === address.origin) return { ...named, url: address.origin }
  // In a GitLab job a token without an address is meant for the job's own instance.
  const token = [given.get('token'), given.get('api-token')].find(
    (option) => option !== undefined && option.origin !== 'ci',
  )
  if (url !== undefined && token !== undefined) {
    throw new InvalidValueError(
      `is not on ${named.url} (${url.source}), and ${token.source} may be meant for that instance; expected gitlab-url to say that it is for ${address.origin}`,
    )
  }
  return { url: address.origin, apiVersion: 'v4' }
}

function projectFrom(reference: NonNullable<OptionValues['project']>, instance: Instance): number | string {
  if (reference.kind === 'id') return reference.id
  return reference.kind === 'path' ? reference.path : projectOf(reference.page, instance)
}

function projectOf(page: PageUrl, instance: Instance): string {
  const path = pathOnInstance(page, instance.url)
  if (path === undefined)
    throw new InvalidValueError(`is not on ${instance.url}; expected the full path, or gitlab-url to match`)
  return checkProjectPath(path)
}
