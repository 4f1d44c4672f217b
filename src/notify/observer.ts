import type { Clock } from '../clock.ts'
import type { GitLabClient } from '../gitlab/api.ts'
import type { Host } from '../host/host.ts'
import type { Options } from '../options/options.ts'
import type { Environment } from '../options/sources.ts'
import type { WatchEvent } from '../pipeline/watch/types.ts'
import type { RunResult } from '../report/result.ts'

/**
 * Tells elsewhere what happens in a run, such as on the commit that it is for. It never fails a run and never holds up a watch: what
 * cannot be done is a warning.
 */
export interface Observer {
  /** Takes each event of a watch down, and returns at once. */
  see(event: WatchEvent): void
  /**
   * Brings to its end what has been told, within a bound of its own, and never rejects.
   *
   * @param result absent when a mistake of ours ended the run
   */
  end(result: RunResult | undefined): Promise<void>
}

/** What observers are made of. */
export interface NotifySettings {
  readonly options: Options
  /** Says which commit, or which merge request, the run is for. */
  readonly env: Environment
  /** Where the HTTP library looks for proxies. */
  readonly proxyVariables: Environment
  /** PEM text of `ca-file`. */
  readonly caCertificates: string | undefined
  readonly client: GitLabClient
  readonly host: Host
  readonly clock: Clock
  /** Aborts when the run is interrupted. */
  readonly signal: AbortSignal
  /** By the clock's monotonic time. */
  readonly deadlineAtMs: number
  /** Whether a post step follows. */
  readonly hasPost: boolean
}

/** Several observers as one; `undefined` when there are none. */
export function joinObservers(observers: readonly Observer[]): Observer | undefined {
  if (observers.length === 0) return undefined
  return {
    see(event) {
      for (const observer of observers) observer.see(event)
    },
    async end(result) {
      await Promise.all(observers.map((observer) => observer.end(result)))
    },
  }
}
