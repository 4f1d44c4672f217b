import fc from 'fast-check'
import type { Fault } from '../../src/sandbox/faults.ts'

/** Answered with 504 by the proxy, while GitLab works on and makes the pipeline later. */
export interface LateEffect {
  readonly kind: 'late'
  readonly afterMs: number
}

/** What one call to the trigger endpoint meets. */
const callFault: fc.Arbitrary<Fault | LateEffect | undefined> = fc.oneof(
  fc.record({ kind: fc.constant('late' as const), afterMs: fc.integer({ min: 0, max: 25_000 }) }),
  { weight: 2, arbitrary: fc.constant(undefined) },
  fc.record({
    kind: fc.constant('answer'),
    status: fc.constantFrom(500, 502, 503, 504),
    effect: fc.boolean(),
    body: fc.constantFrom('', '<html>Bad Gateway</html>'),
  }),
  fc.record({ kind: fc.constant('reset'), effect: fc.boolean() }),
  fc.record({ kind: fc.constant('cut'), afterBytes: fc.integer({ min: 0, max: 60 }) }),
  fc.record({
    kind: fc.constant('stall'),
    delayMs: fc.constantFrom(5_000, 29_000, 45_000, Number.POSITIVE_INFINITY),
    at: fc.constantFrom('before', 'answer'),
  }),
  fc.constantFrom<Fault>(
    { kind: 'answer', status: 429, body: 'Retry later' },
    { kind: 'answer', status: 429, headers: { 'retry-after': '7' } },
    { kind: 'answer', status: 429, headers: { 'retry-after': '3600' } },
    { kind: 'answer', status: 503, headers: { 'retry-after': '90' } },
    {
      kind: 'answer',
      status: 400,
      body: JSON.stringify({ message: { base: ['Too many pipelines created in the last minute. Try again later.'] } }),
    },
  ),
)

const readFault: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({ kind: fc.constant('answer'), status: fc.constantFrom(500, 502, 503, 429) }),
  fc.constant({ kind: 'reset', effect: true }),
  fc.record({ kind: fc.constant('cut'), afterBytes: fc.integer({ min: 0, max: 60 }) }),
)

/** What every read before the call meets. */
export const FIRST_READS = {
  broken: { kind: 'answer', status: 502 },
  'login page': { kind: 'answer', status: 200, body: '<html><title>Sign in</title>' },
  '404 page': { kind: 'answer', status: 404, body: '<html><title>Not found</title>' },
} as const satisfies Record<string, Fault>

/** Somebody else's pipeline on the same ref. */
const other = fc.record({
  source: fc.constantFrom('trigger', 'pipeline', 'api', 'push'),
  payload: fc.constantFrom(undefined, '{}', '{"downstream_trigger_id":"theirs"}', '[broken'),
})
export type Other = typeof other extends fc.Arbitrary<infer T> ? T : never

export const schedule = fc.record({
  /** The credential that starts; a job token may lack the usual prefix. */
  starter: fc.constantFrom('trigger token', 'job token', 'unusual job token', 'access token'),
  calls: fc.array(callFault, { maxLength: 4 }),
  firstReads: fc.option(fc.constantFrom(...(Object.keys(FIRST_READS) as (keyof typeof FIRST_READS)[])), { freq: 9 }),
  reads: fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), readFault), { maxLength: 5 }),
  /** How long a new pipeline stays invisible in lists. */
  listDelayMs: fc.constantFrom(0, 0, 1_000, 10_000, 40_000),
  variablesDelayMs: fc.constantFrom(0, 0, 3_000, 30_000, Number.POSITIVE_INFINITY),
  payloadShown: fc.constantFrom('whole', 'whole', 'declared', 'none'),
  /** Which readings of variables answer an empty list. */
  emptyVariables: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 2 }),
  /** Whether our pipeline is deleted as soon as a list has shown it. */
  deletedWhenSeen: fc.boolean(),
  /** Whether the starting user has another login than when the job began. */
  renamed: fc.boolean(),
  /** Who reads: Maintainers see payloads, Developers only pipelines. */
  reader: fc.constantFrom('maintainer', 'developer', 'nobody'),
  timeoutSeconds: fc.constantFrom(20, 100, 600, 3_600),
  /** So long after our start. */
  othersAfter: fc.array(fc.tuple(fc.integer({ min: 0, max: 30_000 }), other), { maxLength: 2 }),
  othersBefore: fc.array(other, { maxLength: 2 }),
})
export type Schedule = typeof schedule extends fc.Arbitrary<infer T> ? T : never
