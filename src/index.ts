import { type LibraryOptions, type LibrarySettings, runLibrary } from './faces/library.ts'
import { createGitLabClient as createClient } from './gitlab/client.ts'
import type { RunResult } from './report/result.ts'

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
export function trigger(options: LibraryOptions, settings: LibrarySettings = {}): Promise<RunResult> {
  return runLibrary(options, { ...settings, proxyVariables: process.env })
}

/**
 * A client of one GitLab instance with the credentials given for it; see {@link GitLabClient}. Opens no connection before the first
 * call, and none of its kept-alive connections holds the process up. Proxies are taken from the environment of the process.
 */
export const createGitLabClient: typeof createClient = (settings, parts) =>
  createClient({ proxyVariables: process.env, ...settings }, parts)
