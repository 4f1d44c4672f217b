import { formatName, formatTime } from '../../report/html/inline.ts'
import { formatLog } from '../../report/html/log.ts'
import { type Html, html } from '../../report/html/markup.ts'
import { failureWords, formatDuration } from '../../report/words.ts'
import { sectionedLogLines } from '../../text/log-lines.ts'
import { requireJob } from '../access/project.ts'
import { availableArtifacts, listEntries } from '../archive.ts'
import { downstreamOf, durationSeconds, queuedSeconds } from '../entities/job.ts'
import { type Answer, text } from '../http/answer.ts'
import { isFinal, type SandboxJob, type SandboxProject } from '../model.ts'
import { answerArchive, answerEntry } from '../routes/artifacts.ts'
import type { Store } from '../store.ts'
import { jobButtons, possibleActions } from './actions.ts'
import { variablesField } from './forms.ts'
import {
  encodePath,
  formatFacts,
  fullPipelineLink,
  jobPath,
  jobStatus,
  type PageCall,
  page,
  pipelineLink,
  pipelineStatus,
  projectLink,
  tokenField,
  userName,
} from './layout.ts'
import { earlierTries, formatTries } from './pipeline-page.ts'

/** One job: what is known of it, its log and its artifacts. */
export async function jobPage(call: PageCall, project: SandboxProject): Promise<Answer> {
  const { store } = call
  const job = requireJob(call, project)
  const pipeline = store.pipelines.get(job.pipelineId)
  const canPlay = call.user !== null && possibleActions(job).includes('play')
  const tries = pipeline?.jobs.filter(({ name, id }) => name === job.name && id !== job.id) ?? []
  const body = html`<div class="bar">${jobButtons(call, job, 'job')}</div>
${describe(store, job)}
${
  job.retried
    ? formatNewer(
        store,
        tries.filter(({ retried }) => !retried),
      )
    : formatTries(store, earlierTries(job, tries))
}
${canPlay && playForm(call, job)}
${await formatArtifacts(store, job)}
${job.kind === 'build' && formatTrace(store, job)}`
  return page(call, {
    title: `${job.name} · ${project.path}`,
    heading: html`${jobStatus(job)} ${formatName(job.name)}`,
    trail: [projectLink(store, project), ...(pipeline ? [pipelineLink(store, pipeline)] : [])],
    body,
    refreshes: !isFinal(job.status) && !canPlay,
  })
}

/** As it was written, control characters and all. */
export function rawLog(call: PageCall, project: SandboxProject): Answer {
  return text(200, requireJob(call, project).trace, { 'content-type': 'text/plain; charset=utf-8' })
}

export function downloadArtifacts(call: PageCall, project: SandboxProject): Promise<Answer> {
  return answerArchive(call, requireJob(call, project))
}

export function downloadFile(call: PageCall, project: SandboxProject): Promise<Answer> {
  return answerEntry(call, requireJob(call, project))
}

function describe(store: Store, job: SandboxJob): Html {
  const [waited, took] = [queuedSeconds(store, job), durationSeconds(store, job)]
  const downstream = downstreamOf(store, job)
  const reason = failureWords({ failureReason: job.failureReason ?? undefined })
  return formatFacts([
    ['Failure', reason === undefined ? undefined : html`${reason}`],
    ['Stage', formatName(job.stage)],
    ['Kind', html`${job.kind === 'bridge' ? 'trigger job' : 'job'}${job.allowFailure && ', may fail'}`],
    ['User', userName(store, job.userId)],
    ['Time in the queue', waited === null ? undefined : html`${formatDuration(waited)}`],
    ['Duration', took === null ? undefined : html`${formatDuration(took)}`],
    ['Started', formatTime(job.startedAt ?? undefined)],
    ['Ended', formatTime(job.finishedAt ?? undefined)],
    ['Coverage', job.coverage === null ? undefined : html`${job.coverage} %`],
    ['Tags', job.tags.length === 0 ? undefined : formatName(job.tags.join(', '))],
    ['Downstream', downstream && html`${fullPipelineLink(store, downstream)} ${pipelineStatus(downstream)}`],
  ])
}

function formatNewer(store: Store, [newest]: readonly SandboxJob[]): Html {
  return newest === undefined
    ? html``
    : html`<p>The job was retried: <a href="${jobPath(store, newest)}">#${newest.id}</a> ${jobStatus(newest)}</p>`
}

/** The page of such a job is not loaded again by itself, since somebody may be typing. */
function playForm(call: PageCall, job: SandboxJob): Html {
  return html`<section aria-labelledby="play"><h2 id="play">Play the job</h2>
<form class="form" method="post" action="${jobPath(call.store, job)}">${tokenField(call)}
${variablesField('')}
<div class="bar"><button class="main" name="action" value="play">Play</button><span class="soft">It runs for ${userName(call.store, call.user?.id ?? null)}.</span></div>
</form></section>`
}

const MOST_FILES = 1000

async function formatArtifacts(store: Store, job: SandboxJob): Promise<Html> {
  if (job.artifacts === null) return html``
  const archive = availableArtifacts(store, job)
  if (archive === null) return html`<section><h2>Artifacts</h2><p>The artifacts have expired.</p></section>`
  const path = `${jobPath(store, job)}/artifacts`
  const all = await listEntries(archive).catch(() => undefined)
  const files = all?.filter(({ type }) => type === 'file')
  const items = files
    ?.slice(0, MOST_FILES)
    .map(
      ({ path: file, sizeBytes }) =>
        html`<li><a href="${path}/raw/${encodePath(file)}">${formatName(file)}</a> <span class="soft">${formatSize(sizeBytes ?? 0)}</span></li>\n`,
    )
  return html`<section aria-labelledby="artifacts"><h2 id="artifacts">Artifacts</h2>
<p><a href="${path}/download">Download the archive</a> <span class="soft">${formatSize(archive.sizeBytes)}</span></p>
${items === undefined ? html`<p>The archive cannot be read.</p>` : html`<ul class="files">${items}</ul>`}${(files?.length ?? 0) > MOST_FILES && html`<p>There are ${files?.length ?? 0} files in all.</p>`}</section>`
}

function formatSize(bytes: number): string {
  if (bytes < 1024) return bytes === 1 ? '1 byte' : `${bytes} bytes`
  return bytes < 1024 ** 2 ? `${(bytes / 1024).toFixed(1)} KiB` : `${(bytes / 1024 ** 2).toFixed(1)} MiB`
}

/** Of a longer log the end is shown: a page is loaded every few seconds. */
const LONGEST_LOG_BYTES = 500_000

function formatTrace(store: Store, job: SandboxJob): Html {
  const raw = html`<a href="${jobPath(store, job)}/raw">Raw log</a>`
  if (job.trace.byteLength === 0) return html`<section><h2>Log</h2><p>There is no log yet.</p></section>`
  const shown = Buffer.from(job.trace.subarray(-LONGEST_LOG_BYTES)).toString()
  const isWhole = job.trace.byteLength <= LONGEST_LOG_BYTES
  const lines = (isWhole ? shown : shown.slice(shown.indexOf('\n') + 1)).split('\n')
  if (lines.at(-1) === '') lines.pop()
  return html`<section aria-labelledby="log"><h2 id="log">Log</h2>
<p>${raw} <span class="soft">${formatSize(job.trace.byteLength)}${!isWhole && ', of which the end follows'}</span></p>
<div class="log">${formatLog(sectionedLogLines(lines))}</div></section>`
}
