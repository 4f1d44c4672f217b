import { type Problem, UsageError } from '../errors.ts'
import type { Options } from '../options/options.ts'
import { getOption, type OptionName, optionNames } from '../options/table/table.ts'

export const DEFAULT_CHAIN = 'downstream.yml'

/** How the steps of a chain reach GitLab that say nothing else, and what its expressions take. */
export const CHAIN_OPTIONS = [
  'chain',
  'gitlab-url',
  'token',
  'api-token',
  'inputs',
  'ca-file',
  'request-timeout',
  'retries',
  'settings-file',
] as const satisfies OptionName[]

/** A chain waits for its steps in any case. */
const NOT_OF_CHAINS: readonly OptionName[] = ['wait', ...CHAIN_OPTIONS]

/** All that a run of a chain takes: also what is about a run as a whole, so that a new option of that kind belongs to it. */
export const CHAIN_RUN_OPTIONS: readonly OptionName[] = [
  ...CHAIN_OPTIONS,
  'timeout',
  ...optionNames.filter((name) => getOption(name).ofRun !== undefined && !NOT_OF_CHAINS.includes(name)),
]

/** What each step has of its own cannot be said for all of them at once. */
export function refuseBesideChain(options: Pick<Options, 'explicit' | 'wait'>): void {
  const taken = new Set([...CHAIN_RUN_OPTIONS, 'wait'])
  const asked = [...options.explicit].filter((name) => !taken.has(name))
  if (options.explicit.has('wait') && !options.wait) asked.push('wait')
  if (asked.length === 0) return
  const problems = asked.map(
    (option): Problem => ({ option, message: 'is for one pipeline; a chain file says it for each' }),
  )
  throw new UsageError(`${asked.map((name) => `\`${name}\``).join(', ')}: cannot be given beside \`chain\``, {
    problems,
    hints: ['write it into the chain file, under `defaults` or under the step that it is for'],
  })
}
