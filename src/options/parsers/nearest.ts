import { distance } from 'fastest-levenshtein'

/** The known name that a mistyped one most likely means; `undefined` when none is near. */
export function findNearestName(name: string, known: readonly string[]): string | undefined {
  const wanted = fold(name)
  const near = known
    .map((candidate) => ({ candidate, edits: editDistance(wanted, fold(candidate)) }))
    .filter(({ candidate, edits }) => edits <= Math.max(1, Math.floor(Math.min(wanted.length, candidate.length) / 3)))
    .sort((a, b) => a.edits - b.edits)
  return near[0]?.candidate
}

/**
 * The known name that another one is a near miss of: at most two edits away, and under a third of its length. What is further off may
 * be there for another purpose.
 */
export function findMissedName(name: string, known: readonly string[]): string | undefined {
  const nearest = findNearestName(name, known)
  if (nearest === undefined) return undefined
  const edits = editDistance(fold(name), fold(nearest))
  return edits <= 2 && edits * 3 < Math.max(name.length, nearest.length) ? nearest : undefined
}

/** `; did you mean "x"?` or nothing, to end a message with. */
export function suggestName(name: string, known: readonly string[], show = (found: string) => found): string {
  const nearest = findNearestName(name, known)
  return nearest === undefined ? '' : `; did you mean ${show(nearest)}?`
}

// Neither case nor the kind of separator is what the user got wrong.
function fold(name: string): string {
  return name.toLowerCase().replaceAll('_', '-')
}

/** Levenshtein distance in which two swapped neighbours count as one edit, the commonest slip when typing. */
function editDistance(a: string, b: string): number {
  const edits = distance(a, b)
  if (edits !== 2 || a.length !== b.length) return edits
  const at = [...a].findIndex((letter, index) => letter !== b[index])
  const swapped = `${a.slice(0, at)}${a[at + 1]}${a[at]}${a.slice(at + 2)}`
  return swapped === b ? 1 : edits
}
