import { expect } from 'vitest'
import { ArtifactError } from '../../../../../src/pipeline/artifacts/artifact.ts'
import type { UnpackRequest } from '../../../../../src/pipeline/artifacts/zip/unpack.ts'
import { createScratch, listTree, unpack } from './unpacking.ts'
import { makeZip, type ZipEntry } from './zip-writer.ts'

/** An archive that is to be refused. */
export interface Refusal {
  readonly title: string
  readonly archive: Buffer
  readonly options?: Partial<UnpackRequest>
  readonly kind?: ArtifactError['kind']
  /** The error's message from the subject on. */
  readonly says: string
}

export const GOOD: ZipEntry = { name: 'good.txt', content: 'good' }
/** Unix mode of a symlink. */
export const LINK = 0o120777

/** An archive with a good entry and hostile ones. */
export function entry(
  title: string,
  hostile: ZipEntry | ZipEntry[],
  says: string,
  options?: Partial<UnpackRequest>,
): Refusal {
  const archive = makeZip([GOOD, ...[hostile].flat()])
  return { title, archive, says: `archive refused: entry ${says}`, ...(options && { options }) }
}

export async function expectRefusal({ archive, options, kind = 'hostile', says }: Refusal): Promise<void> {
  using scratch = createScratch()
  const error = await unpack(scratch, archive, options).catch((failure: unknown) => failure)
  expect(error).toBeInstanceOf(ArtifactError)
  const { message, kind: found } = error as ArtifactError
  expect(message).toContain(`artifacts of job "build" (#1): ${says}`)
  expect(found).toBe(kind)
  expect(listTree(scratch.path).filter((path) => !path.startsWith('job/'))).toEqual(['archive.zip'])
}
