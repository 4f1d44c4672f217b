import { parseDuration, parsePath, wholeNumber } from '../parsers/scalars.ts'
import type { OptionDefinition } from './definition.ts'

const group = 'Connection'

/** How GitLab is talked to. */
export const connectionOptions = {
  'request-timeout': {
    group,
    field: 'requestTimeoutSeconds',
    description: 'Longest time for one request, and for any silence within one: a duration, or a number of seconds',
    placeholder: 'DURATION',
    takes: 'number',
    parse: (given) => parseDuration(given, { minSeconds: 1, maxSeconds: 3_600 }),
    default: '30s',
  },
  retries: {
    group,
    description: 'How often a failed request is tried again, where that is safe',
    placeholder: 'N',
    takes: 'number',
    parse: wholeNumber(0, 100),
    default: '5',
  },
  'ca-file': {
    group,
    description: 'File with extra certificates to trust (PEM)',
    placeholder: 'FILE',
    parse: parsePath,
    ci: { variable: 'CI_SERVER_TLS_CA_FILE' },
    local: true,
  },
  'settings-file': {
    group,
    description:
      'File with DOWNSTREAM_* variables, one KEY=VALUE per line, as tokens create --write-env writes it; the environment wins',
    placeholder: 'FILE',
    parse: parsePath,
    ofRun: true,
  },
} as const satisfies Readonly<Record<string, OptionDefinition>>
