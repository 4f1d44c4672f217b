import type { Result } from '../errors.ts'

/** How a status or a result looks: a mark for plain text, an icon for Markdown, and words. */
export interface StatusLook {
  readonly mark: string
  readonly icon: string
  readonly words: string
}

/** The looks of a GitLab status of a pipeline or a job; a status not known here is shown under its own name. */
export function statusLook(status: string): StatusLook {
  return statuses.get(status) ?? { mark: '•', icon: '❔', words: status.replaceAll('_', ' ') }
}

/** The looks of a run's result. */
export function resultLook(result: Result): StatusLook {
  return results[result]
}

const passed = { mark: '✓', icon: '✅' }
const failed = { mark: '✗', icon: '❌' }
const stopped = { mark: '⊘', icon: '🚫' }
const skipped = { mark: '»', icon: '⏭️' }
const blocked = { mark: '⏸', icon: '✋' }
const waiting = { mark: '○', icon: '⏳' }
const running = { mark: '▶', icon: '🔄' }

const statuses: ReadonlyMap<string, StatusLook> = new Map([
  ['success', { ...passed, words: 'passed' }],
  ['failed', { ...failed, words: 'failed' }],
  ['canceled', { ...stopped, words: 'canceled' }],
  ['canceling', { ...stopped, words: 'canceling' }],
  ['skipped', { ...skipped, words: 'skipped' }],
  ['manual', { ...blocked, words: 'manual' }],
  ['scheduled', { ...waiting, words: 'delayed' }],
  ['created', { ...waiting, words: 'created' }],
  ['pending', { ...waiting, words: 'pending' }],
  ['preparing', { ...waiting, words: 'preparing' }],
  ['waiting_for_resource', { ...waiting, words: 'waiting for resource' }],
  ['waiting_for_callback', { ...waiting, words: 'waiting for callback' }],
  ['running', { ...running, words: 'running' }],
])

const results: Readonly<Record<Result, StatusLook>> = {
  triggered: { mark: '→', icon: '🚀', words: 'triggered' },
  success: { ...passed, words: 'passed' },
  failed: { ...failed, words: 'failed' },
  canceled: { ...stopped, words: 'canceled' },
  skipped: { ...skipped, words: 'skipped' },
  manual: { ...blocked, words: 'blocked on a manual job' },
  'sha-mismatch': { ...failed, words: 'runs another commit than expected' },
  timeout: { mark: '✗', icon: '⌛', words: 'timed out' },
  interrupted: { ...stopped, words: 'interrupted' },
  refused: { ...failed, words: 'refused' },
  unreachable: { mark: '✗', icon: '🔌', words: 'unreachable' },
  invalid: { ...failed, words: 'invalid' },
  'dry-run': { mark: '○', icon: '🧪', words: 'dry run' },
}
