import { type Problem, UsageError } from '../errors.ts'
import type { OptionName, Options } from '../options/options.ts'
import { getOption } from '../options/table/table.ts'
import type { RunResult } from '../report/result.ts'
import type { RunContext } from './context.ts'
import { runTrigger } from './start.ts'

/**
 * What the action, `trigger` and the library do: start a pipeline, or attach to the one of `pipeline-id`, which means to wait for it.
 *
 * @throws UsageError when the options contradict each other.
 */
export async function runMain(context: RunContext): Promise<RunResult> {
  const { options } = context
  refuseContradictions(options)
  if (options.pipelineId === undefined) return runTrigger(context)
  const { runWait } = await import('./attach.ts')
  return runWait({ ...context, options: { ...options, wait: true } })
}

/**
 * What no run can do, whatever the server says.
 *
 * @throws UsageError
 */
export function refuseContradictions(options: Options): void {
  if (options.apiVersion === 'v3') refuseBeyondLegacy(options)
  if (options.pipelineId === undefined) {
    refuseWithoutWait(options)
    refuseAlone(options)
    if (options.mergeRequest !== undefined) refuseBesideMergeRequest(options)
    if (options.variablesAsFile.length > 0 && options.token !== undefined) throw noFileVariables(options)
    return
  }
  refuseBesidePipeline(options)
  refuseAlone(options)
  if (options.dryRun) {
    throw new UsageError('`dry-run` shows what would be started; with `pipeline-id` nothing is', {
      hints: ['leave one of them out, or look at the pipeline with the command `status`'],
    })
  }
  if (!options.wait && options.explicit.has('wait')) {
    throw new UsageError(
      '`pipeline-id` attaches to a pipeline to wait for it; with `wait: false` there is nothing to do',
      {
        hints: ['leave `wait` out, or look once with the command `status`'],
      },
    )
  }
}

/** GitLab takes nothing but its number, and picks the commit itself. */
function refuseBesideMergeRequest({ asked: given, upstreamVariables }: Options): void {
  const asked = [
    ...[...STARTING, 'ref' as const, 'wait-for-ref' as const].filter((name) => given.has(name)),
    ...(upstreamVariables ? ['upstream-variables' as const] : []),
  ]
  if (asked.length === 0) return
  const problems = asked.map((option): Problem => ({ option, message: 'cannot be given with `merge-request`' }))
  throw new UsageError(`${asked.map((name) => `\`${name}\``).join(', ')}: cannot be given with \`merge-request\``, {
    problems,
    hints: [
      'GitLab starts the pipeline of a merge request on its source branch, and takes no variables and no inputs for it',
    ],
  })
}

/** Found before anything is sent: GitLab would take them for variables of the usual type, without a word. */
function noFileVariables({ token, apiToken }: Options): UsageError {
  const remedy = apiToken === undefined ? 'give an `api-token` with scope `api` in its place' : 'leave it out'
  return new UsageError(
    `\`variables-as-file\`: the endpoint of trigger and job tokens has no variables of the type file`,
    {
      problems: [{ option: 'variables-as-file', message: 'needs `api-token` alone' }],
      hints: [`${token?.source ?? 'token'} decides which endpoint it is: ${remedy}`],
    },
  )
}

/** A pipeline that exists has its variables and inputs already. */
function refuseBesidePipeline({ asked: given, upstreamVariables }: Options): void {
  const asked = [
    ...[...STARTING, 'merge-request' as const, 'on-running' as const].filter((name) => given.has(name)),
    ...(upstreamVariables ? ['upstream-variables' as const] : []),
  ]
  if (asked.length === 0) return
  const problems = asked.map(
    (option): Problem => ({ option, message: 'is for a pipeline that is started; `pipeline-id` starts none' }),
  )
  throw new UsageError(`${asked.map((name) => `\`${name}\``).join(', ')}: cannot be given to a pipeline that exists`, {
    problems,
    hints: ['leave out either that or `pipeline-id`'],
  })
}

/** What a pipeline is started with, so that one that exists has it already. */
export const STARTING = [
  'variables',
  'variables-from',
  'variables-file',
  'variables-literal',
  'variables-as-file',
  'inputs',
] as const

/**
 * What happens at the end of a pipeline needs a process that is still there; nothing asked for is silently left out.
 *
 * @param used what the command has a use for without a wait too
 */
export function refuseWithoutWait({ wait, asked: given }: Options, used: readonly OptionName[] = []): void {
  if (wait) return
  const asked = [...given].flatMap(([name, text]) => {
    const { needsWait, choices } = getOption(name)
    if (!needsWait || used.includes(name)) return []
    return choices === undefined || text === '' ? name : `${name}: ${text.split(/\s+/).join(' ')}`
  })
  if (asked.length === 0) return
  const problems = asked.map(
    (option): Problem => ({ option, message: 'needs `wait`: it happens while and after the pipeline runs' }),
  )
  throw new UsageError(`${asked.map((name) => `\`${name}\``).join(', ')}: needs \`wait: true\``, {
    problems,
    hints: ['add `wait: true` (`--wait`), or leave it out'],
  })
}

/** What would be ignored in silence: the option that it belongs to is not given. */
function refuseAlone({ asked: given }: Options): void {
  const problems = [...given.keys()].flatMap((option): Problem[] => {
    const others = getOption(option).onlyWith ?? []
    if (others.length === 0 || others.some((other) => given.has(other as OptionName))) return []
    return [{ option, message: `means nothing without ${others.map((other) => `\`${other}\``).join(' or ')}` }]
  })
  if (problems.length === 0) return
  throw new UsageError(`${problems.map(({ option }) => `\`${option}\``).join(', ')}: would have no effect`, {
    problems,
    hints: ['leave it out, or add the option that it belongs to'],
  })
}

/** API v3 answers no pipeline, so there is nothing to follow, check or cancel. */
function refuseBeyondLegacy({
  wait,
  pipelineId,
  expectSha,
  inputs,
  waitForRefSeconds,
  onRunning,
  mergeRequest,
}: Options): void {
  const asked = [
    wait && 'wait',
    pipelineId !== undefined && 'pipeline-id',
    expectSha !== undefined && 'expect-sha',
    waitForRefSeconds > 0 && 'wait-for-ref',
    onRunning !== 'start' && `on-running: ${onRunning}`,
    mergeRequest !== undefined && 'merge-request',
    Object.keys(inputs).length > 0 && 'inputs',
  ].filter((name) => name !== false)
  if (asked.length === 0) return
  throw new UsageError(
    `${asked.map((name) => `\`${name}\``).join(', ')} cannot be done through API v3, which only starts pipelines`,
    {
      hints: ['leave `/api/v3` off the end of `gitlab-url` when the server is GitLab 9.0 or newer'],
    },
  )
}
