import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { parseChain } from '../../src/chain/file/read.ts'
import { formatMermaid } from '../../src/chain/formats/plan-views.ts'
import { runCommandLine } from '../commands/command-line.ts'
import { createScene, type Scene } from '../support/scene.ts'
import { refusalsOf, step } from './refusals.ts'

const document = readFileSync(join(import.meta.dirname, '../../docs/chains.md'), 'utf8')
const blocks = [...document.matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, language, text = '']) => ({ language, text }))
const chains = blocks.filter(({ language, text }) => language === 'yaml' && parse(text).pipelines !== undefined)
const commands = blocks.flatMap(({ language, text }) =>
  language === 'sh'
    ? [...text.matchAll(/^gitlab-downstream ([^#\n]*[^#\s])/gm)].map(([, command = '']) => command)
    : [],
)
const parseBlock = (text: string) => parseChain(text, { file: 'downstream.yml' })

describe('docs/chains.md', () => {
  test('has chain files without problems', async () => {
    expect(chains).toHaveLength(2)
    for (const { text } of chains) expect((await parseBlock(text)).steps.length).toBeGreaterThan(1)
  })

  test('has the picture of its release', async () => {
    const picture = blocks.find(({ language }) => language === 'mermaid')?.text
    expect(formatMermaid(await parseBlock(chains[1]!.text))).toBe(picture)
  })

  const rows = [...document.matchAll(/^\| `([^`]+)` \| `([^`]+)` \|$/gm)].map(
    ([, setting = '', said = '']) => [setting, said] as const,
  )
  test.each(rows)('says how %s is refused', async (setting, said) => {
    const refusals = await refusalsOf(step(setting))
    expect(refusals.map((line) => line.replace(/^\d+:\d+: /, ''))).toContain(said)
  })

  test('tries every refusal of its table', () => {
    expect(rows).toHaveLength(14)
  })

  let scene: Scene
  beforeAll(async () => {
    scene = await createScene()
  })
  afterAll(() => scene[Symbol.asyncDispose]())

  test.each(commands)('has the command %s, which takes these flags', async (command) => {
    const args = [...command.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word)
    const { stderr } = await runCommandLine(scene, args)
    // Flags are read before the file, which is not in this folder.
    expect(stderr).toMatch(/^error: chain file downstream\.yml cannot be read/)
  })

  test('shows how a run goes on, and how a part is run', () => {
    for (const flag of ['--state', '--resume', '--only', '--from', '--dry-run'])
      expect(commands.some((command) => command.includes(flag))).toBe(true)
  })
})
