import { InvalidValueError } from './invalid-value.ts'
import { suggestName } from './nearest.ts'

/** Parser of one of some fixed words. */
export function oneOf<const T extends string>(...choices: readonly T[]): (text: string) => T {
  return (text) => {
    const word = text.trim()
    const found = choices.find((choice) => choice === word)
    if (found === undefined) throw new InvalidValueError(`expected ${listWords(choices)}${suggestName(word, choices)}`)
    return found
  }
}

/** Parser of any of some fixed words, separated by commas or white space. */
export function anyOf<const T extends string>(...choices: readonly T[]): (text: string) => readonly T[] {
  return (text) => {
    const words = text.split(/[\s,]+/).filter((word) => word !== '')
    const unknown = words.filter((word) => !choices.some((choice) => choice === word))
    if (unknown.length > 0) {
      throw new InvalidValueError(
        ...unknown.map(
          (word) => `${JSON.stringify(word)}: expected any of ${choices.join(', ')}${suggestName(word, choices)}`,
        ),
      )
    }
    return choices.filter((choice) => words.includes(choice))
  }
}

/** `true` or `false`, in any case. */
export function parseBoolean(text: string): boolean {
  const word = text.trim().toLowerCase()
  if (word !== 'true' && word !== 'false') throw new InvalidValueError('expected true or false')
  return word === 'true'
}

/** Parser of a whole number between two bounds, both included. */
export function wholeNumber(min: number, max: number): (text: string) => number {
  return (text) => {
    const number = /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN
    if (!(number >= min && number <= max)) throw new InvalidValueError(`expected a whole number from ${min} to ${max}`)
    return number
  }
}

/** `a`, `a or b`, `a, b or c`. */
function listWords(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
