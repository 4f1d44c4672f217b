import { realpathSync } from 'node:fs'
import { UsageError } from '../errors.ts'
import type { GitLabVersion } from '../sandbox/model.ts'
import type { LocalCommand } from './command.ts'
import { type LocalSandbox, startLocalSandbox } from './local-sandbox.ts'
import { readSandboxProjects } from './sandbox-projects.ts'

const VERSION_NAMES: Readonly<Record<GitLabVersion, string>> = { 17: '17.10', 18: '18.2', 19: '19.2' }

/** `sandbox`: runs until a signal ends it, which is its normal end. */
export const sandbox: LocalCommand = async (context) => {
  const { env, flags, host, json, print, signal } = context
  const version = readVersion(flags['gitlab-version'] as string | undefined)
  const port = readPort(flags.port as string | undefined)
  await using local = await startLocalSandbox({
    projects: readSandboxProjects(flags.project as readonly string[], process.cwd()),
    port,
    version,
    env,
    cli: ownCommand(),
  })
  print(json ? JSON.stringify(toDocument(local)) : describeSandbox(local, version))
  await abortion(signal)
  host.info('Stopping; nothing of it stays on this machine')
  return { exitCode: 0, document: undefined }
}

/** How jobs start the program that runs now. Words are split at spaces there, so no quotes help. */
function ownCommand(): string {
  const [, script = ''] = process.argv
  return `node ${realpathSync(script)}`
}

function readVersion(text: string | undefined): GitLabVersion {
  const found = ([17, 18, 19] as const).find((version) => String(version) === (text ?? '19'))
  if (found === undefined) throw new UsageError(`--gitlab-version ${JSON.stringify(text)}: expected 17, 18 or 19`)
  return found
}

function readPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0
  if (port < 1 || port > 65_535)
    throw new UsageError(`--port ${JSON.stringify(text)}: expected a number from 1 to 65535`)
  return port
}

function describeSandbox({ sandbox: { url }, apiToken, projects }: LocalSandbox, version: GitLabVersion): string {
  const [first] = projects
  if (first === undefined) throw new Error('a sandbox without projects')
  const { path, defaultBranch } = first.project
  return [
    `A GitLab ${VERSION_NAMES[version]} for trying things out runs at ${url} (Ctrl-C ends it)`,
    '',
    'Projects, each with the trigger token that starts it:',
    ...projects.map(({ project, triggerToken }) => `  ${project.path}  ${triggerToken}`),
    '',
    'In another shell:',
    `export DOWNSTREAM_GITLAB_URL=${url}`,
    `export DOWNSTREAM_API_TOKEN=${apiToken}`,
    `export DOWNSTREAM_TOKEN=${first.triggerToken}`,
    `gitlab-downstream trigger --project ${path} --ref ${defaultBranch} --wait --logs all`,
    '',
    'A push starts a pipeline too:',
    `git clone ${url.replace('://', `://developer:${apiToken}@`)}/${path}.git`,
    '',
  ].join('\n')
}

function toDocument({ sandbox: { url }, user, apiToken, projects }: LocalSandbox) {
  return {
    url,
    username: user.username,
    'api-token': apiToken,
    projects: projects.map(({ project, triggerToken }) => ({
      path: project.path,
      id: project.id,
      'default-branch': project.defaultBranch,
      token: triggerToken,
    })),
  }
}

function abortion(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
