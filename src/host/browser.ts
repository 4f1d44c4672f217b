import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** Opens an address, which must be checked, with the program that the system has for it. No shell sees the address. */
export async function openBrowser(url: string): Promise<void> {
  const [program, ...args] = PROGRAMS[process.platform] ?? ['xdg-open']
  const child = spawn(program, [...args, url], { stdio: 'ignore', detached: true, windowsHide: true })
  await once(child, 'spawn')
  // The browser may run for days.
  child.unref()
}

const PROGRAMS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  // `start` belongs to a shell, which would read the & of an address as its own.
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
}
