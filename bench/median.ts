/** The middle one; of an even number the upper of the two. 0 when there is none. */
export function median(values: readonly number[] = []): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}
