import { KNOWN_SOURCES, KNOWN_STATUSES } from '../../gitlab/status.ts'
import { optionalChoice, optionalDate, optionalFlag, optionalText } from '../http/validation.ts'
import type { SandboxPipeline, SandboxProject } from '../model.ts'
import type { RouteCall } from '../route.ts'

const SCOPES: Readonly<Record<string, (pipeline: SandboxPipeline) => boolean>> = {
  running: ({ status }) => status === 'running',
  pending: ({ status }) => status === 'pending',
  finished: ({ status }) => ['success', 'failed', 'canceled'].includes(status),
  branches: ({ tag }) => !tag,
  tags: ({ tag }) => tag,
}

type Test = (pipeline: SandboxPipeline) => boolean

/** Pipelines of the project that pass the query, in its order. */
export function filterPipelines(call: RouteCall, project: SandboxProject): SandboxPipeline[] {
  const tests = readTests(call)
  const compare = readOrder(call)
  const visibleUntilMs = call.store.clock.wallMs() - call.settings.listDelayMs
  return [...call.store.pipelines.values()]
    .filter((pipeline) => pipeline.projectId === project.id && !pipeline.deleted)
    .filter((pipeline) => Date.parse(pipeline.createdAt) <= visibleUntilMs)
    .filter((pipeline) => tests.every((test) => test(pipeline)))
    .sort(compare)
}

function readTests({ store, params }: RouteCall): Test[] {
  const scope = optionalChoice(params, 'scope', Object.keys(SCOPES))
  const status = optionalChoice(params, 'status', KNOWN_STATUSES)
  const source = optionalChoice(params, 'source', ['unknown', ...KNOWN_SOURCES])
  const username = optionalText(params, 'username')
  const texts = (['ref', 'sha', 'name'] as const).map((field) => [field, optionalText(params, field)] as const)
  const tests: Test[] = [
    // Child pipelines show up only when they are asked for.
    source ? (pipeline) => pipeline.source === source : (pipeline) => pipeline.source !== 'parent_pipeline',
  ]
  if (scope) tests.push(SCOPES[scope] ?? (() => true))
  if (status) tests.push((pipeline) => pipeline.status === status)
  if (params.yaml_errors !== undefined) {
    const wanted = optionalFlag(params, 'yaml_errors')
    tests.push((pipeline) => (pipeline.yamlErrors !== null) === wanted)
  }
  if (username !== undefined)
    tests.push(({ userId }) => userId !== null && store.users.get(userId)?.username === username)
  for (const [field, value] of texts) if (value !== undefined) tests.push((pipeline) => pipeline[field] === value)
  return [...tests, ...dateTests(params)]
}

function dateTests(params: RouteCall['params']): Test[] {
  const tests: Test[] = []
  for (const [name, field] of [
    ['updated', 'updatedAt'],
    ['created', 'createdAt'],
  ] as const) {
    const afterMs = optionalDate(params, `${name}_after`)
    const beforeMs = optionalDate(params, `${name}_before`)
    if (afterMs !== undefined) tests.push((pipeline) => Date.parse(pipeline[field]) > afterMs)
    if (beforeMs !== undefined) tests.push((pipeline) => Date.parse(pipeline[field]) < beforeMs)
  }
  return tests
}

function readOrder({ params }: RouteCall): (left: SandboxPipeline, right: SandboxPipeline) => number {
  const orderBy = optionalChoice(params, 'order_by', ['id', 'status', 'ref', 'updated_at', 'user_id']) ?? 'id'
  const direction = optionalChoice(params, 'sort', ['asc', 'desc']) === 'asc' ? 1 : -1
  const key = {
    id: ({ id }: SandboxPipeline) => id,
    status: ({ status }: SandboxPipeline) => status,
    ref: ({ ref }: SandboxPipeline) => ref,
    updated_at: ({ updatedAt }: SandboxPipeline) => Date.parse(updatedAt),
    user_id: ({ userId }: SandboxPipeline) => userId ?? 0,
  }[orderBy]
  return (left, right) => {
    const [leftKey, rightKey] = [key(left), key(right)]
    if (leftKey === rightKey) return direction * (left.id - right.id)
    return leftKey < rightKey ? -direction : direction
  }
}
