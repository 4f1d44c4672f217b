import { joinObservers, type NotifySettings, type Observer } from './observer.ts'

/**
 * Those that tell of a run elsewhere, as its options ask for.
 *
 * @throws UsageError when it is known already that one of them cannot
 */
export async function openObserver(settings: NotifySettings): Promise<Observer | undefined> {
  const { githubToken, mergeRequestNote } = settings.options
  const statuses = githubToken && (await openStatuses(githubToken.value, settings))
  const note = mergeRequestNote ? await openNote(settings) : undefined
  return joinObservers([statuses, note].filter((observer) => observer !== undefined))
}

async function openStatuses(token: string, settings: NotifySettings): Promise<Observer> {
  const [{ findCommit }, { createStatusSender }, { createStatuses }, { createLedger }] = await Promise.all([
    import('./github/commit.ts'),
    import('./github/send-status.ts'),
    import('./github/statuses.ts'),
    import('./github/saved-statuses.ts'),
  ])
  const { options, env, hasPost } = settings
  const { requestTimeoutSeconds, gitlabUrl: baseUrl, project } = options
  const facts = {
    ...{ commit: await findCommit(options, env), token, requestTimeoutSeconds },
    caCertificates: settings.caCertificates,
  }
  return createStatuses({
    ...{ ...settings, baseUrl, project },
    send: createStatusSender({ ...facts, clock: settings.clock, proxyVariables: settings.proxyVariables }),
    ledger: hasPost ? createLedger(facts, settings) : undefined,
  })
}

async function openNote(settings: NotifySettings): Promise<Observer | undefined> {
  const [{ findMergeRequest }, { createNote }] = await Promise.all([
    import('./gitlab/merge-request.ts'),
    import('./gitlab/note.ts'),
  ])
  const mergeRequest = findMergeRequest(settings.options, settings.env)
  if (mergeRequest !== undefined) return createNote({ ...settings, mergeRequest })
  settings.host.info('`merge-request-note` is left out: this pipeline is not one of a merge request')
  return undefined
}
