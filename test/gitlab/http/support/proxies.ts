import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { findProgram } from '../../../support/system-programs.ts'

export interface Proxy extends AsyncDisposable {
  readonly port: number
  /** `host:port` of each CONNECT, as the proxy wrote it down. */
  targets(): Promise<string[]>
}

/** A real proxy which asks for a user name and a password. */
export async function startTinyproxy({ user, password }: { user: string; password: string }): Promise<Proxy> {
  const folder = await mkdtemp(join(tmpdir(), 'tinyproxy-'))
  const logFile = join(folder, 'log')
  const port = await freePort()
  const lines = [`Port ${port}`, 'Listen 127.0.0.1', `LogFile "${logFile}"`, 'LogLevel Connect', 'Timeout 10']
  await writeFile(join(folder, 'conf'), `${[...lines, `BasicAuth ${user} ${password}`].join('\n')}\n`)
  const child = spawn(findProgram('tinyproxy') ?? 'tinyproxy', ['-d', '-c', join(folder, 'conf')], { stdio: 'ignore' })
  while (!(await isListening(port))) {
    if (child.exitCode !== null) throw new Error(`tinyproxy ended with ${child.exitCode}`)
    await delay(5)
  }
  return {
    port,
    targets: async () =>
      [...(await readFile(logFile, 'utf8')).matchAll(/: CONNECT (\S+) HTTP/g)].map(([, target]) => target ?? ''),
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL')
      await once(child, 'exit')
      await rm(folder, { recursive: true })
    },
  }
}

/** A proxy that answers each CONNECT with the given bytes, or never. */
export async function startFakeProxy(
  answer: string | undefined,
): Promise<AsyncDisposable & { readonly port: number; ended(): boolean; received(): string }> {
  const sockets = new Set<Socket>()
  let received = ''
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
    socket.once('data', (chunk) => {
      received += chunk.toString('latin1')
      if (answer !== undefined) socket.end(answer)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    port: address.port,
    ended: () => sockets.size === 0,
    received: () => received,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })
}
