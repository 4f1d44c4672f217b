import type { Host, HostSettings } from './host.ts'

/** The host of a run. Loads only the one that is asked for. */
export async function createHost(settings: HostSettings): Promise<Host> {
  switch (settings.kind) {
    case 'github': {
      const { createGitHubHost } = await import('./github.ts')
      return createGitHubHost({ ...settings, setExitCode: settings.setExitCode ?? setProcessExitCode })
    }
    case 'gitlab': {
      const { createGitLabHost } = await import('./gitlab.ts')
      return createGitLabHost(settings)
    }
    case 'terminal': {
      const { createTerminalHost } = await import('./terminal.ts')
      return createTerminalHost(settings)
    }
  }
}

/** Which host fits the environment. In a GitHub workflow every line of a step is read for commands, also the CLI's. */
export function detectHostKind(env: HostSettings['env']): Host['kind'] {
  if (env.GITHUB_ACTIONS === 'true') return 'github'
  return env.GITLAB_CI === 'true' ? 'gitlab' : 'terminal'
}

/** A number set before is more exact than the 1 of a failed step. */
function setProcessExitCode(exitCode: number): void {
  process.exitCode ||= exitCode
}
