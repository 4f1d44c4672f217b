import fc from 'fast-check'
import { InvalidValueError } from '../../../src/options/parsers/values.ts'

/** Any names of variables. */
export const keys = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,12}$/)

/** Any variables. */
export const maps = fc.dictionary(keys, fc.string({ unit: 'binary' }), { noNullPrototype: true })

/** What is said against a value that is refused. */
export async function messagesOf(work: () => unknown): Promise<readonly string[]> {
  try {
    await work()
  } catch (error) {
    if (error instanceof InvalidValueError) return error.messages
    throw error
  }
  throw new Error('nothing was refused')
}
