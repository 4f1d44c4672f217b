import { commitAddress, refAddress, upstreamAddress } from '../address.ts'
import type { RunResult } from '../result.ts'
import { formatDuration, pipelineName, resultLabel, statusLabel, subjectOf } from '../words.ts'
import { formatName, formatSentence, formatTime, linkTo } from './inline.ts'
import { type Html, html } from './markup.ts'

/** How the run ended, and what is known of its pipeline. */
export function formatOverview(result: RunResult): Html {
  const { icon, words } = resultLabel(result.result)
  const name = pipelineName(result)
  const pipeline = name === '' ? html`` : html`: ${linkTo(formatName(name), result.pipelineUrl)}`
  return html`<header id="top">
<h1>${subjectOf(result)} <span class="${verdictKind(result)}">${icon} ${words}</span>${pipeline}</h1>
<p>${result.message}</p>
${formatFacts(result)}
</header>`
}

function verdictKind({ exitCode, result }: RunResult): 'passed' | 'failed' | 'canceled' {
  if (exitCode === 0) return 'passed'
  return result === 'canceled' || result === 'interrupted' ? 'canceled' : 'failed'
}

function formatFacts(result: RunResult): Html {
  const { status, ref, sha, durationSeconds, queuedSeconds, coverage, tries, upstream = {}, artifactsPath } = result
  const facts: readonly (readonly [string, Html | undefined])[] = [
    ['Status', status === undefined ? undefined : html`${statusLabel(status).words}`],
    ['Branch or tag', ref === undefined ? undefined : linkTo(formatName(ref), refAddress(result))],
    ['Commit', sha === undefined ? undefined : linkTo(formatName(sha.slice(0, 12)), commitAddress(result))],
    ['Duration', durationSeconds === undefined ? undefined : html`${formatDuration(durationSeconds)}`],
    ['Time in the queue', queuedSeconds === undefined ? undefined : html`${formatDuration(queuedSeconds)}`],
    ['Started', formatTime(result.startedAt ?? result.createdAt)],
    ['Ended', formatTime(result.finishedAt)],
    ['Started by', nameOrNothing(result.user)],
    [
      'Started from',
      upstream.project === undefined ? undefined : linkTo(formatName(upstream.project), upstreamAddress(result)),
    ],
    ['Kind of pipeline', nameOrNothing(result.source?.replaceAll('_', ' '))],
    ['Coverage', coverage === undefined ? undefined : html`${coverage} %`],
    ['Tries', tries > 1 ? html`${tries}` : undefined],
    ['Artifacts', nameOrNothing(artifactsPath)],
  ]
  const known = facts.flatMap(([name, value]) =>
    value === undefined ? [] : [html`<div><dt>${name}</dt><dd>${value}</dd></div>`],
  )
  return known.length === 0 ? html`` : html`<dl class="facts">${known}</dl>`
}

function nameOrNothing(name: string | undefined): Html | undefined {
  return name === undefined ? undefined : formatName(name)
}

/** What GitLab said, what to do next, and what else is worth to know. */
export function formatNotes({ details, hints, warnings, pipelineUrl, jobs }: RunResult): Html {
  const addresses = new Set([pipelineUrl, ...jobs.map(({ url }) => url)])
  const list = (kind: 'detail' | 'next' | 'warning', title: string, lines: readonly string[]) =>
    lines.length === 0
      ? html``
      : html`<section class="notes ${kind}"><h2>${title}</h2><ul>
${lines.map((line) => html`<li>${formatSentence(line, addresses)}</li>\n`)}</ul></section>`
  return html`${list('detail', 'Details', details)}${list('next', 'Next steps', hints)}${list('warning', 'Warnings', warnings)}`
}
