import fc from 'fast-check'

/** How long `npm run soak` draws cases, in minutes; files run side by side, each for so long. */
const SOAK_MINUTES = process.env.SOAK ? Number(process.env.SOAK_MINUTES || 10) : undefined

/** Where a soak begins. A batch says the seed that it began with, and `SOAK_SEED` begins with that one again. */
const FIRST_SEED = Number(process.env.SOAK_SEED || Date.now() % 0x7fff_ffff)

const BATCH = 500

/** Longer than any soak: the cases end by themselves. */
export const PROPERTY_TIMEOUT_MS = 2 ** 31 - 1

/**
 * Checks a property: in `npm test` with so many cases, in `npm run soak` until its minutes are over, and then says how many there were
 * and with which seeds.
 */
export async function checkCases<Given>(
  name: string,
  given: fc.Arbitrary<Given>,
  check: (given: Given) => Promise<void>,
  { inTest }: { readonly inTest: number },
): Promise<void> {
  const property = fc.asyncProperty(given, check)
  if (SOAK_MINUTES === undefined) return fc.assert(property, { numRuns: inTest })
  const endMs = Date.now() + SOAK_MINUTES * 60_000
  let cases = 0
  let saidMs = Date.now()
  for (let seed = FIRST_SEED; Date.now() < endMs; seed += 1) {
    await fc.assert(property, {
      seed,
      numRuns: BATCH,
      interruptAfterTimeLimit: endMs - Date.now(),
      markInterruptAsFailure: false,
      reporter: (details) => {
        cases += details.numRuns
        if (!details.failed) return
        const message = `${name}, after ${cases} cases: ${fc.defaultReportMessage(details)}`
        throw new Error(message, { cause: details.errorInstance })
      },
    })
    if (Date.now() - saidMs < 60_000 && Date.now() < endMs) continue
    saidMs = Date.now()
    console.log(`${name}: ${cases} cases passed, seeds ${FIRST_SEED} to ${seed}`)
  }
}
