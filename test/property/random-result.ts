import fc from 'fast-check'
import type { JobTry, ResultJob, RunResult } from '../../src/report/result.ts'
import { hostileTexts } from '../report/sample-result.ts'

/** Masked in every random result; its end is what leaks are looked for by. */
export const SECRET = 'glpat-S3cr3t_T0ken-Xy42'
export const SECRET_END = 'T0ken'

/** The secret as a log, a name or an address may hold it. */
const disguises = [
  SECRET,
  `https://oauth2:${SECRET}@gitlab.example/`,
  'glpat-S3cr3t\u200B_T0ken-Xy42',
  'glpat-S3cr\u001B[1m3t_T0ken\u001B[0m-Xy42',
  `${'x'.repeat(190)}${SECRET}`,
  `<${SECRET}>&"${SECRET}"`,
  `\`${SECRET}\` [${SECRET}](${SECRET})`,
]

const fragment = fc.oneof(
  fc.constantFrom(...hostileTexts.filter((text) => text.length < 600)),
  fc.constantFrom(...disguises),
  fc.constantFrom(...'`|\\[]()<>!*_#\n\r\t& ~\'"@:;%{}=$^'),
  fc.constantFrom(
    ']]>',
    '--> ',
    '<!--',
    '%%{init}',
    'section x',
    'click a href',
    '```',
    '</details>',
    '</script>',
    '</svg>',
  ),
  fc.string({ unit: 'binary', maxLength: 10 }),
)
const text = fc.array(fragment, { maxLength: 4 }).map((parts) => parts.join(''))
/** A section's mark is one in a log alone. */
const logLine = fc.oneof(text, fc.constant(`glpat-S3cr3t_\u001B[0Ksection_start:1:x\r\u001B[0KT0ken-Xy42`))
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

const time = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.integer({ min: 0, max: 5000 }).map((seconds) => new Date(1.7e12 + seconds * 1000).toISOString()),
  },
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  text,
)
const number = fc.oneof(fc.integer({ min: -1, max: 5000 }), fc.double({ noNaN: true, noDefaultInfinity: true }))
const id = fc.integer({ min: 1, max: 6 })
const status = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('success', 'failed', 'canceled', 'skipped', 'manual', 'running', 'pending') },
  text,
)
const url = fc.oneof(
  text,
  fc
    .tuple(
      fc.constantFrom('https://gitlab.example/', 'javascript:', 'data:text/html,', 'http://u:p@gitlab.example/', '//'),
      text,
    )
    .map((parts) => parts.join('')),
)

const jobTry: fc.Arbitrary<JobTry> = fc.record({
  id,
  status,
  failureReason: maybe(text),
  createdAt: maybe(time),
  startedAt: maybe(time),
  finishedAt: maybe(time),
  queuedSeconds: maybe(number),
  durationSeconds: maybe(number),
  runner: maybe(text),
  url: maybe(url),
})

const job: fc.Arbitrary<ResultJob> = fc
  .tuple(
    jobTry,
    fc.record({
      name: text,
      stage: text,
      kind: fc.constantFrom('job', 'bridge'),
      allowFailure: fc.boolean(),
      pipelineId: id,
      projectId: id,
      pipelineLabel: maybe(text),
      counts: fc.boolean(),
      coverage: maybe(number),
      user: maybe(text),
      downstreamPipelineId: maybe(id),
      previousTries: fc.array(jobTry, { maxLength: 2 }),
      logTail: maybe(fc.array(logLine, { maxLength: 5 })),
      linesBeforeTail: maybe(fc.nat(1000)),
      artifactsFolder: maybe(text),
    }),
  )
  .map(([one, rest]) => ({ ...one, ...rest }))

const plainResult: fc.Arbitrary<RunResult> = fc
  .tuple(
    fc.constantFrom(
      ...([
        ['success', 0],
        ['triggered', 0],
        ['failed', 1],
        ['manual', 1],
        ['timeout', 5],
        ['refused', 3],
        ['invalid', 2],
        ['interrupted', 143],
      ] as const),
    ),
    fc.record({
      message: text,
      status: maybe(status),
      pipelineId: maybe(id),
      pipelineIid: maybe(id),
      pipelineUrl: maybe(url),
      projectId: maybe(id),
      projectPath: maybe(text),
      ref: maybe(text),
      sha: maybe(text),
      durationSeconds: maybe(number),
      createdAt: maybe(time),
      startedAt: maybe(time),
      finishedAt: maybe(time),
      queuedSeconds: maybe(number),
      coverage: maybe(number),
      source: maybe(text),
      user: maybe(text),
      upstream: maybe(fc.record({ project: text, 'job-url': url })),
      jobs: fc.array(job, { maxLength: 5 }),
      artifactsPath: maybe(text),
      outputs: fc.dictionary(fc.oneof(text, fc.constantFrom('VERSION', 'A_B')), text, { maxKeys: 3 }),
      tries: fc.integer({ min: 1, max: 3 }),
      warnings: fc.array(text, { maxLength: 2 }),
      hints: fc.array(text, { maxLength: 2 }),
      details: fc.array(text, { maxLength: 2 }),
    }),
  )
  .map(([[result, exitCode], rest]) => ({ result, exitCode, ...rest }))

const step = fc.record({ name: text, counts: fc.boolean(), result: plainResult })

/** Any result that hostile servers, logs and settings can lead to; of a chain its jobs are those of its steps. */
export const randomResult: fc.Arbitrary<RunResult> = fc
  .tuple(plainResult, fc.option(fc.array(step, { maxLength: 3 }), { nil: undefined, freq: 3 }))
  .map(([result, steps]) =>
    steps === undefined ? result : { ...result, steps, jobs: steps.flatMap((one) => one.result.jobs) },
  )
