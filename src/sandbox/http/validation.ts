import type { RouteCall } from '../route.ts'
import { invalidParams, notFound, refused } from './answer.ts'
import { isMap, type Params } from './request.ts'

/** Text of an optional parameter; numbers and booleans of a JSON body become text as in Grape. */
export function optionalText(params: Params, name: string): string | undefined {
  const value = params[name]
  if (value === undefined || value === null) return undefined
  if (typeof value === 'object') throw invalidParams([`${name} is invalid`])
  return String(value)
}

/** All of these must be there; reports them together, in this order. */
export function requiredTexts<const N extends string>(
  params: Params,
  names: readonly { readonly name: N; readonly blank: boolean }[],
): Record<N, string> {
  const problems: string[] = []
  const values: Partial<Record<N, string>> = {}
  for (const { name, blank } of names) {
    const value = params[name]
    if (value === undefined) problems.push(`${name} is missing`)
    else if (typeof value === 'object' && value !== null) problems.push(`${name} is invalid`)
    else if (!blank && String(value ?? '').trim() === '') problems.push(`${name} is empty`)
    else values[name] = String(value ?? '')
  }
  if (problems.length > 0) throw invalidParams(problems)
  return values as Record<N, string>
}

export function optionalFlag(params: Params, name: string): boolean {
  const value = optionalText(params, name)
  if (value === undefined || value === '') return false
  if (!/^(true|false|1|0|t|f|on|off|yes|no)$/i.test(value)) throw invalidParams([`${name} is invalid`])
  return /^(true|1|t|on|yes)$/i.test(value)
}

/** One of a fixed set. */
export function optionalChoice<const V extends string>(
  params: Params,
  name: string,
  allowed: readonly V[],
): V | undefined {
  const value = optionalText(params, name)
  if (value === undefined) return undefined
  const found = allowed.find((candidate) => candidate === value)
  if (!found) throw invalidParams([`${name} does not have a valid value`])
  return found
}

/** ISO 8601 only, as GitLab: `2027-01-31`, `2027-01-31T10:00:00Z`. */
export function optionalDate(params: Params, name: string): number | undefined {
  const value = optionalText(params, name)
  if (value === undefined) return undefined
  const dateMs = ISO_DATE.test(value) ? Date.parse(value) : Number.NaN
  if (Number.isNaN(dateMs)) throw invalidParams([`${name} is invalid`])
  return dateMs
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/

export function optionalInteger(
  params: Params,
  name: string,
  { min, max }: { readonly min: number; readonly max: number },
): number | undefined {
  const value = optionalText(params, name)
  if (value === undefined) return undefined
  if (!/^-?\d+$/.test(value)) throw invalidParams([`${name} is invalid`])
  const number = Number(value)
  if (number < min || number > max) throw invalidParams([`${name} does not have a valid value`])
  return number
}

/** A hash, an object of a JSON body or `name[key]=value` of a form. */
export function optionalMap(params: Params, name: string): Params {
  const value = params[name]
  if (value === undefined || value === null || value === '') return {}
  if (!isMap(value)) throw invalidParams([`${name} is invalid`])
  return value
}

/** A numeric id from the path; there is no record with a negative one. */
export function idFromPath({ values }: RouteCall, name: string): number {
  const value = values[name] ?? ''
  if (!/^-?\d+$/.test(value)) throw invalidParams([`${name} is invalid`])
  return Number(value)
}

/** The record of an id, or GitLab's 404 for its kind; without a kind that is `404 Not found`, with a small f. */
export function orNotFound<T>(record: T | undefined | null, resource?: string): T {
  if (record !== undefined && record !== null) return record
  throw resource === undefined ? refused(404, '404 Not found') : notFound(resource)
}
