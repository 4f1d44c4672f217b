import {
  ATTEMPT_FIELD,
  type CallOptions,
  type ClientSettings,
  type GitLabClient,
  RUN_FIELD,
  TRIGGER_ID_FIELD,
  type TriggerRequest,
} from '../api.ts'
import { type Call, projectName, projectPath } from '../call.ts'
import { previewCall } from '../dry-run.ts'
import { GitLabRefusedError } from '../errors.ts'
import { extractWords, shorten } from '../explain/words.ts'
import { type Credentials, MASK } from '../requests/credentials.ts'
import type { Requests } from '../requests/requests.ts'
import { pipelineSchema } from '../schemas.ts'
import type { Pipeline } from '../types.ts'

type TriggerMethods = Pick<GitLabClient, 'triggerPipeline' | 'triggerBuilds' | 'describeTrigger'>

/** Starting a pipeline, with a trigger or job token, with an access token, or through API v3. */
export function createTriggerMethods(
  requests: Requests,
  { settings, credentials }: { settings: ClientSettings; credentials: Credentials },
): TriggerMethods {
  const { token } = settings
  return {
    async triggerPipeline(request, options = {}) {
      const call = startCall(request, token)
      if (call.sender === 'actor' && !credentials.canAct) throw noToken(call)
      const { value: pipeline } = await requests.json(call, pipelineSchema, options)
      if (pipeline.status === 'failed' && pipeline.yaml_errors)
        throw await explainFailed(pipeline, { call, credentials })
      return pipeline
    },
    async triggerBuilds(request: TriggerRequest, options: CallOptions = {}) {
      const call = buildsCall(request, token ?? '')
      if (token === undefined) throw noToken(call)
      await requests.done(call, options)
    },
    describeTrigger: (request) => previewCall(describedCall(request, settings), settings, credentials.redact),
  }
}

function describedCall(request: TriggerRequest, { apiVersion, token }: ClientSettings): Call {
  if (apiVersion === 'v3') return buildsCall(request, MASK)
  return startCall(request, token === undefined ? undefined : MASK)
}

function startCall(request: TriggerRequest, token: string | undefined): Call {
  if (request.mergeRequest !== undefined) return mergeRequestCall(request, request.mergeRequest)
  return token === undefined ? createCall(request) : triggerCall(request, token)
}

/** https://docs.gitlab.com/api/merge_requests/#create-merge-request-pipeline */
function mergeRequestCall({ project, ref }: TriggerRequest, iid: number): Call {
  return {
    method: 'POST',
    path: `${projectPath(project)}/merge_requests/${iid}/pipelines`,
    sender: 'actor',
    endpoint: 'merge-request',
    purpose: `start a pipeline of merge request !${iid} of ${projectName(project)}`,
    project,
    ref,
  }
}

/** Empty fields are left out: a project may forbid variables, and older versions know no inputs. */
function triggerCall(request: TriggerRequest, token: string): Call {
  const { project, ref, variables, inputs, downstreamTriggerId, mark } = request
  return {
    method: 'POST',
    path: `${projectPath(project)}/trigger/pipeline`,
    body: {
      token,
      ref,
      ...(isEmpty(variables) ? {} : { variables }),
      ...(isEmpty(inputs) ? {} : { inputs }),
      [TRIGGER_ID_FIELD]: downstreamTriggerId,
      ...(mark && { [RUN_FIELD]: mark.run, [ATTEMPT_FIELD]: mark.attempt }),
    },
    sender: 'token',
    endpoint: 'trigger',
    purpose: `start a pipeline of ${projectName(project)} on ${ref}`,
    project,
    ref,
  }
}

function createCall({ project, ref, variables, fileVariables = [], inputs }: TriggerRequest): Call {
  const list = Object.entries(variables).map(([key, value]) => ({
    key,
    value,
    ...(fileVariables.includes(key) && { variable_type: 'file' }),
  }))
  return {
    method: 'POST',
    path: `${projectPath(project)}/pipeline`,
    body: { ref, ...(list.length === 0 ? {} : { variables: list }), ...(isEmpty(inputs) ? {} : { inputs }) },
    sender: 'actor',
    endpoint: 'create',
    purpose: `start a pipeline of ${projectName(project)} on ${ref}`,
    project,
    ref,
  }
}

/** API v3 took forms. */
function buildsCall({ project, ref, variables }: TriggerRequest, token: string): Call {
  const form = new URLSearchParams({ token, ref })
  for (const [key, value] of Object.entries(variables)) form.append(`variables[${key}]`, value)
  return {
    method: 'POST',
    path: `${projectPath(project)}/trigger/builds`,
    form,
    sender: 'token',
    endpoint: 'trigger',
    purpose: `start the builds of ${projectName(project)} on ${ref}`,
    project,
    ref,
  }
}

function isEmpty(map: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(map).length === 0
}

function noToken(call: Call): GitLabRefusedError {
  return new GitLabRefusedError(`could not ${call.purpose}: a token is missing`, {
    status: 401,
    words: '',
    hints: ['give a trigger token or a CI job token as `token`, or an access token with scope `api` as `api-token`'],
  })
}

/** Older versions answer 201 for a configuration they cannot run: the pipeline exists, has no jobs, and failed already. */
async function explainFailed(
  pipeline: Pipeline,
  { call, credentials }: { call: Call; credentials: Credentials },
): Promise<GitLabRefusedError> {
  const { diagnoseRefusal, furtherWords } = await import('../explain/answer.ts')
  const words = extractWords(JSON.stringify({ message: pipeline.yaml_errors }), credentials.redact)
  return new GitLabRefusedError(
    `could not ${call.purpose}: GitLab found errors in its configuration: "${shorten(words.line, 300)}"`,
    {
      status: 201,
      words: words.line,
      details: [...furtherWords(words), `the failed pipeline: ${pipeline.web_url}`],
      hints: diagnoseRefusal({
        status: 201,
        words: '',
        endpoint: call.endpoint,
        credential: credentials.kindFor(call.sender),
        isWrite: true,
        project: call.project,
        ref: call.ref,
      }),
    },
  )
}
