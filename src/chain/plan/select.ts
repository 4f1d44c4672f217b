import type { Problem } from '../../errors.ts'
import { suggestName } from '../../options/parsers/nearest.ts'
import type { ChainPlan, PlannedStep } from '../types.ts'

/** What `--only` and `--from` say, one text per flag. */
export interface Selection {
  readonly only: readonly string[]
  readonly from: readonly string[]
}

/**
 * The steps that run: those of `only` without what they need, and those of `from` with all that follows; every one when neither is
 * given. What a step needs is then the nearest of its ancestors that run too.
 */
export function selectSteps(
  { steps }: Pick<ChainPlan, 'steps'>,
  { only, from }: Selection,
): { readonly steps: readonly PlannedStep[]; readonly problems: readonly Problem[] } {
  if (only.length === 0 && from.length === 0) return { steps, problems: [] }
  const named = findNamed(steps, { option: 'only', texts: only })
  const starts = findNamed(steps, { option: 'from', texts: from })
  const selected = new Set(named.names)
  // In topological order, so that what follows is met after what it follows.
  const following = new Set(starts.names)
  for (const { name, needs } of steps) if (needs.some((need) => following.has(need))) following.add(name)
  for (const name of following) selected.add(name)
  return { steps: restrict(steps, selected), problems: [...named.problems, ...starts.problems] }
}

function findNamed(
  steps: readonly PlannedStep[],
  { option, texts }: { readonly option: keyof Selection; readonly texts: readonly string[] },
): { readonly names: readonly string[]; readonly problems: readonly Problem[] } {
  const known = [...new Set(steps.flatMap(({ name, base }) => [base, name]))]
  const wanted = texts.flatMap((text) => (known.includes(text.trim()) ? [text.trim()] : splitNames(text)))
  const problems = wanted
    .filter((name) => !known.includes(name))
    .map((name): Problem => {
      const message = `is not a step of the chain${suggestName(name, known)}`
      return { option, source: `--${option}`, given: name, message }
    })
  const names = steps.filter(({ name, base }) => wanted.includes(name) || wanted.includes(base)).map(({ name }) => name)
  return { names, problems }
}

/** At commas, but not at those within the parentheses of a variant. */
function splitNames(text: string): readonly string[] {
  return text
    .split(/,(?![^()]*\))/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

function restrict(steps: readonly PlannedStep[], selected: ReadonlySet<string>): readonly PlannedStep[] {
  const nearest = new Map<string, readonly string[]>()
  for (const { name, needs } of steps) {
    const found = needs.flatMap((need) => (selected.has(need) ? [need] : (nearest.get(need) ?? [])))
    nearest.set(name, [...new Set(found)])
  }
  return steps
    .filter(({ name }) => selected.has(name))
    .map((step) => ({ ...step, needs: nearest.get(step.name) ?? [] }))
}
