import * as z from 'zod/mini'
import { asList, asRecord } from './job-definition.ts'
import { NAME_KEY } from './preparation.ts'

/** One entry of `needs`, as gitlab-ci-local lists it. */
export const needSchema = z.looseObject({
  job: z.string(),
  artifacts: z.optional(z.boolean()),
  optional: z.optional(z.boolean()),
  parallel: z.optional(z.looseObject({ matrix: z.array(z.record(z.string(), z.unknown())) })),
})
export type Need = z.infer<typeof needSchema>

/** Those of the names of a job that a need means: all, or what its matrix selects. */
export function selectNames(need: Need, names: readonly string[], definition: unknown): string[] {
  const wanted = need.parallel?.matrix
  if (wanted === undefined) return [...names]
  const runs = matrixRuns(need.job, definition)
  return names.filter((name) =>
    wanted.some((entry) => {
      if (NAME_KEY in entry) return entry[NAME_KEY] === name
      const values = runs.get(name)
      return values !== undefined && matches(entry, values)
    }),
  )
}

/** What a need is called in messages. */
export function nameOf({ job, parallel }: Need): string {
  return String(parallel?.matrix[0]?.[NAME_KEY] ?? job)
}

function matches(entry: Readonly<Record<string, unknown>>, values: Readonly<Record<string, string>>): boolean {
  return Object.entries(values).every(([key, value]) => asList(entry[key]).map(String).includes(value))
}

/** The values of each run of a matrix, by GitLab's name of the run. */
export function matrixRuns(job: string, definition: unknown): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const runs = asList(asRecord(asRecord(definition)?.parallel)?.matrix).flatMap((entry) =>
    Object.entries(asRecord(entry) ?? {}).reduce<Record<string, string>[]>(
      (before, [key, values]) =>
        before.flatMap((run) => asList(values).map((value) => ({ ...run, [key]: String(value) }))),
      [{}],
    ),
  )
  return new Map(runs.map((run) => [`${job}: [${Object.values(run).join(', ')}]`, run]))
}

/** Whether jobs wait for each other in a circle, and so for ever. */
export function hasCircle(
  jobs: readonly { readonly name: string; readonly needs: readonly string[] | null }[],
): boolean {
  const open = new Map(jobs.map(({ name, needs }) => [name, needs ?? []]))
  for (let before = -1; before !== open.size; ) {
    before = open.size
    for (const [name, needs] of open) if (!needs.some((need) => open.has(need))) open.delete(name)
  }
  return open.size > 0
}
