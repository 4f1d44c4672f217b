import './check-node.cjs'
import core from './core/core.cjs'

export const { DownstreamError, GitLabRefusedError, GitLabUnavailableError, InterruptedError, RefusedError, UnreachableError, UsageError, cancel, createGitLabClient, createNode, createSharedPolls, listResultJobs, retry, systemClock, trigger, watch, watchPipeline } = core.library()
