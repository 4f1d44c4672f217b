import { describe, expect, test } from 'vitest'
import { openChain, summary } from './chain-scene.ts'
import { BUILDING, LIB_VERSION, OUTPUTS, useStateFolder } from './state-folder.ts'

const folder = useStateFolder()

describe('a part of a chain', () => {
  const shapes = {
    lib: { script: BUILDING, settings: OUTPUTS },
    'app (eu)': { base: 'app', needs: ['lib'], settings: LIB_VERSION },
    'app (us)': { base: 'app', needs: ['lib'], settings: LIB_VERSION },
    smoke: { needs: ['app (eu)', 'app (us)'] },
    back: { needs: ['smoke'], when: 'on-failure' as const },
  }

  test('`--only` runs steps without what they need, with the values of the state', async () => {
    await using chain = await openChain(shapes)
    await chain.run({ ...folder.first(), selection: { only: ['lib'], from: [] } })
    expect(
      Object.entries<{ status: string }>(folder.read().steps).map(([name, { status }]) => `${name}:${status}`),
    ).toEqual(['lib:passed', 'app (eu):waiting', 'app (us):waiting', 'smoke:waiting', 'back:waiting'])
    const run = await chain.run({ ...folder.again(), selection: { only: ['app (eu)'], from: [] } })
    expect(summary(run)).toBe('app (eu):success')
    // What is named runs, also where it has passed before.
    await chain.run({ ...folder.again(), selection: { only: ['app (eu)'], from: [] } })
    expect(['lib', 'app (eu)', 'app (us)'].map((name) => chain.pipelines(name).length)).toEqual([1, 2, 0])
    // A step for failures that is chosen alone runs.
    expect(summary(await chain.run({ selection: { only: ['back'], from: [] } }))).toBe('back:success')
    expect(chain.pipelines('app (eu)')[0]?.variables).toContainEqual(
      expect.objectContaining({ key: 'VERSION', value: '1.2' }),
    )
  })

  test('`--from` runs a step with all that follows, though it has passed before', async () => {
    await using chain = await openChain(shapes)
    await chain.run(folder.first())
    const run = await chain.run({ ...folder.again(), selection: { only: [], from: ['app'] } })
    expect(summary(run)).toBe('app (eu):success app (us):success smoke:success back:skipped')
    expect(['lib', 'app (eu)', 'smoke'].map((name) => chain.pipelines(name).length)).toEqual([1, 2, 2])
  })

  test.each([
    ['a value that is nowhere', ['smoke', 'app (us)'], /pipelines\.lib\.outputs\.VERSION is not known/],
    ['a step that is not there', ['ap'], /--only "ap": is not a step of the chain; did you mean app\?/],
  ])('%s is an error before anything is sent', async (_, only, message) => {
    await using chain = await openChain(shapes)
    await expect(chain.run({ selection: { only, from: [] } })).rejects.toThrow(message)
    expect(chain.scene.sandbox.requests).toEqual([])
  })
})
