import { describe, expect, test } from 'vitest'
import { createHost } from '../../src/host/create.ts'
import { recordedStream } from './recorded-stream.ts'

describe('a line with an address', () => {
  const url = 'https://gitlab.example.com/group/app/-/pipelines/1002'
  const link = `\u001B]8;;${url}\u001B\\pipelines/1002\u001B]8;;\u001B\\`
  test.each([
    ['becomes a link where it would wrap, in a terminal that has them', { VTE_VERSION: '7600' }, 40, `see ${link}\n`],
    ['stays whole where it fits', { VTE_VERSION: '7600' }, 80, `see ${url}\n`],
    ['stays whole in a terminal that is not known to have links', {}, 40, `see ${url}\n`],
    ['stays whole in tmux', { VTE_VERSION: '7600', TMUX: '/tmp/tmux-0/default,1,0' }, 40, `see ${url}\n`],
  ])('%s', async (_name, env, columns, shown) => {
    const stdout = recordedStream({ isTTY: true, columns })
    const host = await createHost({ kind: 'terminal', env, stdout, stderr: recordedStream(), color: false })
    host.info(`see ${url}`)
    host.product({ document: {}, text: `see ${url}` })
    expect(stdout.text()).toBe(shown + shown)
  })
})
