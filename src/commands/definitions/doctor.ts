import type { CommandEntry } from '../command.ts'
import { CONNECTION_OPTIONS } from './shared-options.ts'

/** What is wrong, before a pipeline shows it. */
export const doctorCommands: readonly CommandEntry[] = [
  {
    kind: 'remote',
    definition: {
      name: 'doctor',
      summary: 'Checks connection, tokens, project, ref and rights, with reads only',
      options: [...CONNECTION_OPTIONS, 'ref', 'token'],
      examples: [
        { text: 'before the first trigger', command: 'gitlab-downstream doctor --project group/app --ref main' },
      ],
    },
    load: async () => (await import('../doctor/doctor.ts')).doctor,
  },
]
