import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Fault, type FaultRule, rewriteJson } from '../../src/sandbox/faults.ts'
import type { SandboxProject } from '../../src/sandbox/model.ts'
import { type CommandRun, runCommandLine } from '../commands/command-line.ts'
import type { Scene } from '../support/scene.ts'
import { checkCases, createScenes, PROPERTY_TIMEOUT_MS } from './cases.ts'
import { FIRST_READS, type LateEffect, type Other, type Schedule, schedule } from './start-schedule.ts'

const scenes = createScenes(100)
let scene: Scene
/** Ids of pipelines that no call of ours made. */
const othersIds = new Set<number>()

beforeAll(() => {
  // The same schedule must take the same course.
  vi.spyOn(Math, 'random').mockReturnValue(0.5)
})
afterAll(async () => {
  vi.restoreAllMocks()
  await scenes[Symbol.asyncDispose]()
})

test('whatever happens to the calls: at most one pipeline, exit code 0 only for ours, an honest refusal, and in time', {
  timeout: PROPERTY_TIMEOUT_MS,
}, async () => {
  await checkCases('starts', schedule, checkSchedule, { inTest: 2_000 })
})

async function checkSchedule(given: Schedule): Promise<void> {
  const before = scene
  scene = await scenes.next()
  if (scene !== before) othersIds.clear()
  const { project, env, secret } = prepare(given)
  const startedMs = scene.clock.monotonicMs()
  const others = given.othersAfter.map(async ([delayMs, facts]) => {
    await scene.clock.sleep(delayMs)
    startOther(project, facts)
  })
  const run = await runCommandLine(scene, ['trigger', '--json'], { env })
  const tookMs = scene.clock.monotonicMs() - startedMs
  scene.sandbox.faults.clear()
  await Promise.all(others)
  // What a stalled call still does later counts too.
  await scene.clock.sleep(120_000)

  const ours = [...scene.sandbox.store.pipelines.values()].filter(
    ({ projectId, id }) => projectId === project.id && !othersIds.has(id),
  )
  expect(ours.length, 'never twice').toBeLessThanOrEqual(1)
  expect(tookMs, 'ends by its deadline').toBeLessThanOrEqual(given.timeoutSeconds * 1000)
  checkEnding(
    run,
    ours.map(({ id }) => id),
    given,
  )
  expect(scene.sandbox.requests.filter(({ url }) => url.includes(secret))).toEqual([])
  ;(scene.sandbox.requests as unknown[]).length = 0
}

function checkEnding({ exitCode, stdout, stderr }: CommandRun, ours: readonly number[], given: Schedule): void {
  const reads = given.reader !== 'nobody' || ['job token', 'access token'].includes(given.starter)
  if (given.firstReads && reads) expect(scene.sandbox.requests.filter(({ method }) => method === 'POST')).toEqual([])
  if (exitCode === 0) {
    expect([JSON.parse(stdout)['pipeline-id']]).toEqual(ours)
    return
  }
  expect([3, 4], stderr).toContain(exitCode)
  if (/nothing was started/.test(stderr)) expect(ours, stderr).toEqual([])
  else expect(stderr).toMatch(/may or may not have been started|may be the one/)
}

function prepare(given: Schedule) {
  const { starter, calls, firstReads, reads, emptyVariables, deletedWhenSeen, reader, timeoutSeconds } = given
  const { sandbox, upstream } = scene
  const { store, faults, settings } = sandbox
  const owner = store.addUser({ username: `owner${store.users.size}` })
  upstream.members.set(owner.id, 'developer')
  const project = store.addProject({
    path: `group/p${store.projects.size}`,
    members: [[owner.id, 'maintainer']],
    jobTokenAllowlist: [upstream.id],
  })
  Object.assign(settings, {
    listDelayMs: given.listDelayMs,
    variablesDelayMs: given.variablesDelayMs,
    payloadShown: given.payloadShown,
  })
  for (const facts of given.othersBefore) startOther(project, facts)
  const { secret, ...credentials } = createCredentials(project, owner, { starter, reader })
  if (given.renamed) owner.username = `${owner.username}-renamed`

  calls.forEach((fault, index) => {
    if (fault) faults.add({ method: 'POST', path: /\/pipeline$/, ...toRule(fault, project, index + 1) })
  })
  if (firstReads) {
    const isFirst = () => !sandbox.requests.some(({ method }) => method === 'POST')
    faults.add({ method: 'GET', when: isFirst, fault: FIRST_READS[firstReads] })
  }
  for (const [nth, fault] of reads) faults.add({ method: 'GET', nth, fault })
  if (emptyVariables.length > 0)
    faults.add({ method: 'GET', path: /\/variables/, nth: emptyVariables, fault: rewriteJson(() => []) })
  if (deletedWhenSeen) faults.add({ method: 'GET', path: /\/pipelines\?/, fault: rewriteJson(deleteListed) })
  const env = {
    DOWNSTREAM_PROJECT: project.path,
    DOWNSTREAM_REF: 'main',
    DOWNSTREAM_TIMEOUT: String(timeoutSeconds),
    ...credentials.env,
  }
  return { project, secret, env }
}

function createCredentials(
  project: SandboxProject,
  owner: Scene['user'],
  { starter, reader }: Pick<Schedule, 'starter' | 'reader'>,
) {
  const { sandbox, upstream } = scene
  const { store } = sandbox
  const accessToken = (userId: number) => store.addAccessToken({ userId, scopes: ['api'] }).token
  const readerUser = store.addUser({ username: `reader${store.users.size}` })
  if (reader !== 'nobody') project.members.set(readerUser.id, reader)
  const apiToken = reader === 'nobody' ? undefined : accessToken(readerUser.id)
  const env = { DOWNSTREAM_API_TOKEN: apiToken, GITLAB_USER_LOGIN: owner.username }
  switch (starter) {
    case 'trigger token': {
      const secret = store.addTriggerToken(project, { ownerId: owner.id }).token
      return { secret, env: { ...env, DOWNSTREAM_TOKEN: secret } }
    }
    case 'job token': {
      const secret = sandbox.runUpstreamJob(upstream, owner).token
      return { secret, env: { ...env, CI_JOB_TOKEN: secret, CI_SERVER_URL: sandbox.url } }
    }
    case 'unusual job token': {
      const secret = sandbox.runUpstreamJob(upstream, owner, `acme-${store.users.size}-secret`).token
      return { secret, env: { ...env, DOWNSTREAM_TOKEN: secret } }
    }
    case 'access token': {
      const secret = apiToken ?? accessToken(owner.id)
      return { secret, env: { ...env, DOWNSTREAM_API_TOKEN: secret } }
    }
  }
}

/** Deletes pipelines of ours that a list shows, after it has shown them. */
function deleteListed(rows: unknown): unknown {
  if (!Array.isArray(rows)) return rows
  for (const { id } of rows) {
    const pipeline = scene.sandbox.store.pipelines.get(id)
    if (pipeline && !othersIds.has(id)) pipeline.deleted = true
  }
  return rows
}

function toRule(
  fault: Fault | LateEffect,
  project: SandboxProject,
  nth: number,
): Pick<FaultRule, 'fault' | 'when' | 'nth'> {
  if (fault.kind !== 'late') return { fault, nth }
  let calls = 0
  return {
    nth,
    fault: { kind: 'answer', status: 504, effect: false },
    when: ({ body, path }) => {
      const source = path.endsWith('/trigger/pipeline') ? 'trigger' : 'api'
      const payload = source === 'trigger' ? body.toString() : undefined
      if (++calls === nth) void scene.clock.sleep(fault.afterMs).then(() => addPipeline(project, { source, payload }))
      return true
    },
  }
}

function startOther(project: SandboxProject, facts: Other): void {
  othersIds.add(addPipeline(project, facts))
}

function addPipeline(project: SandboxProject, { source, payload }: { source: string; payload: string | undefined }) {
  const [ref = { name: 'main', sha: '' }] = project.refs
  const value = payload ?? ''
  return scene.sandbox.store.addPipeline({
    variables: payload === undefined ? [] : [{ key: 'TRIGGER_PAYLOAD', value, variableType: 'file', raw: true }],
    projectId: project.id,
    ref: ref.name,
    sha: ref.sha,
    source,
    userId: scene.user.id,
  }).id
}
