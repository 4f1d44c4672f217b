import { parseArtifacts, parseLines, parseOutputSources, parsePath, parseReportFile } from '../parsers/lists.ts'
import { oneOf, parseBoolean, parseSize, wholeNumber } from '../parsers/scalars.ts'
import type { OptionDefinition } from './definition.ts'

/** What is brought back, and where it is shown. */
export const resultOptions = {
  logs: {
    group: 'Logs and artifacts',
    description:
      'none, failed (the tail of each failed job at the end), or all (live, each line labelled with its job)',
    placeholder: 'WHICH',
    parse: oneOf('none', 'failed', 'all'),
    choices: ['none', 'failed', 'all'],
    default: 'failed',
  },
  'log-lines': {
    group: 'Logs and artifacts',
    description: "Length of a failed job's tail",
    placeholder: 'N',
    parse: wholeNumber(1, 100_000),
    default: '50',
  },
  artifacts: {
    group: 'Logs and artifacts',
    description:
      'Jobs whose artifacts to download when the pipeline ends, also when it failed: none, all, or globs of job names, one per line',
    placeholder: 'JOBS',
    parse: parseArtifacts,
    default: 'none',
    lines: true,
  },
  'artifacts-path': {
    group: 'Logs and artifacts',
    description: 'Folder the artifacts are unpacked to, each job in a folder of its own',
    placeholder: 'FOLDER',
    parse: parsePath,
    default: 'downstream-artifacts',
  },
  'artifacts-files': {
    group: 'Logs and artifacts',
    description: 'Globs of the files to keep, one per line',
    placeholder: 'GLOBS',
    parse: parseLines,
    default: '**',
    lines: true,
  },
  'artifacts-max-size': {
    group: 'Logs and artifacts',
    field: 'artifactsMaxBytes',
    description:
      'Most that the files kept of one archive may unpack to, such as 20GiB; also lets archives pass that unpack to far more than their size',
    placeholder: 'SIZE',
    parse: parseSize,
    // Not a default: the usual limit also knows a highest ratio.
    defaultText: '10GiB',
  },
  'artifacts-max-entries': {
    group: 'Logs and artifacts',
    description: 'Most files and folders that one archive may hold',
    placeholder: 'N',
    parse: wholeNumber(1, 100_000_000),
    default: '250000',
  },
  'outputs-from': {
    group: 'Logs and artifacts',
    description:
      "JOB:PATH, one per line: a dotenv file in that job's artifacts becomes outputs of this step (the last colon divides)",
    placeholder: 'JOB:PATH',
    parse: parseOutputSources,
    absent: [],
    lines: true,
  },
  summary: { group: 'Reports', description: 'Writes the GitHub job summary', parse: parseBoolean, default: 'true' },
  annotations: {
    group: 'Reports',
    description: 'Makes one GitHub error annotation per failed job',
    parse: parseBoolean,
    default: 'true',
  },
  'report-file': {
    group: 'Reports',
    description: 'Writes the result to this file; its ending picks the format: .json, .md or .env (dotenv)',
    placeholder: 'FILE',
    parse: parseReportFile,
  },
} as const satisfies Readonly<Record<string, OptionDefinition>>
