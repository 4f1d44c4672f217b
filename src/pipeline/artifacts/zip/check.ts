import { printableName } from '../../../text/cut.ts'
import { ArtifactError } from '../artifact.ts'
import { type ArchiveEntry, LOCAL_HEADER_BYTES } from './archive.ts'
import { foldName, type NameRules, refuseEntryName } from './names.ts'

export interface ArchiveCheck {
  /** For messages, e.g. `artifacts of job "build" (#12)`. */
  readonly subject: string
  readonly archiveBytes: number
  readonly rules: NameRules
  readonly limits: ArchiveLimits
  /** Whether a path is wanted; directories are made as files need them. */
  readonly wants: (path: string) => boolean
}

/** The wanted entries, in the order they lie in the archive. */
export interface CheckedArchive {
  readonly files: readonly ArchiveEntry[]
  readonly symlinks: readonly ArchiveEntry[]
  readonly directories: readonly ArchiveEntry[]
  readonly unpackedBytes: number
}

/**
 * Refuses the whole archive, by entry and reason, before anything is written. Names, kinds and places are checked of every entry;
 * what only matters when it is unpacked (encryption, compression, size), of the wanted ones.
 * @throws ArtifactError `hostile` or `too-big`
 */
export function checkArchive(entries: readonly ArchiveEntry[], check: ArchiveCheck): CheckedArchive {
  const { subject, rules, wants } = check
  const names = new Map<string, 'file' | 'directory'>()
  for (const entry of entries) {
    const reason = refuseEntryName(entry.name, rules) ?? refuseType(entry) ?? refusePlace(entry.name, names, rules)
    if (reason) throw hostileEntry(subject, entry.name, reason)
  }
  const byOffset = entries.toSorted((a, b) => a.offset - b.offset)
  refuseOverlaps(byOffset, subject)
  const wanted = byOffset.filter((entry) => wants(entry.name.replace(/\/$/, '')))
  const files = wanted.filter((entry) => entry.type === 'file')
  const symlinks = wanted.filter((entry) => entry.type === 'symlink')
  for (const entry of [...files, ...symlinks]) {
    const reason = refuseContent(entry)
    if (reason) throw hostileEntry(subject, entry.name, reason)
  }
  const unpackedBytes = files.reduce((sum, entry) => sum + entry.uncompressedBytes, 0)
  refuseSize(unpackedBytes, check)
  return { files, symlinks, directories: wanted.filter((entry) => entry.type === 'directory'), unpackedBytes }
}

function refuseType({ type, name, uncompressedBytes }: ArchiveEntry): string | undefined {
  if (type === 'hard link' || type === 'device' || type === 'pipe or socket') return `it is a ${type}`
  if ((type === 'directory') !== name.endsWith('/')) return `it is a ${type} with the name of another kind`
  return type === 'directory' && uncompressedBytes > 0 ? 'it is a directory with content' : undefined
}

/** Two entries of one name, and a file where another entry needs a directory. */
function refusePlace(name: string, names: Map<string, 'file' | 'directory'>, rules: NameRules): string | undefined {
  const folded = rules.foldsNames ? foldName(name) : name
  const isDirectory = folded.endsWith('/')
  const path = isDirectory ? folded.slice(0, -1) : folded
  const known = names.get(path)
  if (known !== undefined && !(isDirectory && known === 'directory')) {
    return known === 'file' && !isDirectory
      ? 'there is a second entry of this name'
      : 'a file and a directory have this name'
  }
  names.set(path, isDirectory ? 'directory' : 'file')
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
    const parent = path.slice(0, end)
    const kind = names.get(parent)
    if (kind === 'file') return 'a file and a directory have this name'
    if (kind === 'directory') break
    names.set(parent, 'directory')
  }
  return undefined
}

function refuseOverlaps(byOffset: readonly ArchiveEntry[], subject: string): void {
  let end = 0
  for (const entry of byOffset) {
    if (entry.offset < end) throw hostileEntry(subject, entry.name, 'it shares its bytes with another entry')
    end = entry.offset + LOCAL_HEADER_BYTES + entry.nameBytes + entry.compressedBytes
  }
}

function refuseContent(entry: ArchiveEntry): string | undefined {
  if (entry.encrypted) return 'it is encrypted'
  const { compressionMethod, compressedBytes, uncompressedBytes } = entry
  if (compressionMethod !== 0 && compressionMethod !== 8)
    return `its compression method ${compressionMethod} is not supported`
  if (compressionMethod === 0 && compressedBytes !== uncompressedBytes) return 'it is stored with two different sizes'
  return undefined
}

function refuseSize(unpackedBytes: number, { subject, archiveBytes, limits }: ArchiveCheck): void {
  const hints = ['raise the limit with artifacts-max-size if this is expected']
  if (unpackedBytes > limits.maxUnpackedBytes) {
    const message = `${subject}: refused: it unpacks to ${unpackedBytes} bytes, the limit is ${limits.maxUnpackedBytes}`
    throw new ArtifactError('too-big', message, { hints })
  }
  const ratio = Math.round(unpackedBytes / archiveBytes)
  if (unpackedBytes > RATIO_FREE_BYTES && ratio > limits.maxRatio) {
    const message = `${subject}: refused: it unpacks to ${unpackedBytes} bytes, ${ratio} times its size; the limit is ${limits.maxRatio} times`
    throw new ArtifactError('too-big', message, { hints })
  }
}

/** Up to here a high ratio does no harm: a log of equal lines packs 1000 to 1. */
const RATIO_FREE_BYTES = 64 * 2 ** 20

/** The refusal of an archive by one of its entries. */
export function hostileEntry(subject: string, name: string, reason: string): ArtifactError {
  return new ArtifactError('hostile', `${subject}: archive refused: entry ${printableName(name)}: ${reason}`, {
    hints: ['nothing of this archive was kept; see what the job writes below artifacts:paths'],
  })
}

/** What an archive may unpack to. */
export interface ArchiveLimits {
  /** Bytes of all selected files of one archive. */
  readonly maxUnpackedBytes: number
  /** Entries of one archive, selected or not. */
  readonly maxEntries: number
  /** Unpacked bytes for each packed one, for archives that unpack to more than {@link RATIO_FREE_BYTES}. */
  readonly maxRatio: number
}

const DEFAULTS: ArchiveLimits = { maxUnpackedBytes: 10 * 2 ** 30, maxEntries: 250_000, maxRatio: 200 }

/**
 * The limits of a run. With `artifacts-max-size` the user has decided on the size, so the guess by ratio does not apply.
 * @param given values of the options `artifacts-max-size` (bytes) and `artifacts-max-entries`
 */
export function archiveLimits(
  given: { readonly maxUnpackedBytes?: number | undefined; readonly maxEntries?: number | undefined } = {},
): ArchiveLimits {
  return {
    maxUnpackedBytes: given.maxUnpackedBytes ?? DEFAULTS.maxUnpackedBytes,
    maxEntries: given.maxEntries ?? DEFAULTS.maxEntries,
    maxRatio: given.maxUnpackedBytes === undefined ? DEFAULTS.maxRatio : Number.POSITIVE_INFINITY,
  }
}
