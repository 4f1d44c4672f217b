interface StatusWords {
  readonly text: string
  readonly label: string
  readonly group: string
}

/** What GitLab's interface calls a status. */
const WORDS: Readonly<Record<string, StatusWords>> = {
  created: { text: 'Created', label: 'created', group: 'created' },
  waiting_for_resource: { text: 'Waiting', label: 'waiting for resource', group: 'waiting-for-resource' },
  preparing: { text: 'Preparing', label: 'preparing', group: 'preparing' },
  waiting_for_callback: { text: 'Waiting', label: 'waiting for callback', group: 'waiting-for-callback' },
  pending: { text: 'Pending', label: 'pending', group: 'pending' },
  running: { text: 'Running', label: 'running', group: 'running' },
  canceling: { text: 'Canceling', label: 'canceling', group: 'canceling' },
  scheduled: { text: 'Delayed', label: 'delayed', group: 'scheduled' },
  manual: { text: 'Blocked', label: 'waiting for manual action', group: 'manual' },
  success: { text: 'Passed', label: 'passed', group: 'success' },
  failed: { text: 'Failed', label: 'failed', group: 'failed' },
  canceled: { text: 'Canceled', label: 'canceled', group: 'canceled' },
  skipped: { text: 'Skipped', label: 'skipped', group: 'skipped' },
}

const WITH_WARNINGS: StatusWords = { text: 'Warning', label: 'passed with warnings', group: 'success-with-warnings' }

/** `detailed_status` of a pipeline. */
export function presentDetailedStatus(status: string, withWarnings: boolean, detailsPath: string): object {
  const known = WORDS[status] ?? { text: status, label: status, group: status }
  const words = withWarnings && status === 'success' ? WITH_WARNINGS : known
  return {
    icon: `status_${status}`,
    ...words,
    tooltip: words.label,
    has_details: true,
    details_path: detailsPath,
    illustration: null,
    favicon: `/assets/ci_favicons/favicon_status_${status}.png`,
  }
}
