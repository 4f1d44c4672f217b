import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the folder's file system makes of names. */
export interface NameRules {
  /** Letter case or Unicode composition is ignored: `README` and `readme` are one file. */
  readonly foldsNames: boolean
  /** Windows: devices, `:` and endings in dots or spaces mean something else than they say. */
  readonly windows: boolean
}

/** Why an entry of this name is not written; `undefined` when it may be. */
export function refuseEntryName(name: string, { windows }: NameRules): string | undefined {
  if (name === '' || name === '/') return 'its name is empty'
  if (name.includes('\0')) return 'its name has a NUL byte'
  if (name.includes('\\')) return 'its name has a backslash'
  if (name.startsWith('/')) return 'its path is absolute'
  if (/^[a-z]:/i.test(name)) return 'its path has a drive letter'
  const parts = (name.endsWith('/') ? name.slice(0, -1) : name).split('/')
  for (const part of parts) {
    const reason = refusePart(part, windows)
    if (reason) return reason
  }
  return undefined
}

const LONGEST_NAME_BYTES = 255

function refusePart(part: string, windows: boolean): string | undefined {
  if (part === '..') return 'its path leaves its folder (..)'
  if (part === '' || part === '.') return 'its path has an empty part'
  if (Buffer.byteLength(part) > LONGEST_NAME_BYTES) return `its name is longer than ${LONGEST_NAME_BYTES} bytes`
  if (!windows) return undefined
  if (isWindowsDevice(part)) return 'its name is reserved by Windows'
  if (/[<>:"|?*]|\p{Cc}/u.test(part)) return 'its name has a character that Windows does not allow'
  if (/[. ]$/.test(part)) return 'its name ends with a dot or space, which Windows drops'
  return undefined
}

/** Whether Windows takes the name (one part of a path) for a device: `CON`, `nul.txt`, `COM1`. */
export function isWindowsDevice(part: string): boolean {
  return WINDOWS_DEVICE.test(part.replace(/[. ]+$/, ''))
}

// https://learn.microsoft.com/windows/win32/fileio/naming-a-file: also with any ending, and with superscript digits.
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\..*)?$/i

/**
 * Why a symlink with this target is not made; `undefined` when it may be.
 *
 * `..` may only lead, and only as far as the folder: after another part it could climb from wherever that part is linked to.
 * Nothing is ever written through a symlink (they are made last), so one that dangles or goes in circles does no harm.
 */
export function refuseSymlink(name: string, target: string, { windows }: NameRules): string | undefined {
  if (target === '' || target.includes('\0')) return 'it is a symlink without a usable target'
  if (target.startsWith('/') || /^[a-z]:/i.test(target)) return 'it is a symlink to an absolute path'
  if (target.includes('\\')) return 'it is a symlink with a backslash in its target'
  const parts = target.split('/').filter((part) => part !== '' && part !== '.')
  const climbs = parts.findIndex((part) => part !== '..')
  const leading = climbs === -1 ? parts.length : climbs
  if (parts.slice(leading).includes('..')) return 'it is a symlink whose target has .. in the middle'
  if (leading > name.split('/').length - 1) return 'it is a symlink out of the folder'
  if (windows && parts.slice(leading).some((part) => refusePart(part, true)))
    return 'it is a symlink to a name Windows reserves'
  return undefined
}

/** Asks the file system itself, since a folder may be mounted from anywhere. */
export function probeNameRules(folder: string, platform: NodeJS.Platform = process.platform): NameRules {
  const probe = join(folder, 'probe-\u00e9')
  writeFileSync(probe, '')
  const foldsNames = existsSync(join(folder, 'PROBE-\u00c9')) || existsSync(join(folder, 'probe-e\u0301'))
  rmSync(probe)
  return { foldsNames, windows: platform === 'win32' }
}

/** Two names with the same fold are one file on some file system: letter case and Unicode composition are ignored there. */
export function foldName(name: string): string {
  // Upper then lower: `ß`/`SS` and `ſ`/`s` fall together, as they do where case is ignored.
  return name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')
}
