import { cutText } from '../../text/cut.ts'
import { webAddress } from '../address.ts'
import type { ResultJob } from '../result.ts'
import { readTime } from '../timeline.ts'
import { failureWords, jobLabel, statusKind } from '../words.ts'
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

/** A sentence whose last word is a link when it is one of the addresses. */
export function formatSentence(sentence: string, addresses: ReadonlySet<string | undefined>): Html {
  const start = sentence.lastIndexOf(' ') + 1
  const last = sentence.slice(start)
  if (!addresses.has(last)) return html`${sentence}`
  return html`${sentence.slice(0, start)}${linkTo(html`${last}`, last)}`
}

/** Moments are in UTC, as in GitLab's own logs. */
export function formatTime(time: string | undefined): Html | undefined {
  const ms = readTime(time)
  if (ms === undefined) return undefined
  const iso = new Date(ms).toISOString()
  return html`<time datetime="${iso}">${iso.slice(0, -5).replace('T', ' ')} UTC</time>`
}

/** A sign and words, so that colours are not needed. */
export function formatStatus(job: ResultJob): Html {
  const { icon, words } = jobLabel(job)
  const why = job.status === 'failed' ? failureWords(job) : undefined
  const reason = why === undefined ? html`` : html` <span class="soft">${why}</span>`
  return html`<span class="status ${statusKind(job)}">${icon} ${words}</span>${reason}`
}
