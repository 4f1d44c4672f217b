import type { GitLabVersion } from '../../../src/sandbox/model.ts'
import type { NewProject } from '../../../src/sandbox/store.ts'
import type { GivenOptions, Scene } from './scene.ts'

/** A way to have the trigger endpoint refuse, and what the CLI must say about it. */
export interface Refusal {
  readonly name: string
  readonly version?: GitLabVersion
  readonly project?: Partial<NewProject>
  readonly prepare?: (scene: Scene) => void
  readonly options?: GivenOptions | ((scene: Scene) => GivenOptions)
  /** GitLab's own words. */
  readonly words: string
  /** Part of a next step. */
  readonly next: string
  /** Default 3. */
  readonly exitCode?: number
}

/** With the job token of an upstream job alone. */
export const byJob = ({ jobToken }: Scene): GivenOptions => ({ token: jobToken, 'api-token': undefined })

/** The trigger endpoint answers just this, where the sandbox has no such state. */
export const answers = (status: number, body: unknown) => (scene: Scene) =>
  void scene.sandbox.faults.add({
    method: 'POST',
    fault: { kind: 'answer', status, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } },
  })
