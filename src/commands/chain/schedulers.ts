import { formatGitHub } from '../../chain/formats/github-jobs.ts'
import { formatGitLab } from '../../chain/formats/gitlab-jobs.ts'
import type { Handed } from '../../chain/formats/losses.ts'
import type { ChainPlan } from '../../chain/types.ts'
import { UsageError } from '../../errors.ts'
import type { Environment } from '../../options/sources.ts'
import type { CommandContext } from '../command.ts'
import { actionReference, jobDelivery, parseSource, type Source } from '../init/source.ts'

/** The chain for GitLab's own scheduler. */
export function handToGitLab(plan: ChainPlan, { flags, options, env }: CommandContext): Handed {
  const source = readSource(flags)
  const { image, cli } = source === undefined ? { image: undefined, cli: undefined } : jobDelivery(source)
  const command = typeof flags.cli === 'string' && flags.cli.trim() !== '' ? flags.cli.trim() : undefined
  return formatGitLab(plan, {
    inputs: options.inputs,
    cli: command ?? cli ?? 'gitlab-downstream',
    image,
    strategy: knowsMirror(env) ? 'mirror' : 'depend',
  })
}

/** The chain for GitHub's scheduler. */
export function handToGitHub(plan: ChainPlan, { flags, options }: CommandContext): Handed {
  const source = readSource(flags)
  if (source === undefined) {
    throw new UsageError('missing flag --source: expected what the jobs of the workflow take gitlab-downstream from', {
      hints: [
        '--source owner/gitlab-downstream takes it from a repository of GitHub, --source ./FOLDER from your own one',
      ],
    })
  }
  const { inputs, gitlabUrl } = options
  return formatGitHub(plan, { inputs, gitlabUrl, uses: actionReference(source), isLocal: source.kind === 'folder' })
}

function readSource({ source }: CommandContext['flags']): Source | undefined {
  return typeof source === 'string' && source.trim() !== '' ? parseSource(source) : undefined
}

/** In a GitLab job the server is the one that will read the file: https://docs.gitlab.com/ci/yaml/#triggerstrategy */
function knowsMirror({ CI_SERVER_VERSION_MAJOR: major, CI_SERVER_VERSION_MINOR: minor }: Environment): boolean {
  if (!/^\d+$/.test(major ?? '') || !/^\d+$/.test(minor ?? '')) return true
  return Number(major) > 18 || (Number(major) === 18 && Number(minor) >= 2)
}
