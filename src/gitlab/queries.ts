import type { ProjectId } from './types.ts'

/** A request as a dry run shows it: its secrets are replaced by `[masked]`. */
export interface RequestPreview {
  readonly method: string
  readonly url: string
  /** `undefined` when the request has none. */
  readonly body: unknown
}

/** Field of the trigger call's body that tells our pipeline from another when the answer was lost; see docs/adr/0002. */
export const TRIGGER_ID_FIELD = 'downstream_trigger_id'

/** Two more fields, by which a later attempt of the same CI job finds the pipeline of an earlier one. */
export const RUN_FIELD = 'downstream_run'
export const ATTEMPT_FIELD = 'downstream_attempt'

/** Which CI job starts a pipeline; see `src/run/begin/settle.ts`. */
export interface RunMark {
  readonly run: string
  readonly attempt: string
}

/** What starts a pipeline. */
export interface TriggerRequest {
  readonly project: ProjectId
  readonly ref: string
  readonly variables: Readonly<Record<string, string>>
  /** Names of those that have the type file; only with an access token. */
  readonly fileVariables?: readonly string[] | undefined
  readonly inputs: Readonly<Record<string, unknown>>
  /** Sent as {@link TRIGGER_ID_FIELD}, which GitLab keeps in `TRIGGER_PAYLOAD`; only with a trigger or job token. */
  readonly downstreamTriggerId: string
  /** Starts the pipeline of the merge request with this iid in the place of one on `ref`; takes no variables and no inputs. */
  readonly mergeRequest?: number | undefined
  /** Sent as {@link RUN_FIELD} and {@link ATTEMPT_FIELD}; kept like the id. */
  readonly mark?: RunMark | undefined
}

/** Which pipelines a list has. */
export interface PipelineQuery {
  readonly ref?: string | undefined
  /** Whole: GitLab compares it as it is. */
  readonly sha?: string | undefined
  readonly status?: string
  readonly source?: string | undefined
  readonly username?: string
  /** ISO 8601. */
  readonly updatedAfter?: string
  readonly createdAfter?: string
  readonly orderBy?: 'id' | 'updated_at'
  readonly sort?: 'asc' | 'desc'
  /** Rows in all; pages of up to 100 are read until there are as many. Default 20. */
  readonly limit?: number
}
