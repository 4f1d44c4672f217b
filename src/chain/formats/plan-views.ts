import { listWaves } from '../plan/graph.ts'
import type { ChainPlan, PlannedStep } from '../types.ts'

/** The plan for programs, with its names as the chain file has them. Expressions are not filled in, so that it holds no secrets. */
export function planDocument(plan: ChainPlan, usual?: Usual): Readonly<Record<string, unknown>> {
  const waves = listWaves(plan.steps).map((wave) => wave.map(({ name }) => name))
  return {
    file: plan.file,
    hash: plan.hash,
    concurrency: plan.concurrency,
    'on-failure': plan.onFailure,
    timeout: plan.timeoutSeconds ?? null,
    env: plan.envNames,
    inputs: plan.inputNames,
    waves,
    ...(usual && { 'critical-path': usual.path }),
    steps: plan.steps.map((step) => ({
      ...stepDocument(step, waves),
      ...(usual && { 'usual-seconds': usual.seconds.get(step.name) ?? null }),
    })),
  }
}

/** What is known of earlier runs. */
interface Usual {
  readonly seconds: ReadonlyMap<string, number>
  readonly path: readonly string[]
}

/** The plan as a flowchart for Markdown. Dotted lines lead to steps that do not wait for a success. */
export function formatMermaid({ steps }: Pick<ChainPlan, 'steps'>): string {
  const ids = new Map(steps.map(({ name }, index) => [name, `s${index}`]))
  const edges = steps.flatMap(({ name, needs, when }) =>
    needs.map((need) => `  ${ids.get(need)} ${ARROWS[when]} ${ids.get(name)}`),
  )
  const optional = steps.flatMap(({ name, allowFailure }) => (allowFailure ? [ids.get(name)] : []))
  return [
    'flowchart LR',
    ...steps.map(({ name }) => `  ${ids.get(name)}["${escapeLabel(name)}"]`),
    ...edges,
    ...(optional.length === 0
      ? []
      : ['  classDef optional stroke-dasharray: 4', `  class ${optional.join(',')} optional`]),
    '',
  ].join('\n')
}

function stepDocument(step: PlannedStep, waves: readonly (readonly string[])[]): Readonly<Record<string, unknown>> {
  const { name, base, matrix, needs, when, allowFailure, settings } = step
  return {
    name,
    base,
    matrix,
    needs,
    when,
    'allow-failure': allowFailure,
    wave: waves.findIndex((wave) => wave.includes(name)) + 1,
    settings: Object.fromEntries(Object.entries(settings).map(([option, { value }]) => [option, value])),
  }
}

const ARROWS: Readonly<Record<PlannedStep['when'], string>> = {
  'on-success': '-->',
  'on-failure': '-. on failure .->',
  always: '-. always .->',
}

/** Values of a matrix may hold anything that is printable; Mermaid reads numbers of characters. */
function escapeLabel(label: string): string {
  return label.replaceAll(/[^\p{L}\p{N} (),._/-]/gu, (character) => `#${character.codePointAt(0)};`)
}
