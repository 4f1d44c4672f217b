import { InvalidValueError } from './invalid-value.ts'
import { isUrl, type PageUrl, parsePageUrl } from './location.ts'
import { parseId } from './project.ts'

/** The `pipeline-id` option as given; instance and project are taken from a URL later. */
export type PipelineAddress =
  | { readonly kind: 'id'; readonly id: number }
  | { readonly kind: 'latest' }
  /** `project` is the page of the project, with the instance's path prefix still in its path. */
  | { readonly kind: 'url'; readonly id: number; readonly project: PageUrl; readonly url: string }

const expected =
  'expected an id, latest, or the URL of a pipeline such as https://gitlab.com/group/project/-/pipelines/123'

/** An id, `latest`, or a pipeline's page (also its tabs, and the form without `/-/` of older servers). */
export function parsePipelineAddress(text: string): PipelineAddress {
  const given = text.trim().replace(/^#/, '')
  if (given === 'latest') return { kind: 'latest' }
  if (/^\d+$/.test(given)) return { kind: 'id', id: parseId(given) }
  if (!isUrl(given)) throw new InvalidValueError(expected)
  const page = parsePageUrl(given)
  const match = /^(.+?)(?:\/-)?\/pipelines\/(\d+)(?:\/[\w-]*)?$/.exec(page.path)
  if (match?.[1] === undefined || match[2] === undefined) {
    const what = /\/-\/jobs\/\d+/.test(page.path) ? 'is the URL of a job' : 'is no URL of a pipeline'
    throw new InvalidValueError(`${what}; ${expected}`)
  }
  const id = parseId(match[2])
  const project = { origin: page.origin, path: match[1] }
  return { kind: 'url', id, project, url: `${page.origin}/${match[1]}/-/pipelines/${id}` }
}
