import { afterEach, describe, expect, test, vi } from 'vitest'
import { UsageError } from '../../../src/errors.ts'
import { refuseWrongProxy } from '../../../src/gitlab/http/proxy.ts'
import { runCommand } from '../../support/run-command.ts'

afterEach(() => vi.unstubAllEnvs())

const target = new URL('https://gitlab.example.com/api/v4/version')
const check = (text: string, name = 'HTTPS_PROXY') => refuseWrongProxy(target, { [name]: text })

describe('the address of a proxy', () => {
  test.each([
    'http://user:s3#cret@proxy.example.com:3128',
    'http://user:s3/cret@proxy.example.com:3128',
    'http://user:3/cret@proxy.example.com:3128',
    'http://user:s3?cret@proxy.example.com:3128',
    'http://user:s3%cret@proxy.example.com:3128',
    'http://user:s3%ffcret@proxy.example.com:3128',
    'http://user:s3 cret@proxy.example.com:3128',
    'http://user:s3\\cret@proxy.example.com:3128',
    'https://u/ser:s3cret@proxy.example.com',
  ])('%s is refused with how to write the password', (text) => {
    expect(() => check(text)).toThrow(/^HTTPS_PROXY: has a user or password .* # as %23, .*% as %25/)
    expect(() => check(text)).not.toThrow(/cret|user:/)
  })

  test.each([
    ['proxy.example.com:3128', 'has no scheme'],
    ['user:s3cret@proxy.example.com:3128', 'has no scheme'],
    ['s3cret', 'has no scheme'],
    ['socks5://user:s3cret@proxy.example.com:1080', 'has a scheme that this program does not know'],
    ['http://', 'is not the address of a proxy'],
    ['http:///s3cret', 'is not the address of a proxy'],
    ['http://user:s3cret@', 'is not the address of a proxy'],
    ['http://proxy.example.com:s3cret', 'is not the address of a proxy'],
    ['http://proxy.example.com:3128/s3cret?x', 'is not the address of a proxy'],
    ['http://s3 cret', 'is not the address of a proxy'],
  ])('%s %s, and is refused with what to write', (text, words) => {
    for (const name of ['HTTPS_PROXY', 'https_proxy']) {
      expect(() => check(text, name)).toThrow(UsageError)
      expect(() => check(text, name)).toThrow(`${name}: ${words}; expected http://HOST:PORT`)
      expect(() => check(text, name)).not.toThrow(/cret/)
    }
  })

  test.each([
    '',
    'http://proxy.example.com:3128',
    'http://proxy.example.com:3128/',
    ' HTTP://proxy.example.com ',
    'https://user:p%23%2F%3F%25%40ss@proxy.example.com:3128',
    'http://user:p@ss@proxy.example.com:3128',
    'http://user@[::1]:3128',
  ])('%j is taken', (text) => {
    expect(() => check(text)).not.toThrow()
  })

  test('does not matter where no proxy is asked', () => {
    expect(() => refuseWrongProxy(target, { HTTP_PROXY: 'rubbish' })).not.toThrow()
    expect(() => refuseWrongProxy(new URL('http://gitlab.example.com'), { HTTPS_PROXY: 'rubbish' })).not.toThrow()
    expect(() => refuseWrongProxy(new URL('https://localhost/'), { HTTPS_PROXY: 'rubbish' })).not.toThrow()
    vi.stubEnv('NO_PROXY', 'example.com')
    vi.stubEnv('no_proxy', '')
    expect(() => check('rubbish')).not.toThrow()
  })

  test.each([['trigger', '--ref=main'], ['doctor'], ['status', '1']])(
    '%s with a wrong one ends with exit 2 and names the variable',
    async (...args) => {
      const env = {
        HTTPS_PROXY: 'http://user:s3#cret@127.0.0.1:1',
        DOWNSTREAM_GITLAB_URL: target.origin,
        DOWNSTREAM_PROJECT: 'a/b',
        DOWNSTREAM_API_TOKEN: 'x',
      }
      const run = await runCommand([...args, '--retries=0'], { env })
      expect(run).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('HTTPS_PROXY: has a user or password') })
      expect(run.stderr + run.stdout).not.toContain('cret')
    },
  )
})
