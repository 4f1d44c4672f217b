import { joinObservers, type NotifySettings, type Observer } from './observer.ts'

/**
 * Those that tell of a run elsewhere, as its options ask for.
 *
 * @throws UsageError when it is known already that one of them cannot
 */
export async function openObserver(settings: NotifySettings): Promise<Observer | undefined> {
  const { githubToken } = settings.options
  return joinObservers([...(githubToken ? [await openStatuses(githubToken.value, settings)] : [])])
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
