import { runLibrary } from './faces/library.ts'

export { type Clock, systemClock } from './clock.ts'
export {
  DownstreamError,
  type ExitCode,
  InterruptedError,
  type Problem,
  RefusedError,
  type Result,
  UnreachableError,
  UsageError,
} from './errors.ts'
export type { LibraryOptions, LibrarySettings } from './faces/library.ts'
export type { GitLabClient } from './gitlab/api.ts'
export { createGitLabClient } from './gitlab/client.ts'
export { GitLabRefusedError, GitLabUnavailableError } from './gitlab/errors.ts'
export { createNode, listResultJobs, type PipelineNode } from './pipeline/tree.ts'
export { createSharedPolls, type SharedPolls } from './pipeline/watch/shared-polls.ts'
export type { WatchEvent, WatchOutcome, WatchSettings, WatchTools } from './pipeline/watch/types.ts'
export { watchPipeline } from './pipeline/watch/watch.ts'
export type { ResultJob, RunResult } from './report/result.ts'

/**
 * Starts a pipeline in another project and, with `wait`, follows it to its end: the whole tool as one call.
 *
 * @example
 * const { result, pipelineUrl } = await trigger({ project: 'group/app', ref: 'main', token, wait: true })
 * @throws UsageError when the options are wrong. Everything else that can go wrong is in the result, with `exitCode` and `message`.
 */
export const trigger = runLibrary
