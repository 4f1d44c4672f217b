import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { createScene, type Scene } from '../support/scene.ts'

/** How long `npm run soak` draws cases, in minutes; files run side by side, each for so long. */
const SOAK_MINUTES = process.env.SOAK ? Number(process.env.SOAK_MINUTES || 10) : undefined

/** Where a soak begins. A batch says the seed that it began with, and `SOAK_SEED` begins with that one again. */
const FIRST_SEED = Number(process.env.SOAK_SEED || Date.now() % 0x7fff_ffff)

const BATCH = 500

/** So that `npm test` says the same of the same code; new cases are what a soak is for. */
const SEED_IN_TEST = 20_261_125

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
  if (SOAK_MINUTES === undefined) return fc.assert(property, { seed: SEED_IN_TEST, numRuns: inTest })
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

/** The scene that cases share. It is a new one after so many: each call looks through all projects and pipelines. */
export function createScenes(casesInAScene: number): AsyncDisposable & { next(): Promise<Scene> } {
  let scene: Scene | undefined
  let count = 0
  return {
    async next() {
      if (scene && count++ < casesInAScene) return scene
      await (scene?.[Symbol.asyncDispose]() ?? loadLateModules())
      count = 1
      scene = await createScene()
      return scene
    },
    async [Symbol.asyncDispose]() {
      await scene?.[Symbol.asyncDispose]()
    },
  }
}

const SRC = join(import.meta.dirname, '../../src')
const LATE = /\bimport\('(\.[^']+)'\)/g

/** Virtual time does not wait for a module that is read only when it is needed: what else happens in the case would come too early. */
async function loadLateModules(): Promise<void> {
  for (const file of globSync('**/*.ts', { cwd: SRC }).map((name) => join(SRC, name)))
    for (const [, late = ''] of readFileSync(file, 'utf8').matchAll(LATE)) await import(join(dirname(file), late))
}
