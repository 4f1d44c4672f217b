import { stepAsJob } from '../report/words.ts'
import { joinObservers, type NotifySettings, type Observer } from './observer.ts'

/**
 * Those that tell of a run elsewhere, as its options ask for.
 *
 * @throws UsageError when it is known already that one of them cannot
 */
export async function openObserver(settings: NotifySettings): Promise<Observer | undefined> {
  const { githubToken, mergeRequestNote, commitStatus } = settings.options
  const statuses = githubToken && (await openStatuses(githubToken.value, settings))
  const note = mergeRequestNote ? await openNote(settings) : undefined
  const status = commitStatus ? await openCommitStatus(settings) : undefined
  return joinObservers([statuses, note, status].filter((observer) => observer !== undefined))
}

async function openStatuses(token: string, settings: NotifySettings): Promise<Observer> {
  const [{ findCommit, nameContext }, { createStatusSender }, { createStatuses }, { createLedger }] = await Promise.all(
    [
      import('./github/commit.ts'),
      import('./github/send-status.ts'),
      import('./statuses/statuses.ts'),
      import('./github/saved-statuses.ts'),
    ],
  )
  const { options, env, hasPost } = settings
  const { requestTimeoutSeconds, gitlabUrl: baseUrl } = options
  const place = { project: String(options.project ?? ''), baseUrl }
  const facts = {
    ...{ commit: await findCommit(options, env), token, requestTimeoutSeconds },
    caCertificates: settings.caCertificates,
  }
  return createStatuses({
    ...settings,
    site: 'GitHub',
    subjects: { ofWatch: (jobs) => jobs, ofResult: ({ steps, jobs }) => steps?.map(stepAsJob) ?? jobs },
    contextOf: (job) => nameContext(job, place),
    send: createStatusSender({ ...facts, clock: settings.clock, proxyVariables: settings.proxyVariables }),
    ledger: hasPost ? createLedger(facts, settings) : undefined,
  })
}

async function openNote(settings: NotifySettings): Promise<Observer | undefined> {
  const [{ findMergeRequest }, { createNote }] = await Promise.all([
    import('./gitlab/upstream.ts'),
    import('./gitlab/note.ts'),
  ])
  const mergeRequest = findMergeRequest(settings.options, settings.env)
  if (mergeRequest !== undefined) return createNote({ ...settings, mergeRequest })
  settings.host.info('`merge-request-note` is left out: this pipeline is not one of a merge request')
  return undefined
}

async function openCommitStatus(settings: NotifySettings): Promise<Observer> {
  const [{ findUpstreamCommit }, { describeUpstreamStatuses }, { createStatuses }] = await Promise.all([
    import('./gitlab/upstream.ts'),
    import('./gitlab/commit-status.ts'),
    import('./statuses/statuses.ts'),
  ])
  const { options, env, client } = settings
  const commit = findUpstreamCommit(options, env)
  const statuses = describeUpstreamStatuses({ commit, client, project: options.project, baseUrl: options.gitlabUrl })
  // A job of GitLab has no post step that could settle what a killed one leaves.
  return createStatuses({ ...settings, ...statuses, ledger: undefined })
}
