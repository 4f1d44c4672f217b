import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const library = join(root, 'node_modules/@actions/http-client/lib')
const sources = readdirSync(library).filter((name) => name.endsWith('.js'))
const textOf = (name: string) => readFileSync(join(library, name), 'utf8')

test('@actions/http-client needs undici for nothing but the agent of the global fetch, which the bundle leaves out', () => {
  const lines = sources.flatMap((name) => textOf(name).match(/^.*(?:undici|ProxyAgent).*$/gm) ?? [])
  expect(lines.map((line) => line.trim())).toEqual([
    `import { ProxyAgent } from 'undici';`,
    'return this._getProxyAgentDispatcher(parsedUrl, proxyUrl);',
    '_getProxyAgentDispatcher(parsedUrl, proxyUrl) {',
    expect.stringMatching(/^proxyAgent = new ProxyAgent\(/),
  ])
})

test('nothing of ours asks @actions/http-client for an agent of the global fetch', () => {
  const ours = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )
  const asking = ours.filter((name) => /getAgentDispatcher/.test(readFileSync(join(root, 'src', name), 'utf8')))
  expect(asking).toEqual([])
})

test('no file of dist/ holds undici', () => {
  const files = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.[cm]?js$/.test(name),
  )
  expect(files.length).toBeGreaterThan(8)
  for (const file of files) expect(readFileSync(join(root, 'dist', file), 'utf8'), file).not.toContain('UND_ERR_')
})
