import { compilePathGlob } from '../../../glob.ts'
import { expandVariables } from './inputs.ts'
import { asList, asRecord } from './job-definition.ts'

/** Files that differ from what a pipeline is compared with; `unknown` leaves the comparison to gitlab-ci-local. */
export type ChangedFiles = readonly string[] | 'all' | 'unknown'

/**
 * Rules whose `changes` are decided: gitlab-ci-local compares with the default branch, GitLab with the branch before the push.
 * A rule that names what to compare with stays as it is.
 *
 * Source: https://docs.gitlab.com/ci/yaml/#ruleschanges
 */
export function decideChanges(
  rules: unknown,
  changed: ChangedFiles,
  variables: Readonly<Record<string, string>> = {},
): unknown {
  if (!Array.isArray(rules) || changed === 'unknown') return rules
  return rules.map((rule) => {
    const { changes, ...rest } = asRecord(rule) ?? {}
    const long = asRecord(changes)
    if (changes === undefined || long?.compare_to !== undefined) return rule
    const paths = asList(long?.paths ?? changes).map((path) => expandVariables(String(path), variables))
    return changed === 'all' || hasMatch(paths, changed) ? rest : { ...rest, if: NEVER }
  })
}

/** A condition that no pipeline meets. */
export const NEVER = '"a" == "b"'

function hasMatch(paths: readonly string[], files: readonly string[]): boolean {
  const matchers = paths.map(compilePathGlob)
  return files.some((file) => matchers.some((matches) => matches(file)))
}

/** In place of the rules of a job: jobs that are in the list when the rule of their number is the first that holds. */
export function ruleProbes(job: string, rules: unknown): Record<string, object> {
  const list = asList(rules).map((rule) => asRecord(rule) ?? {})
  if (!list.some(({ variables }) => variables !== undefined)) return {}
  return Object.fromEntries(
    list.map((rule, index) => {
      const before = list.slice(0, index).map((one) => ({ ...one, needs: undefined, when: 'never' }))
      const own = { ...rule, needs: undefined, when: 'on_success', start_in: undefined }
      return [`${PROBE}${index}:${job}`, { stage: '.pre', script: [':'], rules: [...before, own] }]
    }),
  )
}

/** Begins the names of jobs that only answer a question. */
export const PROBE = 'gitlab-downstream:'

/** The variables of the rule that holds. */
export function ruleVariables(job: string, rules: unknown, listed: ReadonlySet<string>): Record<string, unknown> {
  const index = asList(rules).findIndex((_rule, at) => listed.has(`${PROBE}${at}:${job}`))
  return { ...asRecord(asRecord(asList(rules)[index])?.variables) }
}

/** That the job runs is decided already, also where it is for a failure; its rules are still asked for their variables. */
export function rulesToRun(rules: unknown): unknown {
  if (!Array.isArray(rules)) return undefined
  return rules.map(asRecord).map((rule) => ({
    ...rule,
    needs: undefined,
    when: rule?.when === 'never' ? 'never' : undefined,
  }))
}
