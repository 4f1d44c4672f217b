import { createHash } from 'node:crypto'
import type { ResultJob, RunResult } from '../result.ts'
import { pipelineName, resultLabel, subjectOf } from '../words.ts'
import { behavior } from './behavior.ts'
import { formatFailures } from './failures.ts'
import { formatName } from './inline.ts'
import { type Html, html, htmlText } from './markup.ts'
import { formatNotes, formatOverview } from './overview.ts'
import { style } from './style.ts'
import { formatJobs, formatSteps } from './tables.ts'
import { formatTimeline } from './timeline.ts'

/**
 * The result as one page that needs nothing else and asks for nothing: its policy allows its own style and script by their hashes, and no
 * request at all. Takes a redacted result: escapes and colours inside a secret would hide it from the masker.
 */
export function formatHtml(result: RunResult): string {
  const { icon, words } = resultLabel(result.result)
  const title = `${icon} ${pipelineName(result) || subjectOf(result)} ${words}`
  return htmlText(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#main">To the content</a>
${formatOverview(result)}
<main id="main">
${formatRun(result)}
</main>
<footer><p>Written by gitlab-downstream.</p></footer>
<script>${behavior}</script>
</body>
</html>
`)
}

/** All about the jobs of a run, and about the steps of a chain. */
function formatRun(result: RunResult): Html {
  // The list of a chain has the jobs of its steps one after the other.
  const listed = result.steps?.flatMap((step) => step.result.jobs) ?? result.jobs
  const indices = new Map(listed.map((job, index) => [job, index]))
  return html`${formatNotes(result)}
${formatFailures(result)}
${formatSteps(result)}
${formatTimeline(result, (job) => nameInTimeline(job, indices.get(job)))}
${formatJobs(result)}`
}

/** A link to its row in the list of jobs, which has no steps of a chain. */
function nameInTimeline({ name }: ResultJob, index: number | undefined): Html {
  if (index === undefined) return html`<strong>${formatName(name)}</strong>`
  return html`<a href="#job-${index}">${formatName(name)}</a>`
}

function policy(): string {
  const hash = (content: Html) => `'sha256-${createHash('sha256').update(htmlText(content)).digest('base64')}'`
  // The empty icon is there so that no browser asks for one.
  return `default-src 'none'; style-src ${hash(style)}; script-src ${hash(behavior)}; img-src data:; base-uri 'none'; form-action 'none'`
}
