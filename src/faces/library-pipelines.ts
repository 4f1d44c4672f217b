import { pipelineActionCommands } from '../commands/definitions/actions.ts'
import { UsageError } from '../errors.ts'
import type { WatchEvent } from '../pipeline/watch/types.ts'
import type { RunResult } from '../report/result.ts'
import type { RunContext } from '../run/context.ts'
import { finishRun, type OwnSettings, openLibrary } from './library.ts'
import type { LibraryOptions } from './library-options.ts'

/** What happens while a pipeline is followed; `ended` comes last, and always unless the options are wrong. */
export type PipelineEvent = WatchEvent | { readonly kind: 'ended'; readonly result: RunResult }

/** {@link import('../index.ts').watch} */
export async function* watchLibrary(
  pipelineUrl: string,
  options: LibraryOptions,
  settings: OwnSettings,
): AsyncGenerator<PipelineEvent, void, undefined> {
  const stop = new AbortController()
  const signal = settings.signal ? AbortSignal.any([settings.signal, stop.signal]) : stop.signal
  const context = await openLibrary(addUrl(pipelineUrl, options), { ...settings, signal }, { requires: ['pipeline'] })
  const { runMain } = await import('../run/run.ts')
  const queue = createQueue<PipelineEvent>()
  const watching = { ...context, onEvent: queue.push }
  const ended = finishRun(watching, () => runMain(watching)).then(
    (result) => queue.push({ kind: 'ended', result }),
    queue.fail,
  )
  try {
    for (;;) {
      const event = await queue.next()
      yield event
      if (event.kind === 'ended') return
    }
  } finally {
    // A program that leaves the loop early has seen enough; the pipeline is left as it is, or as `on-interrupt` says.
    stop.abort()
    await ended
  }
}

/** {@link import('../index.ts').cancel} */
export function cancelLibrary(url: string, options: LibraryOptions, settings: OwnSettings): Promise<RunResult> {
  return actOn('cancel', { url, options, settings }, async (context) => {
    const { runCancel } = await import('../commands/cancel.ts')
    return runCancel({ ...context, flags: {} })
  })
}

/** {@link import('../index.ts').retry} */
export function retryLibrary(url: string, options: LibraryOptions, settings: OwnSettings): Promise<RunResult> {
  return actOn('retry', { url, options, settings }, async (context) => {
    const { runRetry } = await import('../commands/retry.ts')
    return runRetry({ ...context, flags: {} })
  })
}

interface Call {
  readonly url: string
  readonly options: LibraryOptions
  readonly settings: OwnSettings
}

/** The same as the command of this name, with the options that it has. */
async function actOn(
  name: 'cancel' | 'retry',
  { url, options, settings }: Call,
  act: (context: RunContext) => Promise<RunResult>,
): Promise<RunResult> {
  const definition = pipelineActionCommands.find((command) => command.definition.name === name)?.definition
  const context = await openLibrary(addUrl(url, options), settings, { requires: ['pipeline'], command: definition })
  return finishRun(context, () => act(context))
}

function addUrl(url: string, options: LibraryOptions): LibraryOptions {
  if (typeof url === 'string' && url.trim() !== '') return { ...options, pipelineId: url }
  throw new UsageError('the URL of a pipeline is required, such as https://gitlab.com/group/project/-/pipelines/123')
}

/** Hands on what comes faster than it is taken. */
function createQueue<T>() {
  const items: T[] = []
  let failure: { readonly error: unknown } | undefined
  let wake = () => {}
  return {
    push(item: T): void {
      items.push(item)
      wake()
    },
    fail(error: unknown): void {
      failure = { error }
      wake()
    },
    async next(): Promise<T> {
      while (items.length === 0 && failure === undefined) {
        const { promise, resolve } = Promise.withResolvers<void>()
        wake = resolve
        await promise
      }
      const [item] = items.splice(0, 1)
      if (item !== undefined) return item
      throw failure?.error
    },
  }
}
