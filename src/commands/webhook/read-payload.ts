import { createReadStream } from 'node:fs'
import { UsageError } from '../../errors.ts'
import type { LocalContext } from '../command.ts'

const LONGEST_BYTES = 5 * 2 ** 20

/**
 * The payload of the pipeline: from the argument FILE, else from `TRIGGER_PAYLOAD`, a variable of type file whose value is the path.
 * @throws {UsageError}
 */
export async function readPayload({
  positionals,
  env,
  signal,
}: Pick<LocalContext, 'positionals' | 'env' | 'signal'>): Promise<unknown> {
  const given = positionals[0]?.trim()
  if (given) return parse(await readBounded(given, given, signal), given)
  const variable = env.TRIGGER_PAYLOAD?.trim()
  if (!variable) throw notTriggered()
  // Tools that imitate GitLab may give the content itself.
  if (variable.startsWith('{')) return parse(variable, 'TRIGGER_PAYLOAD')
  return parse(await readBounded(variable, `the file of TRIGGER_PAYLOAD, ${variable},`, signal), variable)
}

/** Bounded while reading: a size asked for before says nothing of a pipe. */
async function readBounded(path: string, name: string, signal: AbortSignal): Promise<string> {
  const chunks: Buffer[] = []
  let sizeBytes = 0
  try {
    for await (const chunk of createReadStream(path, { signal })) {
      chunks.push(chunk)
      sizeBytes += chunk.length
      if (sizeBytes > LONGEST_BYTES) break
    }
  } catch (cause) {
    signal.throwIfAborted()
    const { code, message } = cause as NodeJS.ErrnoException
    throw new UsageError(`${name} cannot be read: ${code === 'ENOENT' ? 'there is no such file' : (code ?? message)}`, {
      cause,
    })
  }
  if (sizeBytes > LONGEST_BYTES) throw new UsageError(`${name} is larger than ${LONGEST_BYTES / 2 ** 20} MiB`)
  return Buffer.concat(chunks).toString('utf8')
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    const isEmpty = text.trim() === ''
    const where =
      cause instanceof Error ? (/position \d+(?: \(line \d+ column \d+\))?/.exec(cause.message)?.[0] ?? '') : ''
    throw new UsageError(`${name} ${isEmpty ? 'is empty' : `is not valid JSON${where && ` (at ${where})`}`}`, { cause })
  }
}

function notTriggered(): UsageError {
  return new UsageError('there is no TRIGGER_PAYLOAD: this pipeline was not started by a trigger token or a webhook', {
    hints: [
      'GitLab sets it in pipelines with CI_PIPELINE_SOURCE=trigger, and in those that a job token started',
      'elsewhere, name the file: gitlab-downstream webhook payload FILE',
    ],
  })
}
