import { ACCESS_RULES } from './diagnosis-access.ts'
import type { CredentialKind, Refusal, Rule } from './diagnosis-rule.ts'
import { START_RULES } from './diagnosis-start.ts'

/** The next steps after a refusal, likeliest first; pure. The first rule that matches speaks. */
export function diagnoseRefusal(refusal: Refusal): readonly string[] {
  return findRule(refusal)?.hints(refusal) ?? []
}

export function findRule(refusal: Refusal): Rule | undefined {
  return [...START_RULES, ...ACCESS_RULES].find((rule) => rule.matches(refusal))
}

/** By what a token contains, never by how it begins. `jobToken` is the one of this job, whatever it looks like. */
export function credentialKindOf(token: string | undefined, jobToken: string | undefined): CredentialKind {
  if (token === undefined) return 'anonymous'
  if (token === jobToken || token.includes('glcbt-')) return 'job-token'
  if (token.includes('glptt-')) return 'trigger-token'
  return /glpat-|gldt-|glrt-|gloas-/.test(token) ? 'access-token' : 'unknown-token'
}
