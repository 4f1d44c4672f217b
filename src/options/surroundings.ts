import type { WorkTree } from '../host/work-tree.ts'
import { projectOfRemote } from './parsers/place.ts'
import type { Ref } from './parsers/values.ts'
import type { Requirement } from './requirements.ts'
import type { Target } from './target.ts'

/** What the folder says about options that were not given. */
export interface Surroundings {
  readonly project: string | undefined
  readonly ref: Ref | undefined
  /** A line for people on what was taken from there. */
  readonly notices: readonly string[]
}

export interface Wanted {
  readonly target: Target
  readonly ref: Ref | undefined
  readonly requires: readonly Requirement[]
  /** Whether something else than the branch says which pipeline is the latest. */
  readonly expectSha: string | undefined
}

const NOTHING: Surroundings = { project: undefined, ref: undefined, notices: [] }

/**
 * Takes the project from the git remote that lies on the instance, and for `latest` the branch that is checked out. The instance itself
 * never comes from a remote: credentials are sent there.
 */
export async function lookAround(
  wanted: Wanted,
  readWorkTree: () => Promise<WorkTree | undefined>,
): Promise<Surroundings> {
  const { gitlabUrl, project, problems } = wanted.target
  const needs = findNeeds(wanted)
  if (gitlabUrl === undefined || problems.length > 0 || !(needs.project || needs.branch)) return NOTHING
  const tree = await readWorkTree()
  const found = tree && findProject(tree, gitlabUrl)
  // The branch of one project says nothing about another.
  if (found === undefined || (!needs.project && project !== found.project)) return NOTHING
  const branch = needs.branch ? tree?.branch : undefined
  const lines = [
    ...(needs.project ? [`project ${found.project} (remote ${found.remote})`] : []),
    ...(branch === undefined ? [] : [`ref ${branch} (current branch)`]),
  ]
  return {
    project: needs.project ? found.project : undefined,
    ref: branch === undefined ? undefined : { given: branch, name: branch, kind: 'branch' },
    notices: lines.length === 0 ? [] : [`Taken from git: ${lines.join(', ')}`],
  }
}

function findNeeds({ target: { project, pipelineId }, ref, requires, expectSha }: Wanted) {
  const isAbout = (names: readonly Requirement[]) => requires.some((name) => names.includes(name))
  const isLatest = pipelineId?.kind === 'latest' && isAbout(ABOUT_PIPELINE)
  return {
    project: project === undefined && isAbout(ABOUT_PROJECT),
    branch: isLatest && ref === undefined && expectSha === undefined,
  }
}

const ABOUT_PIPELINE: readonly Requirement[] = ['start', 'pipeline', 'seen-pipeline']
const ABOUT_PROJECT: readonly Requirement[] = [...ABOUT_PIPELINE, 'project']

interface Found {
  readonly remote: string
  readonly project: string
}

/** That of `origin`, else the only one that there is. */
function findProject({ remotes }: WorkTree, gitlabUrl: string): Found | undefined {
  const found = remotes.flatMap(({ name, address }) => {
    const project = projectOfRemote(address, gitlabUrl)
    return project === undefined ? [] : [{ remote: name, project }]
  })
  const isOne = new Set(found.map(({ project }) => project)).size === 1
  return found.find(({ remote }) => remote === 'origin') ?? (isOne ? found[0] : undefined)
}
