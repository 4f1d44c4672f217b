import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RefusedError, UsageError } from '../../src/errors.ts'
import { createHost } from '../../src/host/create.ts'
import type { HostSettings, Product } from '../../src/host/host.ts'
import { recordedStream } from './recorded-stream.ts'

async function terminal(settings: Partial<HostSettings> & { terminal?: boolean; columns?: number } = {}) {
  const look = settings.terminal ? { isTTY: true, columns: settings.columns ?? 80 } : {}
  const stdout = recordedStream(look)
  const stderr = recordedStream(look)
  const host = await createHost({ kind: 'terminal', env: {}, stdout, stderr, ...settings })
  return { host, stdout, stderr }
}

test('information goes to stdout, warnings to stderr', async () => {
  const { host, stdout, stderr } = await terminal()
  host.info('one\ntwo')
  host.warn('careful')
  expect(stdout.text()).toBe('one\ntwo\n')
  expect(stderr.text()).toBe('warning: careful\n')
})

test('with --json stdout stays free for the document', async () => {
  const { host, stdout, stderr } = await terminal({ json: true })
  host.info('line')
  host.section('title')
  host.logLines({ key: '1', text: 'build' }, ['log'])
  expect(stdout.text()).toBe('')
  expect(stderr.text()).toBe('line\ntitle\nbuild │ log\n')
})

test('--quiet drops information, sections and progress, not warnings, failures and log lines', async () => {
  const { host, stdout, stderr } = await terminal({ quiet: true, terminal: true, color: false })
  host.info('line')
  host.section('title')
  host.progress('working')
  host.logLines({ key: '1', text: undefined }, ['log'])
  host.warn('careful')
  host.fail(new RefusedError('no'))
  expect(stdout.text()).toBe('log\n')
  expect(stderr.text()).toBe('warning: careful\nerror: no\n')
})

test('debug lines are shown with --verbose only', async () => {
  const calm = await terminal()
  const verbose = await terminal({ verbose: true })
  calm.host.debug('detail')
  verbose.host.debug('detail')
  expect([calm.stderr.text(), verbose.stderr.text()]).toEqual(['', 'detail\n'])
})

describe('a failure', () => {
  test('is one line, then details, then next steps', async () => {
    const { host, stderr } = await terminal()
    host.fail(new RefusedError('trigger\nrefused', { details: ['yaml: bad\nline 2'], hints: ['fix it', 'ask'] }))
    expect(stderr.text()).toBe('error: trigger refused\n  yaml: bad\n  line 2\n→ fix it\n→ ask\n')
  })

  test('of usage names each problem with its source and what was given', async () => {
    const { host, stderr } = await terminal()
    const problems = [
      { option: 'timeout', source: '--timeout', given: '5x', message: 'expected a duration' },
      { option: 'ref', message: 'is required' },
    ]
    host.fail(new UsageError('2 problems', { problems }))
    expect(stderr.text()).toBe(
      'error: 2 problems\n  --timeout: expected a duration (given: "5x")\n  ref: is required\n',
    )
  })

  test('nobody foresaw is called a bug, with its stack for --verbose only', async () => {
    const calm = await terminal()
    const verbose = await terminal({ verbose: true })
    const error = new TypeError('x is not a function')
    for (const { host } of [calm, verbose]) host.fail(error)
    expect(calm.stderr.text()).toBe(
      'error: unexpected: x is not a function\n→ this is a bug in gitlab-downstream, please report it with the output of --verbose\n',
    )
    expect(verbose.stderr.text()).toContain('terminal.test.ts')
  })

  test.each([[undefined], ['text'], [{ a: 1 }]])('%j that is no error is shown in one line', async (thrown) => {
    const { host, stderr } = await terminal()
    host.fail(thrown)
    expect(stderr.text()).toMatch(/^error: unexpected: .+\n→/)
  })
})

describe('colours', () => {
  const colored = { isTTY: true }
  test.each([
    ['on a terminal', {}, {}, colored, true],
    ['in a pipe', {}, {}, {}, false],
    ['on a dumb terminal', { TERM: 'dumb' }, {}, colored, false],
    ['with NO_COLOR', { NO_COLOR: '1' }, {}, colored, false],
    ['with an empty NO_COLOR', { NO_COLOR: '' }, {}, colored, true],
    ['with FORCE_COLOR in a pipe', { FORCE_COLOR: '1' }, {}, {}, true],
    ['with FORCE_COLOR=0', { FORCE_COLOR: '0' }, {}, colored, false],
    ['with both', { NO_COLOR: '1', FORCE_COLOR: '1' }, {}, colored, false],
    ['with --no-color', { FORCE_COLOR: '1' }, { color: false }, colored, false],
  ])('%s', async (_, env, flags, look, expected) => {
    const stdout = recordedStream(look)
    const host = await createHost({ kind: 'terminal', env, stdout, stderr: recordedStream(), ...flags })
    host.logLines({ key: '7', text: 'build' }, ['\u001B[31mred\u001B[0m'])
    expect(stdout.text().includes('\u001B[31mred')).toBe(expected)
    expect(stdout.text().includes('\u001B')).toBe(expected)
  })

  test('of a label depend on the key alone', async () => {
    const { host, stdout } = await terminal({ color: true })
    host.logLines({ key: '11', text: 'a' }, ['x'])
    host.logLines({ key: '12', text: 'a' }, ['x'])
    host.logLines({ key: '11', text: 'a' }, ['x'])
    const [first, other, again] = stdout.chunks
    expect(first).toBe(again)
    expect(first).not.toBe(other)
  })
})

describe('progress', () => {
  const clear = '\r\u001B[2K'

  test('is taken away before other output and put back after it', async () => {
    const { host, stdout, stderr } = await terminal({ terminal: true, color: false })
    host.progress('1 of 2')
    host.info('line')
    host.progress('2 of 2')
    host.progress('2 of 2')
    host.progress(undefined)
    expect(stderr.chunks).toEqual(['1 of 2', clear, '1 of 2', clear, '2 of 2', clear])
    expect(stdout.text()).toBe('line\n')
  })

  test.each([
    [10, 'abcdefghijklmnop', 'abcdefgh…'],
    [10, 'abcdefghi', 'abcdefghi'],
    [10, '日本語日本語日本語', '日本語日…'],
    [1, 'abc', '…'],
    [0, 'a pseudo-terminal without a size', 'a pseudo-terminal without a size'],
  ])('fits %i columns: %s', async (columns, text, shown) => {
    const { host, stderr } = await terminal({ terminal: true, columns })
    host.progress(text)
    expect(stderr.text()).toBe(shown)
  })

  test('is dropped where there is no terminal', async () => {
    const { host, stderr } = await terminal()
    host.progress('1 of 2')
    expect(stderr.text()).toBe('')
  })

  test('cannot be broken by what it shows', async () => {
    const { host, stderr } = await terminal({ terminal: true })
    host.progress('a\nb\u001B[2Jc')
    expect(stderr.text()).toBe('a bc')
  })
})

test('a secret is masked in everything, also when colours or invisible characters cut it in two', async () => {
  const secret = 'glpat-0123456789'
  const { host, stdout, stderr } = await terminal({ terminal: true, verbose: true, color: true })
  host.mask(secret)
  for (const text of [
    secret,
    'glpat-\u001B[31m0123456789\u001B[0m',
    'glpat-\u200B0123456789',
    'gl\u001B]0;x\u0007pat-0123456789',
  ]) {
    host.info(text)
    host.debug(text)
    host.warn(text)
    host.progress(text)
    host.section(text)
    host.logLines({ key: '1', text }, [text, `100%\r${text}`])
    host.fail(new RefusedError(text, { details: [text], hints: [text] }))
    host.fail(new Error(text))
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours may stand between
  const all = (stdout.text() + stderr.text()).replace(/\u001B\[[0-9;]*m/g, '')
  expect(all).not.toContain('0123456789')
  expect(all).toContain('***')
})

test('a secret never shows, in whatever lines a log brings it', async () => {
  const secret = 'S3CR3TS3CR3T'
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(secret, '\u001B[1m', '\r', '\u200B', '\u001B[0K'),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(piece).map((pieces) => pieces.join(''))), async (lines) => {
      const { host, stdout } = await terminal({ color: true })
      host.mask(secret)
      host.logLines({ key: '1', text: 'job' }, lines)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: colours may stand between
      expect(stdout.text().replace(/\u001B\[[0-9;]*m/g, '')).not.toContain(secret)
    }),
  )
})

describe('the product of a command', () => {
  async function productOf(product: Product, settings: Partial<HostSettings> = {}) {
    const { host, stdout, stderr } = await terminal(settings)
    for (const secret of ['s3cret-token', 's3cret-token-2', 'abc']) host.mask(secret)
    host.product(product)
    expect(stderr.text()).toBe('')
    return stdout.text()
  }

  test.each<[string, Product, string]>([
    ['is harmless, line by line', { document: {}, text: 'a\u001B]52;c;x\u0007\nb\r\u202E\n' }, 'a\nb\n'],
    ['has no secret in it', { document: {}, text: 'x s3cret-token\nabc' }, 'x ***\n***\n'],
    [
      'shows what it was asked to show, and nothing else',
      { document: {}, text: 's3cret-token s3cret-token-2', showsSecrets: ['s3cret-token'] },
      's3cret-token ***\n',
    ],
    [
      'shows an address with the secret in it',
      { document: {}, text: 'https://x/?t=s3cret-token', showsSecrets: ['https://x/?t=s3cret-token'] },
      'https://x/?t=s3cret-token\n',
    ],
    ['may be nothing', { document: {} }, ''],
  ])('%s', async (_, product, printed) => {
    expect(await productOf(product)).toBe(printed)
  })

  test('is a document with --json, masked in keys and values at any depth', async () => {
    const document = { 'a s3cret-token': [{ b: 'c\u200Bs3cret\u200B-token' }], n: 7, e: '\u001B[2J\u009B\u{E0041}' }
    expect(JSON.parse(await productOf({ document, text: 'x' }, { json: true }))).toEqual({
      'a ***': [{ b: 'c***' }],
      ...{ n: 7, e: '\u001B[2J\u009B\u{E0041}' },
    })
    expect(await productOf({ document, onOneLine: true }, { json: true })).toMatch(/^[\x20-\x7e]+\n$/)
    expect(await productOf({ document: undefined, text: 'x' }, { json: true })).toBe('')
  })
})
