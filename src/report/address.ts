import type { RunResult } from './result.ts'

/**
 * The address when a link may lead there: http or https, of a usual length, and without credentials, which a link would hand on.
 * Addresses come from a server; `javascript:` ones run in the reader's browser.
 */
export function webAddress(url: string | undefined): string | undefined {
  if (url === undefined || url.length > LONGEST) return undefined
  const parsed = URL.parse(url)
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return undefined
  return parsed.username === '' && parsed.password === '' ? parsed.href : undefined
}

/** Browsers and proxies take no longer ones for certain. */
const LONGEST = 2000

/** The page of the commit that the pipeline runs on. */
export function commitAddress({ pipelineUrl, sha }: RunResult): string | undefined {
  return sha === undefined ? undefined : projectPage(pipelineUrl, `commit/${encodeURIComponent(sha)}`)
}

/** The page of the branch or tag, or of the merge request whose ref it is. */
export function refAddress({ pipelineUrl, ref }: RunResult): string | undefined {
  if (ref === undefined) return undefined
  const mergeRequest = /^refs\/merge-requests\/(\d+)\//.exec(ref)?.[1]
  if (mergeRequest !== undefined) return projectPage(pipelineUrl, `merge_requests/${mergeRequest}`)

  return projectPage(pipelineUrl, `tree/${ref.split('/').map(encodeURIComponent).join('/')}`)
}

/** The page of what this run was called from: a job where it is known, else the pipeline or workflow run. */
export function upstreamAddress({ upstream = {} }: RunResult): string | undefined {
  return webAddress(upstream['job-url'] ?? upstream['pipeline-url'])
}

/** Beside the pipeline's own page, whatever the project's path. */
function projectPage(pipelineUrl: string | undefined, page: string): string | undefined {
  const [project, rest] = pipelineUrl?.split('/-/pipelines/') ?? []
  return rest === undefined || page.includes('..') ? undefined : webAddress(`${project}/-/${page}`)
}
