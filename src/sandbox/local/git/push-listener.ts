import { mkdir, writeFile } from 'node:fs/promises'
import { createServer, type Socket } from 'node:net'
import path from 'node:path'
import { quoteWord } from '../../../shell.ts'
import type { RefChange } from './push-payload.ts'

/** What git's post-receive hook of a repository reports. */
export interface ReceivedPush {
  readonly projectId: number
  /** The user of a push over HTTP; a push by path has none. */
  readonly userId: number | null
  readonly changes: readonly RefChange[]
}

export interface PushListener {
  /** Makes every push into this repository reach the sandbox, also one by its path on disk. */
  install(gitDir: string, projectId: number): Promise<void>
  close(): Promise<void>
}

/** Environment variable in which the HTTP handler gives the hook the id of the user who pushes. */
export const PUSHER_VARIABLE = 'SANDBOX_PUSHER'

/** `onPush` gives the lines that `git push` prints as `remote: …`. */
export function createPushListener(socketFile: string, onPush: (push: ReceivedPush) => Promise<string>): PushListener {
  const server = createServer({ allowHalfOpen: true }, (socket) => void answer(socket, onPush))
  const listening = new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(socketFile, resolve)
  })
  // Reported by `install`.
  listening.catch(() => {})
  return {
    async install(gitDir, projectId) {
      await listening
      await writeHook(gitDir, `${projectId}`, socketFile)
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

async function writeHook(gitDir: string, projectId: string, socketFile: string): Promise<void> {
  const script = `const s = require('net').connect(process.argv[2]);
s.write(process.argv[1] + ' ' + (process.env.${PUSHER_VARIABLE} || '-') + '\\n'); process.stdin.pipe(s); s.pipe(process.stdout);
s.on('error', () => console.log('The sandbox is not running, so this push starts no pipeline and calls no webhook.'))`
  const command = [process.execPath, '-e', script, projectId, socketFile].map(quoteWord).join(' ')
  await mkdir(path.join(gitDir, 'hooks'), { recursive: true })
  await writeFile(path.join(gitDir, 'hooks', 'post-receive'), `#!/bin/sh\nexec ${command}\n`, { mode: 0o755 })
}

async function answer(socket: Socket, onPush: (push: ReceivedPush) => Promise<string>): Promise<void> {
  let text = ''
  socket.setEncoding('utf8').on('error', () => {})
  for await (const chunk of socket) text += chunk
  const [head = '', ...lines] = text.split('\n')
  const [projectId, userId] = head.split(' ')
  const changes = lines.flatMap((line) => {
    const [before, after, ref] = line.split(' ')
    return before && after && ref ? [{ before, after, ref }] : []
  })
  const push = { projectId: Number(projectId), userId: userId === '-' ? null : Number(userId), changes }
  socket.end(await onPush(push).catch((error: Error) => `${error.message}\n`))
}
