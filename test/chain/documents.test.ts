import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { parseChain } from '../../src/chain/file/read.ts'
import { formatMermaid } from '../../src/chain/formats/plan-views.ts'
import { refusalsOf, step } from './refusals.ts'

const document = readFileSync(join(import.meta.dirname, '../../docs/chains.md'), 'utf8')
const blocks = [...document.matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, language, text = '']) => ({ language, text }))
const chains = blocks.filter(({ language, text }) => language === 'yaml' && parse(text).pipelines !== undefined)
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
})
