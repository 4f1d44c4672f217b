import type * as z from 'zod/mini'
import { suggestName } from '../../options/parsers/nearest.ts'
import { showValue } from '../../options/parsers/values.ts'
import { isOptionName } from '../../options/table/table.ts'
import { chainSchema, stepKeys, stepOptions } from './schema.ts'
import { type FileProblem, findEntry, findTree, type Tree, toValue } from './yaml-tree.ts'

/** What is wrong with a value, by the keys that lead to it. */
export interface ShapeProblem extends FileProblem {
  readonly path: readonly PropertyKey[]
}

/** What does not have the shape of a chain file, whatever its values mean. */
export function checkShape(tree: Tree): readonly ShapeProblem[] {
  const { error } = chainSchema.safeParse(toValue(tree, 'typed'))
  return (error?.issues ?? []).flatMap((issue) => describeIssue(issue, tree))
}

function describeIssue(issue: z.core.$ZodIssue, tree: Tree): readonly ShapeProblem[] {
  const { path, message } = issue
  const found = findTree(tree, path)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const position = findEntry(found, key)?.keyPosition ?? found.position
      return { path: [...path, key], position, subject: showKey(key), message: describeUnknown(key, path) }
    })
  }
  const key = path.at(-1)
  const subject = typeof key === 'string' ? showKey(key) : undefined
  if (issue.code === 'invalid_key') {
    const above = findTree(tree, path.slice(0, -1))
    const position = findEntry(above, String(key))?.keyPosition ?? found.position
    return [{ path, position, subject, message: issue.issues[0]?.message ?? message }]
  }
  const isMissing = issue.code === 'invalid_type' && key === 'pipelines' && found === findTree(tree, path.slice(0, -1))
  return [{ path, position: found.position, subject, message: isMissing ? MISSING : message }]
}

const MISSING = 'is missing; expected a map with a step for each name'

/** As far as a message may repeat it. */
export function showKey(key: string): string | undefined {
  return showValue(key) || undefined
}

const chainKeys = Object.keys(chainSchema.shape)

/** What to do about a key that is not known where it is: at the top, in `defaults` or in a step. */
function describeUnknown(key: string, path: readonly PropertyKey[]): string {
  const isStepKey = stepKeys.some((known) => known === key)
  if (key === 'wait') return 'is not a key of chain files: a chain waits for each of its steps'
  if (path.length > 0 && chainKeys.includes(key))
    return 'is a key of the whole chain; expected it at the top of the file'
  if (path.length === 0 && stepOptions.some((known) => known === key))
    return 'is a setting of steps; expected it in defaults, or in a step'
  if (isOptionName(key)) return 'is about the whole run; expected it where the chain is started, not in its file'
  if (isStepKey) return 'is a setting of one step; expected it in that step'
  if (path.length === 0) return `is not a key of chain files${suggestName(key, chainKeys)}`
  const known = path[0] === 'defaults' ? stepOptions : [...stepKeys, ...stepOptions]
  return `is not a setting of a step${suggestName(key, known)}`
}
