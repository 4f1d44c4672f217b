import type { GitLabClient, ProjectId } from '../gitlab/api.ts'
import { interpretStatus } from '../gitlab/status.ts'
import type { Pipeline } from '../gitlab/types.ts'

/** Which pipelines are of the same kind as one that is about to be started. */
export interface SameKind {
  readonly project: ProjectId
  /** Short names, as lists know them: of a merge request there are two. */
  readonly refNames: readonly string[]
  /** What makes them, in GitLab's words; several where the credential does not show which it will be. */
  readonly sources: readonly string[]
}

interface Tools {
  readonly client: GitLabClient
  readonly signal: AbortSignal
}

/** The newest hundred of the kind, the newest first. */
export async function listSameKind(
  { project, refNames, sources }: SameKind,
  { client, signal }: Tools,
): Promise<readonly Pipeline[]> {
  const query = { ref: onlyOne(refNames), source: onlyOne(sources), orderBy: 'id', sort: 'desc', limit: 100 } as const
  const listed = await client.listPipelines(project, query, { signal })
  return listed.filter(({ ref, source }) => refNames.includes(ref ?? '') && sources.includes(source ?? ''))
}

/** GitLab filters by one. */
function onlyOne(names: readonly string[]): string | undefined {
  return names.length === 1 ? names[0] : undefined
}

/**
 * Whether a pipeline still runs. One that waits for a person to play a job does not: it may wait for days. One that is being canceled
 * does, until its jobs have ended.
 */
export function isRunning({ status }: Pick<Pipeline, 'status'>): boolean {
  const { kind } = interpretStatus(status)
  return kind === 'active' || kind === 'delayed'
}

/** Whether it can be joined or canceled: it is not about to end anyway. */
export function isOpen(pipeline: Pick<Pipeline, 'status'>): boolean {
  return isRunning(pipeline) && pipeline.status !== 'canceling'
}
