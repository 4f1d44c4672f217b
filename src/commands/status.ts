import { findPipeline } from '../pipeline/find-pipeline.ts'
import { listResultJobs } from '../pipeline/tree.ts'
import { jobLines } from '../report/jobs-text.ts'
import { resultDocument } from '../report/outputs.ts'
import type { RunResult } from '../report/result.ts'
import { formatDuration, statusIcon, statusLabel } from '../report/words.ts'
import { readTree } from '../run/attach.ts'
import { createResult, resultWord } from '../run/result.ts'
import type { RemoteCommand } from './command.ts'

/** `status`: one look. Exits 0 whatever the pipeline's status is; the status is in the answer. */
export const status: RemoteCommand = async (context) => {
  const { client, host } = context
  const found = await findPipeline(context)
  const { pipeline } = found
  const root = await readTree(found, context)
  if (root.unreadable !== undefined) host.warn(`Jobs cannot be read with these credentials (${root.unreadable})`)
  const { words } = statusLabel(pipeline.status)
  const ending = {
    result: resultWord(pipeline.status),
    exitCode: 0,
    message: `Pipeline #${pipeline.id}: ${words}`,
  } as const
  const result: RunResult = { ...createResult(ending, pipeline, client), jobs: listResultJobs(root) }
  return { exitCode: 0, document: resultDocument(result), text: host.redact(formatStatus(result)) }
}

function formatStatus(result: RunResult): string {
  const icon = statusIcon(result.status ?? '')
  const took = result.durationSeconds === undefined ? '' : ` after ${formatDuration(result.durationSeconds)}`
  const facts = `${result.ref ?? ''} ${result.sha?.slice(0, 8) ?? ''}`.trim()
  return [`${icon} ${result.message}${took}`, `  ${facts}  ${result.pipelineUrl}`, ...jobLines(result.jobs)].join('\n')
}
