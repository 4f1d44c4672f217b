import './check-node.cjs'
import core from './core/core.cjs'

export const { DownstreamError, GitLabRefusedError, GitLabUnavailableError, InterruptedError, RefusedError, UnreachableError, UsageError, createGitLabClient, createNode, createSharedPolls, listResultJobs, systemClock, trigger, watchPipeline } = core.library()
