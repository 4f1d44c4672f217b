import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'

/** A real browser, driven by its own protocol: https://chromedevtools.github.io/devtools-protocol/ */
export interface Browser extends AsyncDisposable {
  /** Opens a page, and resolves when it has loaded. */
  open(url: string): Promise<Page>
}

export interface Page {
  /** What the console and the browser's own log said, errors of the page's policy among it. */
  readonly messages: readonly string[]
  /** Every address that was asked for. */
  readonly requests: readonly string[]
  call<T>(method: string, parameters?: object): Promise<T>
  /** The value of an expression, awaited. */
  evaluate<T>(expression: string): Promise<T>
  /** Does what leads to another page, and resolves when that has loaded. */
  follow(act: () => Promise<unknown>): Promise<void>
}

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--remote-debugging-pipe',
]

export async function startBrowser(): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'browser-'))
  const child = spawn('chromium', [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const connection = connect(child)
  const { targetInfos } = await connection.call<{ targetInfos: Target[] }>('Target.getTargets')
  const targetId = targetInfos.find(({ type }) => type === 'page')?.targetId
  const attached = await connection.call<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true })
  const call = <T>(method: string, parameters: object = {}) =>
    connection.call<T>(method, parameters, attached.sessionId)
  const seen = { messages: [] as string[], requests: [] as string[] }
  connection.listen(({ method, params }) => {
    if (method !== undefined && messageMethods.includes(method)) seen.messages.push(JSON.stringify(params))
    if (method === 'Network.requestWillBeSent') seen.requests.push(params?.request?.url ?? '')
  })
  async function evaluate<T>(expression: string): Promise<T> {
    const options = { expression, awaitPromise: true, returnByValue: true }
    const answer = await call<Evaluated<T>>('Runtime.evaluate', options)
    if (answer.exceptionDetails) throw new Error(JSON.stringify(answer.exceptionDetails))
    return answer.result.value
  }
  for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await call(`${domain}.enable`)
  return {
    async open(url) {
      seen.messages.length = 0
      seen.requests.length = 0
      const loaded = connection.next('Page.loadEventFired')
      await call('Page.navigate', { url })
      await loaded
      return {
        ...{ ...seen, call, evaluate },
        async follow(act) {
          const followed = connection.next('Page.loadEventFired')
          await act()
          await followed
        },
      }
    },
    async [Symbol.asyncDispose]() {
      const ended = new Promise((resolve) => child.once('close', resolve))
      child.kill()
      await ended
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string }[]
}

/** What axe, a checker of accessibility, has to say of a page. */
export async function findViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  // What is not on the screen is not laid out, so axe would see it in a wrong place.
  await page.evaluate(
    "for (const { style } of document.querySelectorAll('section')) style.contentVisibility = 'visible'",
  )
  const violations = await page.evaluate<readonly Violation[]>('axe.run().then(({ violations }) => violations)')
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' ')}`)
}

const messageMethods = ['Log.entryAdded', 'Runtime.consoleAPICalled', 'Runtime.exceptionThrown']

interface Target {
  readonly type: string
  readonly targetId: string
}

interface Evaluated<T> {
  readonly result: { readonly value: T }
  readonly exceptionDetails?: object
}

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: { readonly request?: { readonly url: string } }
  readonly result?: unknown
  readonly error?: unknown
}

/** Messages are JSON with a zero byte at the end. */
function connect(child: ChildProcess) {
  const [input, output] = [child.stdio[3] as Writable, child.stdio[4] as Readable]
  const waiting = new Map<number, (message: Message) => void>()
  const listeners = new Set<(message: Message) => void>()
  let lastId = 0
  let rest = ''
  output.setEncoding('utf8').on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\0')
    rest = parts.pop() ?? ''
    for (const part of parts) {
      const message: Message = JSON.parse(part)
      waiting.get(message.id ?? -1)?.(message)
      for (const listener of listeners) listener(message)
    }
  })
  return {
    listen: (listener: (message: Message) => void) => void listeners.add(listener),
    next: (method: string) =>
      new Promise<void>((resolve) => {
        const listener = (message: Message) => {
          if (message.method !== method) return
          listeners.delete(listener)
          resolve()
        }
        listeners.add(listener)
      }),
    call<T>(method: string, params: object = {}, sessionId?: string): Promise<T> {
      const id = ++lastId
      input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
      return new Promise((resolve, reject) => {
        waiting.set(id, ({ result, error }) => {
          waiting.delete(id)
          if (error === undefined) resolve(result as T)
          else reject(new Error(`${method}: ${JSON.stringify(error)}`))
        })
      })
    },
  }
}
