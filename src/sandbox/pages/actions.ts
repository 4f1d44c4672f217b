import { type Html, html } from '../../report/html/markup.ts'
import { requireJob, requirePipeline } from '../access/project.ts'
import { type Answer, badRequest } from '../http/answer.ts'
import { isCancelable, type SandboxJob, type SandboxPipeline, type SandboxProject } from '../model.ts'
import { jobActions } from '../routes/jobs.ts'
import { pipelineActions } from '../routes/pipelines.ts'
import { readVariables, typedText } from './forms.ts'
import { jobPath, type PageCall, pipelinePath, seeOther, tokenField } from './layout.ts'

/** `cancel` or `retry`, and back to the page. */
export async function actOnPipeline(call: PageCall, project: SandboxProject): Promise<Answer> {
  const pipeline = requirePipeline(call, project)
  const { action } = call.params
  if (action !== 'cancel' && action !== 'retry') throw badRequest('The form asks for nothing that is known')
  await pipelineActions[action]({ ...call, params: {} })
  return seeOther(pipelinePath(call.store, pipeline))
}

/** `cancel`, `retry` or `play`; then back to the pipeline, or to the job in its newest try. */
export async function actOnJob(call: PageCall, project: SandboxProject): Promise<Answer> {
  const { store, params } = call
  const job = requireJob(call, project)
  const { action } = params
  if (action !== 'cancel' && action !== 'retry' && action !== 'play')
    throw badRequest('The form asks for nothing that is known')
  const variables = readVariables(typedText(call, 'variables'))
  await jobActions[action]({ ...call, params: { job_variables_attributes: variables } })
  const pipeline = store.pipelines.get(job.pipelineId)
  if (pipeline !== undefined && params.back === 'pipeline') return seeOther(pipelinePath(store, pipeline))
  const newest = pipeline?.jobs.findLast(({ name, retried }) => name === job.name && !retried)
  return seeOther(jobPath(store, action === 'retry' ? (newest ?? job) : job))
}

export function pipelineButtons(call: PageCall, pipeline: SandboxPipeline): Html {
  const current = pipeline.jobs.filter(({ retried }) => !retried)
  const canRetry = current.some(({ status }) => status === 'failed' || status === 'canceled')
  const canCancel = current.some(({ status }) => isCancelable(status))
  const buttons = [
    ...(canRetry ? [formatButton('retry', 'the pipeline')] : []),
    ...(canCancel ? [formatButton('cancel', 'the pipeline')] : []),
  ]
  return formatForm(call, pipelinePath(call.store, pipeline), buttons)
}

/** `back`: which page is shown afterwards. That of a job has a form of its own for playing it, with variables. */
export function jobButtons(call: PageCall, job: SandboxJob, back: 'pipeline' | 'job'): Html {
  const actions = possibleActions(job).filter((action) => action !== 'play' || back === 'pipeline')
  const field = html`<input type="hidden" name="back" value="${back}">`
  const buttons = actions.map((action) => formatButton(action, job.name))
  return formatForm(call, jobPath(call.store, job), buttons, field)
}

/** What the API would do. */
export function possibleActions({ status, retried }: SandboxJob): readonly Action[] {
  if (retried) return []
  if (status === 'manual') return ['play']
  if (status === 'scheduled') return ['play', 'cancel']
  if (isCancelable(status)) return ['cancel']
  return ['success', 'failed', 'canceled'].includes(status) ? ['retry'] : []
}

type Action = keyof typeof jobActions

const WORDS: Readonly<Record<Action, string>> = { cancel: 'Cancel', retry: 'Retry', play: 'Play' }

function formatButton(action: Action, name: string): Html {
  return html`<button name="action" value="${action}" aria-label="${WORDS[action]} ${name}">${WORDS[action]}</button>`
}

function formatForm(call: PageCall, path: string, buttons: readonly Html[], field?: Html): Html {
  if (buttons.length === 0 || call.user === null) return html``
  return html`<form class="act" method="post" action="${path}">${tokenField(call)}${field}${buttons}</form>`
}
