import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { messageOf } from '../errors.ts'
import { pathOnInstance } from '../options/parsers/place.ts'
import type { CommandContext } from './command.ts'

/**
 * With `--web`, opens a page of the instance. Its address comes from the server, so it is opened only when it is one of http or https on
 * that very instance; a page that cannot be opened is a warning.
 */
export async function openPage(
  address: string,
  { flags, host, client, openUrl }: Pick<CommandContext, 'flags' | 'host' | 'client' | 'openUrl'>,
): Promise<void> {
  if (!flags.web) return
  const url = checkAddress(address, client.baseUrl)
  if (url === undefined) {
    host.warn(`the page is not opened: its address is not on ${client.baseUrl}: ${address}`)
    return
  }
  try {
    await openUrl(url)
  } catch (error) {
    host.warn(`no browser could be opened (${messageOf(error)}); the page is ${url}`)
  }
}

/** The context of a command that opens the page of its pipeline as soon as there is one. */
export function openAnnounced(context: CommandContext): CommandContext {
  return { ...context, onPipeline: ({ web_url }) => void openPage(web_url, context) }
}

function checkAddress(address: string, baseUrl: string): string | undefined {
  const url = URL.parse(address)
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return undefined
  const page = { origin: url.origin, path: url.pathname.replace(/^\/+/, '') }
  // As the parser writes it, nothing in it is special to any program.
  return pathOnInstance(page, baseUrl) === undefined ? undefined : url.href
}

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
