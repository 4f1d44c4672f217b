import type { SandboxHook, SandboxProject, SandboxUser } from '../../model.ts'
import type { Store } from '../../store.ts'
import { type Commit, type Git, listNewCommits, readCommit } from './repository.ts'

/** One ref that a push changed, as git reports it to its post-receive hook. */
export interface RefChange {
  readonly before: string
  readonly after: string
  /** Full name, e.g. `refs/heads/main`. */
  readonly ref: string
}

type PushEvent = 'Push Hook' | 'Tag Push Hook'

const MAX_COMMITS = 20

export function eventOf({ ref }: RefChange): PushEvent {
  return ref.startsWith('refs/tags/') ? 'Tag Push Hook' : 'Push Hook'
}

export function wantsEvent(hook: SandboxHook, event: PushEvent): boolean {
  return event === 'Push Hook' ? hook.pushEvents : hook.tagPushEvents
}

export function isDeletion({ after }: RefChange): boolean {
  return /^0+$/.test(after)
}

/**
 * The body of a push or tag event.
 *
 * Source: https://docs.gitlab.com/user/project/integrations/webhook_events/#push-events
 */
export async function createPushPayload(options: {
  readonly store: Store
  readonly git: Git
  readonly project: SandboxProject & { readonly gitDir: string }
  readonly user: SandboxUser | null
  readonly change: RefChange
}): Promise<object> {
  const { store, git, project, user, change } = options
  const kind = eventOf(change) === 'Push Hook' ? 'push' : 'tag_push'
  const { commits, total } = await readCommits(git, project.gitDir, change)
  const webUrl = `${store.baseUrl}/${project.path}`
  const described = await Promise.all(commits.map((commit) => describe(git, project.gitDir, webUrl, commit)))
  return {
    object_kind: kind,
    event_name: kind,
    before: change.before,
    after: change.after,
    ref: change.ref,
    ref_protected: project.protectedRefs.has(change.ref.replace(/^refs\/(heads|tags)\//, '')),
    checkout_sha: isDeletion(change) ? null : await commitOf(git, project.gitDir, change.after),
    message: null,
    user_id: user?.id ?? null,
    user_name: user?.name ?? null,
    user_username: user?.username ?? null,
    user_email: '',
    user_avatar: null,
    project_id: project.id,
    project: describeProject(project, webUrl),
    commits: described,
    total_commits_count: total,
    push_options: {},
    repository: { name: nameOf(project), url: `${webUrl}.git`, description: '', homepage: webUrl },
  }
}

function commitOf(git: Git, gitDir: string, object: string): Promise<string> {
  return git(['rev-parse', `${object}^{commit}`], { cwd: gitDir }).then((sha) => sha.trim())
}

async function readCommits(git: Git, gitDir: string, change: RefChange): Promise<{ commits: Commit[]; total: number }> {
  if (isDeletion(change)) return { commits: [], total: 0 }
  if (eventOf(change) === 'Tag Push Hook') return { commits: [await readCommit(git, gitDir, change.after)], total: 1 }
  return listNewCommits(git, gitDir, { before: change.before, after: change.after, limit: MAX_COMMITS })
}

async function describe(git: Git, gitDir: string, webUrl: string, commit: Commit): Promise<object> {
  const out = await git(['show', '--format=', '--name-status', '--no-renames', '-z', commit.sha], { cwd: gitDir })
  const fields = out.split('\0')
  const files = (status: string) =>
    fields.flatMap((file, index) => (index % 2 === 1 && fields[index - 1] === status ? [file] : []))
  return {
    id: commit.sha,
    message: commit.message,
    title: commit.message.split('\n')[0] ?? '',
    timestamp: commit.timestamp,
    url: `${webUrl}/-/commit/${commit.sha}`,
    author: { name: commit.authorName, email: commit.authorEmail },
    added: files('A'),
    modified: files('M'),
    removed: files('D'),
  }
}

function describeProject(project: SandboxProject, webUrl: string): object {
  return {
    id: project.id,
    name: nameOf(project),
    description: '',
    web_url: webUrl,
    avatar_url: null,
    git_ssh_url: '',
    git_http_url: `${webUrl}.git`,
    namespace: project.path.split('/').slice(0, -1).join('/'),
    visibility_level: { private: 0, internal: 10, public: 20 }[project.visibility],
    path_with_namespace: project.path,
    default_branch: project.defaultBranch,
    ci_config_path: null,
    homepage: webUrl,
    url: `${webUrl}.git`,
    http_url: `${webUrl}.git`,
  }
}

function nameOf({ path }: SandboxProject): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
