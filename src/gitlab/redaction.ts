import { createMasker } from '../mask.ts'

export const MASK = '[masked]'

/** Makes a function that takes the given secrets out of a server's words, in every form in which they may come back. */
export function createRedaction(secrets: readonly (string | undefined)[]): (text: string) => string {
  const masker = createMasker(MASK)
  for (const secret of secrets) if (secret !== undefined) masker.add(secret)
  return masker.redact
}
