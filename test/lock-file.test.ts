import { existsSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { expect, test } from 'vitest'
import { holdFile } from '../src/lock-file.ts'
import { openChain } from './chain/running/chain-scene.ts'
import { useStateFolder } from './chain/running/state-folder.ts'

const folder = useStateFolder()
const lock = () => `${folder.path()}.lock`
const hold = (force = false) => holdFile({ path: folder.path(), option: '--state', user: 'run', force })

test('a second run is refused while the first one has the state file, and starts nothing', async () => {
  await using chain = await openChain({ lib: {} })
  {
    using _first = hold()
    const words = `another run uses it, process ${process.pid} on ${hostname()}`
    await expect(chain.run(folder.choose({ resume: true }))).rejects.toThrow(words)
    expect(chain.pipelines('lib')).toEqual([])
  }
  expect(existsSync(lock())).toBe(false)
  expect((await chain.run(folder.first())).result).toMatchObject({ exitCode: 0 })
  expect(existsSync(lock())).toBe(false)
})

test('what a killed process has left is taken over, also when it was cut off', () => {
  // Larger than any process id.
  for (const left of [JSON.stringify({ pid: 2 ** 30, host: hostname() }), '', '{"pid"']) {
    writeFileSync(lock(), left)
    using _own = hold()
    expect(existsSync(lock())).toBe(true)
  }
})

test('a run on another machine is taken to go on, unless --force says otherwise', () => {
  writeFileSync(lock(), JSON.stringify({ pid: 1, host: 'elsewhere' }))
  expect(() => hold()).toThrow('process 1 on elsewhere')
  using _own = hold(true)
  expect(existsSync(lock())).toBe(true)
})
