import type { StepDraft } from '../file/steps.ts'
import type { FileProblem } from '../file/yaml-tree.ts'
import type { ChainPlan, PlannedStep } from '../types.ts'
import { findAncestors, linkSteps, type NamedDraft, sortSteps } from './graph.ts'
import { linkReferences } from './references.ts'

interface Planned extends Pick<ChainPlan, 'steps' | 'inputNames' | 'envNames'> {
  readonly problems: readonly FileProblem[]
}

/** Makes the steps of a chain out of what its file says, in the order in which they can run. */
export function planSteps(drafts: readonly StepDraft[]): Planned {
  const named = drafts.flatMap(expandMatrix)
  const many = named[MOST_STEPS]
  if (many !== undefined) {
    const message = `there are ${named.length} steps, and ${MOST_STEPS} at most are possible`
    return { steps: [], inputNames: [], envNames: [], problems: [{ position: many.draft.position, message }] }
  }
  const { needs, problems: unknown } = linkSteps(named)
  const { order, circles } = sortSteps(needs)
  const steps = new Map(named.map((step) => [step.name, step]))
  const variants = Map.groupBy(named, ({ draft }) => draft.base)
  const ancestors = findAncestors(order, needs)
  // Steps of circles come last: what else is wrong with them is said too.
  const linked = [...new Set([...order, ...steps.keys()])].flatMap((name) => {
    const step = steps.get(name)
    if (step === undefined) return []
    return [{ step, ...linkReferences(step.draft.settings, { step, steps, variants, ancestors: ancestors.get(name) }) }]
  })
  const problems = [
    ...findTwins(named),
    ...unknown,
    ...circles.map((circle) => describeCircle(circle, steps)),
    ...drafts.flatMap(checkCondition),
    ...linked.flatMap((step) => step.problems),
  ]
  const used = linked.flatMap(({ expressions }) => expressions)
  const listNames = (kind: 'inputs' | 'env') =>
    [...new Set(used.flatMap((expression) => (expression.kind === kind ? [expression.name] : [])))].sort()
  return {
    steps: linked.map(({ step, settings }) => toStep(step, { needs: needs.get(step.name) ?? [], settings })),
    inputNames: listNames('inputs'),
    envNames: listNames('env'),
    problems,
  }
}

const MOST_STEPS = 1000

function expandMatrix(draft: StepDraft): readonly NamedDraft[] {
  if (draft.rows === undefined) return [{ name: draft.base, draft, matrix: {} }]
  return draft.rows.map(({ values }) => ({
    name: `${draft.base} (${Object.values(values).join(', ')})`,
    draft,
    matrix: values,
  }))
}

/** Names are folders too, and some file systems take two names for one that differ in the case of letters alone. */
function findTwins(named: readonly NamedDraft[]): readonly FileProblem[] {
  const groups = Map.groupBy(named, ({ name }) => name.toLowerCase().replaceAll(/[^\w ().,-]/g, '_'))
  return [...groups.values()].flatMap(([first, second]) => {
    if (first === undefined || second === undefined) return []
    const position =
      second.draft === first.draft ? (first.draft.rows?.[1]?.position ?? first.draft.position) : second.draft.position
    const message = `is too much like ${JSON.stringify(first.name)}; expected names that differ in more than the case of letters`
    return [{ position, subject: `the step ${JSON.stringify(second.name)}`, message }]
  })
}

function describeCircle(circle: readonly string[], steps: ReadonlyMap<string, NamedDraft>): FileProblem {
  const drafts = circle.flatMap((name) => steps.get(name)?.draft ?? [])
  const bases = [...new Set(drafts.map(({ base }) => base))]
  const [first] = drafts
  const shown = [...bases, bases[0]].join(' needs ')
  return { position: first?.position ?? { line: 1, column: 1 }, message: `steps wait for each other: ${shown}` }
}

function checkCondition({ base, when, needs, position }: StepDraft): readonly FileProblem[] {
  if (when !== 'on-failure' || needs.length > 0) return []
  return [{ position, subject: base, message: 'has when: on-failure without needs, so that it would never run' }]
}

function toStep(
  { name, matrix, draft }: NamedDraft,
  { needs, settings }: Pick<PlannedStep, 'needs' | 'settings'>,
): PlannedStep {
  const { base, when, allowFailure, position, defaultUrl } = draft
  return { name, base, matrix, needs, when, allowFailure, settings, defaultUrl, position }
}
