import { cutText } from '../../text/cut.ts'
import { webAddress } from '../address.ts'
import type { ResultJob } from '../result.ts'
import { failureWords, jobLabel } from '../words.ts'
import { type Html, html } from './markup.ts'

/** The rest of a longer name is of no use. */
const LONGEST_NAME = 200

/** A foreign name. */
export function formatName(name: string): Html {
  return html`${cutText(name.trim(), LONGEST_NAME) || '–'}`
}

/** A link, or the content alone when the address is not one of the web. */
export function linkTo(content: Html, url: string | undefined): Html {
  const address = webAddress(url)
  return address === undefined ? content : html`<a href="${address}" rel="noreferrer">${content}</a>`
}

/** Moments are in UTC, as in GitLab's own logs. */
export function formatTime(time: string | undefined): Html | undefined {
  const ms = time === undefined ? Number.NaN : Date.parse(time)
  if (Number.isNaN(ms)) return undefined
  const iso = new Date(ms).toISOString()
  return html`<time datetime="${iso}">${iso.slice(0, -5).replace('T', ' ')} UTC</time>`
}

/** How a job stands, in a few kinds: the names of classes, and what a list is filtered by. */
export type StatusKind = 'passed' | 'failed' | 'allowed' | 'canceled' | 'skipped' | 'waiting' | 'running'

/** `allowed` is a failure that does not count. */
export function statusKind({ status, counts }: Pick<ResultJob, 'status' | 'counts'>): StatusKind {
  if (status === 'failed') return counts ? 'failed' : 'allowed'
  return kinds.get(status) ?? 'waiting'
}

const kinds: ReadonlyMap<string, StatusKind> = new Map([
  ['success', 'passed'],
  ['canceled', 'canceled'],
  ['canceling', 'canceled'],
  ['skipped', 'skipped'],
  ['running', 'running'],
])

/** A sign and words, so that colours are not needed. */
export function formatStatus(job: ResultJob): Html {
  const { icon, words } = jobLabel(job)
  const why = job.status === 'failed' ? failureWords(job) : undefined
  const reason = why === undefined ? html`` : html` <span class="soft">${why}</span>`
  return html`<span class="status ${statusKind(job)}">${icon} ${words}</span>${reason}`
}
