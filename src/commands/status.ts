import { isFinished } from '../gitlab/status.ts'
import { refreshTree } from '../pipeline/refresh-tree.ts'
import { createNode, listResultJobs } from '../pipeline/tree.ts'
import { formatDuration } from '../report/duration.ts'
import { jobLines } from '../report/jobs-text.ts'
import { resultDocument } from '../report/outputs.ts'
import type { RunResult } from '../report/result.ts'
import { statusIcon, statusLook } from '../report/status-words.ts'
import type { RemoteCommand } from './command.ts'
import { createResult } from './run-result.ts'
import { findPipeline } from './run-wait.ts'

/** `status`: one look. Exits 0 whatever the pipeline's status is; the status is in the answer. */
export const status: RemoteCommand = async (context) => {
  const { options, client, clock, host, signal } = context
  const { project, pipeline } = await findPipeline(context)
  const root = createNode(project, pipeline)
  await refreshTree(root, { client, signal, follow: options.follow, nowMs: clock.monotonicMs(), staleAfterMs: 0 })
  if (root.unreadable !== undefined) host.warn(`Jobs cannot be read with these credentials (${root.unreadable})`)
  const { words } = statusLook(pipeline.status)
  const ending = {
    result: resultWord(pipeline.status),
    exitCode: 0,
    message: `Pipeline #${pipeline.id} is ${words}`,
  } as const
  const result: RunResult = { ...createResult(ending, pipeline, client), jobs: listResultJobs(root) }
  return { exitCode: 0, document: resultDocument(result), text: host.redact(formatStatus(result)) }
}

/** A pipeline that still runs has no result yet. */
function resultWord(status: string): RunResult['result'] {
  return isFinished(status) || status === 'manual' ? (status as RunResult['result']) : 'triggered'
}

function formatStatus(result: RunResult): string {
  const icon = statusIcon(result.status ?? '')
  const took = result.durationSeconds === undefined ? '' : ` after ${formatDuration(result.durationSeconds)}`
  const facts = `${result.ref ?? ''} ${result.sha?.slice(0, 8) ?? ''}`.trim()
  return [`${icon} ${result.message}${took}`, `  ${facts}  ${result.pipelineUrl}`, ...jobLines(result.jobs)].join('\n')
}
