import { cutText } from '../text/cut.ts'
import { formatJson } from '../text/json.ts'
import { sanitizeLine } from '../text/sanitize.ts'
import { webAddress } from './address.ts'
import type { RunResult } from './result.ts'
import { failedJobs, failureWords, fullJobName, pipelineName, resultLabel } from './words.ts'

/** GitLab takes 80 KB: https://docs.gitlab.com/administration/instance_limits/#limit-cicd-job-annotations-file-size */
const MOST_LINKS = 15
const LONGEST_LABEL = 200

/**
 * Links for the page of the GitLab job that this runs in: the pipeline, and each job that failed.
 * Source: https://docs.gitlab.com/ci/yaml/artifacts_reports/#artifactsreportsannotations
 */
export function formatGitLabAnnotations(result: RunResult): string {
  const failed = failedJobs(result).flatMap((job) => {
    const why = failureWords(job)
    const notes = [why, job.counts ? undefined : 'does not count'].filter((note) => note !== undefined)
    return externalLink(`${fullJobName(job)}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`, job.url)
  })
  const pipelines = (result.steps?.map((step) => step.result) ?? [result]).flatMap((run) =>
    externalLink(`${pipelineName(run)}: ${resultLabel(run.result).words}`, run.pipelineUrl),
  )
  const sections = {
    [pipelines.length > 1 ? 'Downstream pipelines' : 'Downstream pipeline']: pipelines.slice(0, MOST_LINKS),
    'Failed downstream jobs': failed.slice(0, MOST_LINKS),
  }
  return `${formatJson(Object.fromEntries(Object.entries(sections).filter(([, links]) => links.length > 0)), { indented: true })}\n`
}

/** In GitLab's words. */
interface ExternalLink {
  readonly external_link: { readonly label: string; readonly url: string }
}

/** Nothing for an address that GitLab would refuse: it drops the whole file for one. */
function externalLink(label: string, url: string | undefined): ExternalLink[] {
  const address = webAddress(url)
  if (address === undefined) return []
  return [{ external_link: { label: cutText(sanitizeLine(label, { colors: false }), LONGEST_LABEL), url: address } }]
}
