import { describe, expect, test } from 'vitest'
import { runCommandLine } from '../../commands/command-line.ts'
import { createScene, MAIN_SHA, type Scene } from '../../support/scene.ts'

const NEW_SHA = 'c'.repeat(40)
const reads = (scene: Scene) => scene.sandbox.requests.filter(({ url }) => url.includes('/repository/'))
const started = (scene: Scene) => [...scene.sandbox.store.pipelines.values()]

/** What a mirror does when it was asked for this so often. */
function atRequest(scene: Scene, path: RegExp, nth: number, act: () => void): void {
  let count = 0
  const when = () => {
    count += 1
    if (count === nth) act()
    return false
  }
  scene.sandbox.faults.add({ path, when, fault: { kind: 'answer', status: 500 } })
}

function moveMain(scene: Scene, sha: string): void {
  const { refs } = scene.project
  refs.splice(
    refs.findIndex(({ name }) => name === 'main'),
    1,
    { name: 'main', kind: 'branch', sha },
  )
}

describe('wait-for-ref', () => {
  test.each([
    ['a branch', 'next', 'branch', /branches\/next$/],
    ['a tag', 'refs/tags/v2', 'tag', /tags\/v2$/],
  ] as const)('starts when %s has arrived', async (_, ref, kind, path) => {
    await using scene = await createScene()
    const name = ref.split('/').at(-1) ?? ''
    atRequest(scene, path, 3, () => scene.project.refs.push({ name, kind, sha: NEW_SHA }))
    const run = await runCommandLine(scene, ['trigger', '-r', ref, '--wait-for-ref', '2m'])
    expect(run).toMatchObject({ exitCode: 0, stderr: '' })
    expect(run.stdout).toMatch(new RegExp(`^Waiting until (?:branch or tag|tag) ${name} is in group/app, for up to 2m`))
    expect(started(scene)).toMatchObject([{ ref: name, sha: NEW_SHA }])
  })

  test('starts when the branch is at the commit that is expected', async () => {
    await using scene = await createScene()
    atRequest(scene, /branches\/main$/, 4, () => moveMain(scene, NEW_SHA))
    const args = ['trigger', '-r', 'main', '--wait-for-ref', '2m', '--expect-sha', NEW_SHA.slice(0, 12)]
    expect(await runCommandLine(scene, args)).toMatchObject({ exitCode: 0, stderr: '' })
    expect(started(scene)).toMatchObject([{ sha: NEW_SHA }])
  })

  test('waits for nothing that is there, and says nothing of it', async () => {
    await using scene = await createScene()
    const run = await runCommandLine(scene, ['trigger', '-r', 'refs/heads/main', '--wait-for-ref', '2m'])
    expect(run.stdout).not.toContain('Waiting')
    expect(reads(scene)).toHaveLength(1)
  })

  test.each([
    [['-r', 'next'], 'waited 1m for branch or tag next in group/app: it is not there; nothing was started'],
    [
      ['-r', 'main', '--expect-sha', NEW_SHA],
      `waited 1m for branch or tag main in group/app at commit ${NEW_SHA}: it is at commit aaaaaaaaaaaa; nothing was started`,
    ],
  ])('ends with exit code 5 and says what is missing: %j', async (args, message) => {
    await using scene = await createScene()
    const before = scene.clock.monotonicMs()
    const run = await runCommandLine(scene, ['trigger', ...args, '--wait-for-ref', '1m'])
    expect(run).toMatchObject({ exitCode: 5, stderr: expect.stringContaining(message) })
    expect(scene.clock.monotonicMs() - before).toBeLessThan(62_000)
    expect(reads(scene).length).toBeLessThan(20)
    expect(started(scene)).toEqual([])
  })

  test('never waits longer than timeout', async () => {
    await using scene = await createScene()
    const before = scene.clock.monotonicMs()
    const run = await runCommandLine(scene, ['trigger', '-r', 'next', '--wait-for-ref=1h', '--timeout=30s'])
    expect(run.exitCode).toBe(5)
    expect(scene.clock.monotonicMs() - before).toBeLessThan(31_000)
  })

  test('is refused at once, with exit code 3, when the credentials cannot read the project', async () => {
    await using scene = await createScene()
    const env = { DOWNSTREAM_API_TOKEN: '', DOWNSTREAM_TOKEN: scene.triggerToken }
    const before = scene.clock.monotonicMs()
    const run = await runCommandLine(scene, ['trigger', '-r', 'next', '--wait-for-ref', '1h'], { env })
    expect(run).toMatchObject({
      exitCode: 3,
      stderr: expect.stringContaining('`wait-for-ref` cannot be done with these credentials'),
    })
    expect(scene.clock.monotonicMs() - before).toBeLessThan(5_000)
    expect(started(scene)).toEqual([])
  })

  test('rides trouble out, and ends with exit code 4 when it lasts', async () => {
    await using scene = await createScene()
    const path = /\/repository\//
    scene.sandbox.faults.add({ path, nth: [1, 2, 3], fault: { kind: 'answer', status: 502 } })
    const args = ['trigger', '-r', 'main', '--wait-for-ref', '1m']
    expect(await runCommandLine(scene, args)).toMatchObject({ exitCode: 0 })
    scene.sandbox.faults.add({ path, fault: { kind: 'answer', status: 502 } })
    expect(await runCommandLine(scene, args)).toMatchObject({ exitCode: 4 })
  })
})

describe('`latest` with `expect-sha`', () => {
  const add = (scene: Scene, given: { sha: string; ref?: string; status?: string }) =>
    scene.sandbox.store.addPipeline({
      projectId: scene.project.id,
      ref: 'main',
      source: 'push',
      status: 'success',
      ...given,
    })

  test.each([[NEW_SHA], [NEW_SHA.slice(0, 8)]])('finds the newest pipeline of commit %s, on any ref', async (sha) => {
    await using scene = await createScene()
    add(scene, { sha: NEW_SHA })
    const newest = add(scene, { sha: NEW_SHA, ref: 'feature/x.y' })
    add(scene, { sha: MAIN_SHA })
    const run = await runCommandLine(scene, ['wait', 'latest', '--expect-sha', sha, '--json'])
    expect({ exitCode: run.exitCode, id: JSON.parse(run.stdout)['pipeline-id'] }).toEqual({
      exitCode: 0,
      id: newest.id,
    })
    const onMain = await runCommandLine(scene, ['wait', 'latest', '--expect-sha', sha, '-r', 'main', '--json'])
    expect(JSON.parse(onMain.stdout)['pipeline-id']).toBe(newest.id - 1)
  })

  test('waits for the one that GitLab starts by itself when the mirror is updated', async () => {
    await using scene = await createScene()
    atRequest(scene, /\/pipelines\?.*sha=/, 3, () => add(scene, { sha: NEW_SHA }))
    const run = await runCommandLine(scene, ['trigger', '--pipeline-id=latest', '--expect-sha', NEW_SHA])
    expect(run).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('Waiting for a pipeline of commit ccc') })
    expect(started(scene)).toHaveLength(1)
  })

  test.each([
    [['--wait-for-ref', '30s'], 30_000, '30s'],
    [['--wait-for-ref', '0'], 0, '0s'],
    [['--timeout', '1m'], 58_000, '58s'],
  ])('ends with exit code 5 when there is none, %j', async (flags, lastsMs, words) => {
    await using scene = await createScene()
    add(scene, { sha: MAIN_SHA })
    const before = scene.clock.monotonicMs()
    const run = await runCommandLine(scene, ['wait', 'latest', '--expect-sha', NEW_SHA, ...flags])
    const stderr = expect.stringContaining(
      `waited ${words} for a pipeline of commit ${NEW_SHA} in group/app: there is none`,
    )
    expect(run).toMatchObject({ exitCode: 5, stderr })
    expect(Math.abs(scene.clock.monotonicMs() - before - lastsMs)).toBeLessThan(2_000)
  })

  test('what a component always hands over, its defaults, is fine beside a pipeline', async () => {
    await using scene = await createScene()
    const { id } = add(scene, { sha: MAIN_SHA })
    const env = { DOWNSTREAM_WAIT_FOR_REF: '0', DOWNSTREAM_ON_RUNNING: 'start', DOWNSTREAM_PLAY: '' }
    const args = ['trigger', `--pipeline-id=${id}`, '--variables-literal=false', '--upstream-variables=false']
    expect(await runCommandLine(scene, args, { env })).toMatchObject({ exitCode: 0, stderr: '' })
  })

  test('wait-for-ref is refused where there is nothing to wait for', async () => {
    await using scene = await createScene()
    const run = await runCommandLine(scene, ['wait', '1001', '--wait-for-ref', '1m'])
    expect(run).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('`wait-for-ref` waits before a pipeline'),
    })
    expect(scene.sandbox.requests).toEqual([])
  })
})
