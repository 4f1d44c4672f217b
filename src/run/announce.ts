import type { Options } from '../options/options.ts'
import type { Run, RunContext } from './context.ts'

/** Tells which pipeline this is about before any waiting, so that whatever happens to this process the pipeline can be found. */
export function announce(
  { root: { projectId: project, pipeline }, started }: Run,
  { host, options, handover, onPipeline }: RunContext,
): void {
  const { id, web_url: url } = pipeline
  host.setOutput('pipeline-id', String(id))
  host.setOutput('pipeline-url', url)
  onPipeline?.(pipeline)
  handover?.save({ project, pipeline: { id, url }, policy: policyOf(options, { started }) })
}

/** What becomes of a pipeline whose run is interrupted. One that is not waited for was to go on anyway. */
export function policyOf(
  { wait, onInterrupt }: Pick<Options, 'wait' | 'onInterrupt'>,
  { started }: Pick<Run, 'started'>,
): 'cancel' | 'leave' {
  if (!wait) return 'leave'
  return onInterrupt ?? (started ? 'cancel' : 'leave')
}
