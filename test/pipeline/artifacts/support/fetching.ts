import { expect } from 'vitest'
import type { ArtifactJob } from '../../../../src/pipeline/artifacts/artifact.ts'
import { ArtifactError } from '../../../../src/pipeline/artifacts/artifact.ts'
import { type FetchArtifactsRequest, fetchArtifacts } from '../../../../src/pipeline/artifacts/fetch.ts'
import { listTree } from '../zip/support/unpacking.ts'
import { makeZip } from '../zip/support/zip-writer.ts'
import type { ArtifactServer } from './artifact-server.ts'

export const BUILD = makeZip([
  { name: 'dist/app.js', content: 'app' },
  { name: 'dist/app.css', content: 'css' },
])
export const OTHER = makeZip([{ name: 'report.xml', content: '<x/>' }])
export const build: ArtifactJob = { id: 1, name: 'build', projectId: 7 }
export const BUILD_PATH = '/projects/7/jobs/1/artifacts'

export function fetchFrom(server: ArtifactServer, folder: string, request: Partial<FetchArtifactsRequest> = {}) {
  return fetchArtifacts({
    client: server.client,
    jobs: [build],
    selection: { kind: 'all' },
    files: ['**'],
    folder,
    clock: server.clock,
    retries: 5,
    ...request,
  })
}

export async function errorOf(work: Promise<unknown>): Promise<ArtifactError> {
  const error = await work.catch((failure: unknown) => failure)
  expect(error).toBeInstanceOf(ArtifactError)
  return error as ArtifactError
}

/** What is in the folder but our own notes. */
export function contents(folder: string): string[] {
  return listTree(folder).filter((path) => path !== '.gitlab-downstream.json')
}
