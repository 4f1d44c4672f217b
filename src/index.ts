import { type LibrarySettings, runLibrary } from './faces/library.ts'
import type { LibraryOptions } from './faces/library-options.ts'
import { cancelLibrary, type PipelineEvent, retryLibrary, watchLibrary } from './faces/library-pipelines.ts'
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
export type { LibrarySettings } from './faces/library.ts'
export type { LibraryOptions } from './faces/library-options.ts'
export type { PipelineEvent } from './faces/library-pipelines.ts'
export type { GitLabClient } from './gitlab/api.ts'
export { GitLabRefusedError, GitLabUnavailableError } from './gitlab/errors.ts'
export type { Bridge, Job, Pipeline, PipelineBasic } from './gitlab/types.ts'
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
 * Follows a pipeline to its end, and gives what happens on the way: changes of its status and of its jobs, trouble and its end, and last of all
 * `ended` with the result, as {@link trigger} gives it. Leaving the loop early ends the wait and leaves the pipeline.
 *
 * @param pipelineUrl address of the pipeline; it names the instance and the project too
 * @param options as for `trigger`; none is needed for a public project
 * @example
 * for await (const event of watch(pipelineUrl, { apiToken })) if (event.kind === 'job') console.log(event.job.name, event.job.status)
 * @throws UsageError at the first event when the options are wrong
 */
export function watch(
  pipelineUrl: string,
  options: LibraryOptions = {},
  settings: LibrarySettings = {},
): AsyncGenerator<PipelineEvent, void, undefined> {
  return watchLibrary(pipelineUrl, options, { ...settings, proxyVariables: process.env })
}

/**
 * Cancels a pipeline and those below it, or with the URL of a job that job alone, and gives what came of it: `result` is `canceled` only
 * when its status says so. Takes `apiToken` and the other options of the command `cancel`.
 *
 * @throws UsageError when the options are wrong
 */
export function cancel(url: string, options: LibraryOptions = {}, settings: LibrarySettings = {}): Promise<RunResult> {
  return cancelLibrary(url, options, { ...settings, proxyVariables: process.env })
}

/**
 * Runs the failed and canceled jobs of a pipeline again, or with the URL of a job that job alone; with `wait` it follows the pipeline to
 * its end. Takes `apiToken` and the other options of the command `retry`.
 *
 * @throws UsageError when the options are wrong
 */
export function retry(url: string, options: LibraryOptions = {}, settings: LibrarySettings = {}): Promise<RunResult> {
  return retryLibrary(url, options, { ...settings, proxyVariables: process.env })
}

/**
 * A client of one GitLab instance with the credentials given for it; see {@link GitLabClient}. Opens no connection before the first
 * call, and none of its kept-alive connections holds the process up. Proxies are taken from the environment of the process.
 */
export const createGitLabClient: typeof createClient = (settings, parts) =>
  createClient({ proxyVariables: process.env, ...settings }, parts)
