/** Resolves when the condition holds; what it looks at changes through other processes, so it is asked again and again. */
export async function waitUntil(condition: () => boolean, { withinMs = 20_000 } = {}): Promise<void> {
  const until = performance.now() + withinMs
  while (!condition()) {
    if (performance.now() > until) throw new Error(`not within ${withinMs} ms: ${condition}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
