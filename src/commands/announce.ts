import type { Host } from '../host/host.ts'
import type { Run } from './run-context.ts'

/** Tells which pipeline this is about before any waiting, so that whatever happens to this process the pipeline can be found. */
export function announce({ project, pipeline, started }: Run, host: Host): void {
  host.setOutput('pipeline-id', String(pipeline.id))
  host.setOutput('pipeline-url', pipeline.web_url)
  host.saveState('project', String(project))
  host.saveState('pipeline-id', String(pipeline.id))
  host.saveState('pipeline-url', pipeline.web_url)
  host.saveState('started', String(started))
}
