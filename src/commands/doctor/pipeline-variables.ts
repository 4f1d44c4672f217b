import type { ProjectFacts } from '../../gitlab/api.ts'
import { type Check, check } from './check.ts'

const LEVELS: Readonly<Record<string, number>> = { developer: 30, maintainer: 40, owner: 50 }

/** Who counts when a pipeline is started, and how far that is known. */
export interface Starter {
  readonly username: string
  /** `undefined` when it cannot be read. */
  readonly accessLevel: number | undefined
}

/** Whether variables may be passed. The setting is shown to Maintainers only. */
export function checkVariables(facts: ProjectFacts | undefined, starter: Starter | undefined): Check[] {
  if (facts === undefined) return []
  const { variablesRole: role } = facts
  if (role === undefined) {
    return [check('variables', 'skip', 'only the access token of a Maintainer sees who may pass pipeline variables')]
  }
  const setting = 'Settings > CI/CD > Variables > Minimum role to use pipeline variables'
  if (role === 'no_one_allowed') {
    return [
      check('variables', 'warn', 'nobody may pass pipeline variables to this project', [
        'pass `inputs` instead, which this does not touch',
        `or change ${setting}`,
        'GitLab before about 18.5 refuses every call of the trigger endpoint under this setting, with or without variables',
      ]),
    ]
  }
  const needed = LEVELS[role]
  if (starter?.accessLevel === undefined || needed === undefined) {
    const who = starter === undefined ? 'whoever starts the pipeline' : starter.username
    return [check('variables', 'pass', `may be passed with the role ${role}; what counts is the role of ${who}`)]
  }
  if (starter.accessLevel >= needed)
    return [check('variables', 'pass', `may be passed with the role ${role}, which ${starter.username} has`)]
  return [
    check('variables', 'warn', `may be passed with the role ${role}, which ${starter.username} does not have`, [
      `start without variables, raise the role of ${starter.username}, or change ${setting}`,
    ]),
  ]
}
