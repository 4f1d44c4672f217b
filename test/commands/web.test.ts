import { describe, expect, test } from 'vitest'
import { openPage } from '../../src/commands/web.ts'
import { createScene, MAIN_SHA } from '../support/scene.ts'
import { runCommandLine } from './command-line.ts'

/** What is opened, and what is said, when a server says that this is the address of a page. */
async function open(address: string, baseUrl = 'https://gitlab.example.com/lab', fails = false) {
  const opened: string[] = []
  const warnings: string[] = []
  const openUrl = async (url: string) => {
    if (fails) throw new Error('spawn xdg-open ENOENT')
    opened.push(url)
  }
  const host = { warn: (text: string) => warnings.push(text) }
  await openPage(address, { flags: { web: true }, openUrl, host, client: { baseUrl } } as never)
  return { opened, warnings }
}

describe('--web', () => {
  test.each([
    ['https://gitlab.example.com/lab/g/a/-/pipelines/1', 'https://gitlab.example.com/lab/g/a/-/pipelines/1'],
    ['https://gitlab.example.com/lab/g/a"&calc&$(x) y', 'https://gitlab.example.com/lab/g/a%22&calc&$(x)%20y'],
    ['https://gitlab.example.com/g/a', undefined],
    ['http://gitlab.example.com/lab/g/a', undefined],
    ['https://gitlab.example.com:8443/lab/g/a', undefined],
    ['https://user:secret@gitlab.example.com/lab/g/a', undefined],
    ['https://gitlab.example.com/lab/../other', undefined],
    ['https://evil.example/lab/g/a', undefined],
    ['file:///etc/passwd', undefined],
    ['javascript:alert(1)', undefined],
    ['--help', undefined],
    ['', undefined],
  ])('opens %j as %j', async (address, expected) => {
    const { opened, warnings } = await open(address)
    expect(opened).toEqual(expected === undefined ? [] : [expected])
    expect(warnings).toHaveLength(expected === undefined ? 1 : 0)
  })

  test('says where the page is when there is no browser', async () => {
    const url = 'https://gitlab.example.com/lab/g/a'
    const { warnings } = await open(url, undefined, true)
    expect(warnings).toEqual([`no browser could be opened (spawn xdg-open ENOENT); the page is ${url}`])
  })

  test.each([
    ['status', ['status', '1001'], /\/group\/app\/-\/pipelines\/1001$/],
    ['list', ['list'], /\/group\/app\/-\/pipelines$/],
    ['trigger', ['trigger', '-r', 'main'], /\/group\/app\/-\/pipelines\/100[23]$/],
    ['wait', ['wait', '1001'], /\/group\/app\/-\/pipelines\/1001$/],
  ])('of `%s` opens its page, and without the flag nothing is opened', async (_name, args, page) => {
    await using scene = await createScene()
    scene.sandbox.store.addPipeline({
      projectId: scene.project.id,
      ref: 'main',
      sha: MAIN_SHA,
      source: 'push',
      status: 'success',
    })
    const opened: string[] = []
    const openUrl = async (url: string) => void opened.push(url)
    await runCommandLine(scene, args, { openUrl })
    expect(opened).toEqual([])
    await runCommandLine(scene, [...args, '--web'], { openUrl })
    expect(opened).toEqual([expect.stringMatching(page)])
  })
})
