import { createHash } from 'node:crypto'
import type { RefusedError } from '../../errors.ts'
import { ATTEMPT_FIELD, RUN_FIELD, type RunMark, type TriggerRequest } from '../../gitlab/api.ts'
import { GitLabRefusedError, readOrRefusal } from '../../gitlab/errors.ts'
import type { Pipeline } from '../../gitlab/types.ts'
import type { CiJob } from '../../options/sources.ts'
import { readPayload } from '../../pipeline/reconcile.ts'
import { isOpen, listSameKind, type SameKind } from '../../pipeline/running.ts'
import type { RunContext } from '../context.ts'

/**
 * What the pipelines of one CI job have in common, over its attempts: the run, the job in it, and all that is asked for, so that two steps
 * of one job that start different things are told apart. The jobs of a matrix on GitHub are told apart by that alone.
 */
export function createMark({ run, job, attempt }: CiJob, request: MarkedRequest): RunMark {
  const { project, ref, variables, inputs } = request
  const key = JSON.stringify([run, job, project, ref, Object.entries(variables), Object.entries(inputs)])
  return { run: createHash('sha256').update(key).digest('hex').slice(0, 32), attempt }
}

/** Without what differs from attempt to attempt, such as the job's own address among the `UPSTREAM_*` variables. */
type MarkedRequest = Pick<TriggerRequest, 'project' | 'ref' | 'variables' | 'inputs'>

/** A pipeline's variables are a request each. */
const MOST_READ = 20

/**
 * The pipeline that an earlier attempt of this CI job started, while it runs or when it has passed. One that failed or was canceled is
 * what the new attempt is for.
 */
export async function findEarlier(kind: SameKind, mark: RunMark, context: RunContext): Promise<Pipeline | undefined> {
  const { client, host, signal } = context
  for (const pipeline of (await listSameKind(kind, context)).slice(0, MOST_READ)) {
    const variables = await readOrRefusal(() => client.listPipelineVariables(kind.project, pipeline.id, { signal }))
    if (variables instanceof GitLabRefusedError) {
      host.info(describeBlindness(variables))
      return undefined
    }
    const payload = readPayload(variables)
    if (payload[RUN_FIELD] !== mark.run || payload[ATTEMPT_FIELD] === mark.attempt) continue
    return isOpen(pipeline) || pipeline.status === 'success' ? pipeline : undefined
  }
  return undefined
}

function describeBlindness({ message }: RefusedError): string {
  return `Pipelines of an earlier attempt of this job are not looked for, as that takes an \`api-token\` of a Maintainer: ${message}`
}
