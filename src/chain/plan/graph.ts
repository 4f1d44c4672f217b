import { suggestName } from '../../options/parsers/nearest.ts'
import type { NamedPlace, StepDraft } from '../file/steps.ts'
import type { FileProblem } from '../file/yaml-tree.ts'
import type { PlannedStep } from '../types.ts'

/** A draft for each row of its matrix, under its full name. */
export interface NamedDraft {
  readonly name: string
  readonly draft: StepDraft
  readonly matrix: Readonly<Record<string, string>>
}

/** Who waits for whom, by full names. */
export interface Graph {
  /** In the order of the file. */
  readonly needs: ReadonlyMap<string, readonly string[]>
  readonly problems: readonly FileProblem[]
}

/** Makes full names of the names in `needs`: a step with a matrix means every one of its variants. */
export function linkSteps(steps: readonly NamedDraft[]): Graph {
  const variants = Map.groupBy(steps, ({ draft }) => draft.base)
  const names = new Set(steps.map(({ name }) => name))
  const problems: FileProblem[] = []
  const find = ({ name, position }: NamedPlace): readonly string[] => {
    const found = names.has(name) ? [name] : variants.get(name)?.map((variant) => variant.name)
    if (found !== undefined) return found
    const message = `is not a step of this file${suggestName(name, [...variants.keys(), ...names])}`
    problems.push({ position, subject: `needs ${JSON.stringify(name)}`, message })
    return []
  }
  const linked = new Map([...variants].map(([, [first]]) => [first?.draft, new Set(first?.draft.needs.flatMap(find))]))
  return { needs: new Map(steps.map(({ name, draft }) => [name, [...(linked.get(draft) ?? [])]])), problems }
}

/** Steps by their full names, with those that each needs. */
export type Needs = Graph['needs']

interface Order {
  /** Each step behind those that it needs, otherwise in the order of the file; without the steps of circles. */
  readonly order: readonly string[]
  /** Each step of a circle with the one that it needs behind it; the last one needs the first. */
  readonly circles: readonly (readonly string[])[]
}

export function sortSteps(needs: Needs): Order {
  const order: string[] = []
  const circles: (readonly string[])[] = []
  const done = new Set<string>()
  let waiting = [...needs.keys()]
  while (waiting[0] !== undefined) {
    const first = waiting[0]
    for (const name of waiting) {
      if (!(needs.get(name) ?? []).every((need) => done.has(need))) continue
      order.push(name)
      done.add(name)
    }
    const rest = waiting.filter((name) => !done.has(name))
    if (rest.length === waiting.length) {
      const circle = findCircle(first, { needs, done })
      circles.push(circle)
      for (const name of circle) done.add(name)
    }
    waiting = rest.filter((name) => !done.has(name))
  }
  return { order, circles }
}

/** From a step that waits for others which all wait, too. */
function findCircle(
  start: string,
  { needs, done }: { readonly needs: Needs; readonly done: ReadonlySet<string> },
): readonly string[] {
  const path: string[] = []
  const places = new Map<string, number>()
  for (let name: string | undefined = start; name !== undefined; ) {
    const place = places.get(name)
    if (place !== undefined) return path.slice(place)
    places.set(name, path.length)
    path.push(name)
    name = needs.get(name)?.find((need) => !done.has(need))
  }
  return path
}

/** All that a step waits for, directly or not. The steps are in topological order. */
export function findAncestors(order: readonly string[], needs: Needs): ReadonlyMap<string, ReadonlySet<string>> {
  const ancestors = new Map<string, Set<string>>()
  for (const name of order) {
    const found = new Set<string>()
    for (const need of needs.get(name) ?? []) {
      if (found.has(need)) continue
      found.add(need)
      for (const further of ancestors.get(need) ?? []) found.add(further)
    }
    ancestors.set(name, found)
  }
  return ancestors
}

/** Steps that can run side by side, wave after wave, as if each wave ended at once. */
export function listWaves<S extends { readonly name: string; readonly needs: readonly string[] }>(
  steps: readonly S[],
): readonly (readonly S[])[] {
  const levels = new Map<string, number>()
  const waves: S[][] = []
  for (const step of steps) {
    const level = step.needs.reduce((most, need) => Math.max(most, (levels.get(need) ?? -1) + 1), 0)
    levels.set(step.name, level)
    waves[level] = [...(waves[level] ?? []), step]
  }
  return waves
}

/**
 * The steps that decide when a chain is over when all of them pass, and how long they take together. A step whose time is not known
 * counts nothing; those for a failure are not on the way.
 */
export function findCriticalPath(
  steps: readonly PlannedStep[],
  seconds: ReadonlyMap<string, number>,
): { readonly path: readonly string[]; readonly totalSeconds: number } {
  const ends = new Map<string, { readonly path: readonly string[]; readonly totalSeconds: number }>()
  let longest = { path: [] as readonly string[], totalSeconds: 0 }
  for (const { name, needs, when } of steps) {
    if (when === 'on-failure') continue
    const before = needs.flatMap((need) => ends.get(need) ?? [])
    const last = before.reduce((one, other) => (isLonger(other, one) ? other : one), { path: [], totalSeconds: 0 })
    const end = { path: [...last.path, name], totalSeconds: last.totalSeconds + (seconds.get(name) ?? 0) }
    ends.set(name, end)
    if (isLonger(end, longest)) longest = end
  }
  return longest
}

type Way = ReturnType<typeof findCriticalPath>

/** Of two that take the same, the one with more steps. */
function isLonger(one: Way, other: Way): boolean {
  return (
    one.totalSeconds - other.totalSeconds > 0 ||
    (one.totalSeconds === other.totalSeconds && one.path.length > other.path.length)
  )
}
