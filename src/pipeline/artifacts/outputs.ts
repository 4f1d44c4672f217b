import type { Readable } from 'node:stream'
import { messageOf } from '../../errors.ts'
import type { GitLabClient } from '../../gitlab/api.ts'
import { GitLabRefusedError } from '../../gitlab/errors.ts'
import type { OutputSource } from '../../options/options.ts'
import { parseDotenv } from '../../options/parsers/dotenv.ts'
import { outputDescriptions } from '../../report/outputs.ts'
import { printableName } from '../../text/cut.ts'
import { isSteeringName } from '../../text/steering-names.ts'
import { requireJob } from '../select-jobs.ts'
import { ArtifactError, type ArtifactJob, describeJob, missingArtifacts } from './artifact.ts'

export interface ReadOutputsRequest {
  readonly client: Pick<GitLabClient, 'openJobArtifactFile' | 'listArtifactTree'>
  /** All jobs of the run. */
  readonly jobs: readonly ArtifactJob[]
  readonly sources: readonly OutputSource[]
  readonly clock: { wallMs(): number }
  readonly signal?: AbortSignal | undefined
}

/**
 * The values of the dotenv files that `outputs-from` names, by key; of two files with one key the later one wins. Only these
 * files are fetched.
 * @throws ArtifactError (`no-job`, `none`, `expired`, `no-file`, `outputs`), GitLabRefusedError, GitLabUnavailableError
 */
export async function readOutputs(request: ReadOutputsRequest): Promise<Readonly<Record<string, string>>> {
  const outputs = new Map<string, string>()
  for (const source of request.sources) {
    const job = requireJob(request.jobs, source.job, 'outputs-from')
    const content = await readFile(request, job, source.path)
    for (const [key, value] of parseOutputs(content, { job, path: source.path })) outputs.set(key, value)
  }
  return Object.fromEntries(outputs)
}

async function readFile(request: ReadOutputsRequest, job: ArtifactJob, path: string): Promise<string> {
  try {
    const { body } = await request.client.openJobArtifactFile(job.projectId, job.id, path, { signal: request.signal })
    return await readText(body, `outputs-from: ${printableName(path)} of ${describeJob(job)}`)
  } catch (error) {
    throw error instanceof GitLabRefusedError && error.status === 404 ? await explain(request, job, path, error) : error
  }
}

const LONGEST_FILE_BYTES = 1024 * 1024

async function readText(body: Readable, file: string): Promise<string> {
  const chunks: Buffer[] = []
  let sizeBytes = 0
  for await (const chunk of body) {
    sizeBytes += chunk.length
    if (sizeBytes > LONGEST_FILE_BYTES) {
      throw new ArtifactError('outputs', `${file} is larger than ${LONGEST_FILE_BYTES} bytes`)
    }
    chunks.push(chunk)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
  } catch (error) {
    throw new ArtifactError('outputs', `${file} is not text in UTF-8`, { cause: error })
  }
}

const LISTED_PATHS = 20

/** GitLab answers 404 for a job without artifacts and for a wrong path; GitLab 18.8 and later can say which. */
async function explain(
  { client, clock, signal }: ReadOutputsRequest,
  job: ArtifactJob,
  path: string,
  cause: GitLabRefusedError,
): Promise<ArtifactError> {
  const missing = missingArtifacts({ ...job, hasArchive: undefined }, clock, cause)
  if (job.hasArchive === false || missing.kind === 'expired') return aboutFile(missing, path)
  const entries = await client.listArtifactTree(job.projectId, job.id, { signal }).catch(() => undefined)
  signal?.throwIfAborted()
  const files = entries
    ?.filter((entry) => entry.type !== 'directory' && entry.type !== 'tree')
    .map((entry) => printableName(entry.path))
  const more = files && files.length > LISTED_PATHS ? ', …' : ''
  return new ArtifactError('no-file', `outputs-from: ${describeJob(job)} has no artifact ${printableName(path)}`, {
    cause,
    details: files ? [`its artifacts: ${files.slice(0, LISTED_PATHS).join(', ')}${more}`] : [],
    hints: [
      'the path is the one in the archive, from the root of the project',
      ...(files ? [] : ['the job may have no artifacts at all: see artifacts:paths there']),
    ],
  })
}

/** The same failure of a job, as one of the file that was asked for. */
function aboutFile({ kind, message, cause, details, hints }: ArtifactError, path: string): ArtifactError {
  return new ArtifactError(kind, `outputs-from: ${printableName(path)} is not there: ${message}`, {
    cause,
    details,
    hints,
  })
}

function parseOutputs(
  content: string,
  { job, path }: { readonly job: ArtifactJob; readonly path: string },
): [string, string][] {
  const file = `outputs-from: ${printableName(path)} of ${describeJob(job)}`
  return guardDotenv(content, path, file).map(({ key, value }) => [key, value])
}

function guardDotenv(content: string, path: string, file: string) {
  try {
    return parseDotenv(content, path)
  } catch (error) {
    const reason = messageOf(error)
    throw new ArtifactError('outputs', `${file} is not a dotenv file`, { cause: error, details: [reason] })
  }
}

/** Why a key of a dotenv file cannot become an output of a step by its own name; `undefined` when it can. */
export function refuseOutputKey(key: string): string | undefined {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(key))
    return 'a key is made of letters, digits and underscores, and no digit is first'
  if (ownNames.has(key.toLowerCase())) return 'it is the name of an output of this tool'
  if (key === '__proto__' || key === 'constructor' || key === 'prototype') return 'it is reserved'
  return isSteeringName(key) ? 'it would change how the following jobs run' : undefined
}

// `pipelines` is what a chain adds. GitHub compares names without regard to letter case.
const ownNames: ReadonlySet<string> = new Set([...outputDescriptions.keys(), 'pipelines'])
