import {
  parseArtifacts,
  parseLines,
  parseOutputSources,
  parseReportFiles,
  parseReportPrefix,
} from '../parsers/lists.ts'
import { oneOf, parseBoolean, parsePath, parseSize, wholeNumber } from '../parsers/scalars.ts'
import type { OptionDefinition } from './definition.ts'

/** What is brought back, and where it is shown. */
export const resultOptions = {
  logs: {
    group: 'Logs and artifacts',
    brief: 'none, failed (default) or all (live)',
    description:
      'Logs to show: none, failed (the last lines of each failed job, at the end), or all (live, each line labelled with its job)',
    placeholder: 'WHICH',
    parse: oneOf('none', 'failed', 'all'),
    choices: ['none', 'failed', 'all'],
    default: 'failed',
  },
  'log-lines': {
    group: 'Logs and artifacts',
    description: "How many of the last lines of a failed job's log to show",
    placeholder: 'N',
    takes: 'number',
    parse: wholeNumber(1, 100_000),
    default: '50',
  },
  artifacts: {
    group: 'Logs and artifacts',
    brief: 'Downloads artifacts: all, or globs of jobs',
    description:
      'Jobs whose artifacts are downloaded when the pipeline ends, also when it failed: none, all, or globs of job names, one per line',
    placeholder: 'JOBS',
    takes: 'lines',
    parse: parseArtifacts,
    default: 'none',
    lines: true,
  },
  'artifacts-path': {
    group: 'Logs and artifacts',
    brief: 'Folder for the artifacts',
    description: 'Folder that the artifacts are unpacked into, each job in a folder of its own',
    placeholder: 'FOLDER',
    parse: parsePath,
    default: 'downstream-artifacts',
    local: true,
  },
  'artifacts-files': {
    group: 'Logs and artifacts',
    description: 'Files of the artifacts to keep: globs, one per line',
    placeholder: 'GLOBS',
    takes: 'lines',
    parse: parseLines,
    default: '**',
    lines: true,
  },
  'artifacts-max-size': {
    group: 'Logs and artifacts',
    field: 'artifactsMaxBytes',
    description:
      'Limit on the unpacked size of what is kept of one archive, such as 20GiB; setting it also allows archives that unpack to far more than their own size',
    placeholder: 'SIZE',
    takes: 'number',
    parse: parseSize,
    // Not a default: the usual limit also knows a highest ratio.
    defaultText: '10GiB',
  },
  'artifacts-max-entries': {
    group: 'Logs and artifacts',
    description: 'Limit on the number of files and folders in one archive',
    placeholder: 'N',
    takes: 'number',
    parse: wholeNumber(1, 100_000_000),
    default: '250000',
  },
  'outputs-from': {
    group: 'Logs and artifacts',
    brief: 'Dotenv files in artifacts that become outputs',
    description:
      'Dotenv files in the artifacts of jobs that become outputs of this step: JOB:PATH, one per line (the last colon divides)',
    placeholder: 'JOB:PATH',
    takes: 'lines',
    parse: parseOutputSources,
    absent: [],
    lines: true,
  },
  summary: {
    group: 'Reports',
    description: 'Writes the GitHub job summary',
    takes: 'boolean',
    parse: parseBoolean,
    default: 'true',
    ofRun: true,
  },
  annotations: {
    group: 'Reports',
    description: 'Makes one GitHub error annotation per failed job',
    takes: 'boolean',
    parse: parseBoolean,
    default: 'true',
    ofRun: true,
  },
  'report-file': {
    group: 'Reports',
    field: 'reportFiles',
    brief: 'Writes the result to this file',
    description:
      "Writes the result to these files, one path per line; the ending picks the format: .json, .md, .html, .xml (JUnit), .env (dotenv), or annotations.json (GitLab's)",
    placeholder: 'FILE',
    takes: 'lines',
    parse: parseReportFiles,
    absent: [],
    lines: true,
    ofRun: true,
  },
  'report-prefix': {
    group: 'Reports',
    description: 'What the names in a dotenv report begin with: PREFIX_RESULT, PREFIX_PIPELINE_ID and so on',
    placeholder: 'PREFIX',
    parse: parseReportPrefix,
    default: 'TRIGGERED',
    ofRun: true,
  },
} as const satisfies Readonly<Record<string, OptionDefinition>>
