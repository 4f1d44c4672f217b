import type { GitLabVersion } from '../../../src/sandbox/model.ts'
import type { NewProject } from '../../../src/sandbox/store.ts'
import type { CallInit, Scene } from './scene.ts'

/** One way to be refused by the trigger endpoint. */
export interface Refusal {
  readonly name: string
  readonly version?: GitLabVersion
  readonly project?: Partial<NewProject>
  readonly prepare?: (scene: Scene) => void
  readonly path?: string
  readonly request: (scene: Scene) => CallInit
  readonly status: number
  readonly body: unknown
}

export const base = (message: string) => ({ message: { base: [message] } })
export const notFound = { message: '404 Not Found' }
export const notAMap = { message: 'variables needs to be a map of key-valued strings' }
export const noRights = base('Insufficient permissions to create a new pipeline')
export const good = ({ triggerToken }: Scene): CallInit => ({ form: { token: triggerToken, ref: 'main' } })
export const withRef =
  (ref: string) =>
  ({ triggerToken }: Scene): CallInit => ({ form: { token: triggerToken, ref } })
export const withVariables =
  (variables: unknown) =>
  ({ triggerToken }: Scene): CallInit => ({ json: { token: triggerToken, ref: 'main', variables } })
export const byJob = ({ jobToken }: Scene): CallInit => ({ form: { token: jobToken, ref: 'main' } })
export const jobOf = ({ sandbox, jobToken }: Scene) => sandbox.store.jobTokens.get(jobToken)!
