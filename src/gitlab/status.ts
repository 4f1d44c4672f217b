/** All pipeline and job statuses of GitLab 19; a server may send others. */
export const KNOWN_STATUSES = [
  'created',
  'waiting_for_resource',
  'preparing',
  'waiting_for_callback',
  'pending',
  'running',
  'canceling',
  'scheduled',
  'manual',
  'success',
  'failed',
  'canceled',
  'skipped',
] as const
export type KnownStatus = (typeof KNOWN_STATUSES)[number]

/** Every `source` of a pipeline of GitLab 19: what made it. A server may send others. Source: `Enums::Ci::Pipeline.sources` in GitLab. */
export const KNOWN_SOURCES = [
  'push',
  'web',
  'trigger',
  'schedule',
  'api',
  'external',
  'pipeline',
  'chat',
  'webide',
  'merge_request_event',
  'external_pull_request_event',
  'parent_pipeline',
  'ondemand_dast_scan',
  'ondemand_dast_validation',
  'security_orchestration_policy',
  'container_registry_push',
  'duo_workflow',
  'pipeline_execution_policy_schedule',
] as const

/** What a pipeline or job status means for a program that waits. */
export type StatusMeaning =
  /** Still moving by itself, or a word of a newer server: keep looking. */
  | { readonly kind: 'active' }
  /** Stands still until a person plays a job. */
  | { readonly kind: 'blocked' }
  /** A delayed job will start by itself. */
  | { readonly kind: 'delayed' }
  | { readonly kind: 'finished'; readonly outcome: FinishedStatus }

export type FinishedStatus = 'success' | 'failed' | 'canceled' | 'skipped'

/**
 * The meaning of a status. Pipelines and jobs share the set; unknown words are active, never an end.
 *
 * Source: https://docs.gitlab.com/api/pipelines/ and `Ci::HasStatus` in GitLab.
 */
export function interpretStatus(status: string): StatusMeaning {
  switch (status) {
    case 'success':
    case 'failed':
    case 'canceled':
    case 'skipped':
      return { kind: 'finished', outcome: status }
    case 'manual':
      return { kind: 'blocked' }
    case 'scheduled':
      return { kind: 'delayed' }
    default:
      return { kind: 'active' }
  }
}

/** Whether nothing more will happen to the pipeline or job by itself or by a person playing it. */
export function isFinished(status: string): boolean {
  return interpretStatus(status).kind === 'finished'
}

/** Whether a job is at work or about to be: neither finished, nor waiting for a person or for an earlier stage. */
export function isJobUnderWay(status: string): boolean {
  return status !== 'created' && status !== 'manual' && !isFinished(status)
}
