import { existsSync, realpathSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { untilAborted } from '../../clock.ts'
import { UsageError } from '../../errors.ts'
import type { Host } from '../../host/host.ts'
import { formatDuration, statusIcon, statusLabel } from '../../report/words.ts'
import { durationSeconds } from '../../sandbox/entities/job.ts'
import { pipelineUrl } from '../../sandbox/entities/pipeline.ts'
import { type GitLabVersion, isFinal, type SandboxPipeline, SERVER_VERSIONS } from '../../sandbox/model.ts'
import type { LocalCommand } from '../command.ts'
import { type LocalSandbox, type LocalSandboxSettings, startLocalSandbox } from './local-sandbox.ts'
import { openStateFolder, type SandboxState } from './state-folder.ts'

/** `sandbox`: runs until a signal ends it, which is its normal end. */
export const sandbox: LocalCommand = async (context) => {
  const { env, flags, host, signal } = context
  const version = readVersion(flags['gitlab-version'] as string | undefined)
  const port = readPort(flags.port as string | undefined)
  const projects = readSandboxProjects(flags.project as readonly string[], currentFolder())
  const folder = flags.state as string | undefined
  using kept = folder === undefined ? undefined : await openStateFolder(folder)
  await using local = await startLocalSandbox({
    projects,
    port,
    state: kept?.state,
    version,
    env,
    cli: ownCommand(),
    onPipeline: createTeller(host),
    onError(error, request) {
      const cause = error instanceof Error ? error : new Error(String(error))
      host.warn(`the sandbox answered 500 to ${request}: ${cause.message}`)
      host.debug(cause.stack ?? cause.message)
    },
  })
  const listening = Number(new URL(local.sandbox.url).port)
  const expected = kept?.state?.port
  if (port === undefined && expected !== undefined && expected !== listening)
    host.warn(`port ${expected} of --state ${folder} is in use, so the sandbox listens on ${listening} this time`)
  await kept?.save(toState(local, { before: kept.state, port: port ?? expected ?? listening }))
  for (const secret of secretsOf(local)) host.mask(secret)
  host.product({
    document: toDocument(local),
    onOneLine: true,
    text: describeSandbox(local, version),
    showsSecrets: secretsOf(local),
  })
  await untilAborted(signal)
  const left = folder === undefined ? 'nothing on this machine' : `nothing but its state in ${folder}`
  host.info(`Stopping; the sandbox leaves ${left}`)
  return { exitCode: 0, document: undefined }
}

/** Says when a pipeline begins and how it ends, a line each. */
function createTeller(host: Host): LocalSandboxSettings['onPipeline'] {
  const isOver = new Map<number, boolean>()
  return (pipeline, store) => {
    const { id, projectId, ref, source, status } = pipeline
    const name = `${store.projects.get(projectId)?.path} #${id}`
    const wasOver = isOver.get(id)
    isOver.set(id, isFinal(status))
    if (wasOver === undefined || (wasOver && !isFinal(status))) {
      const how = wasOver ? 'runs again' : `started on ${ref} by ${source}`
      host.info(`${statusIcon('running')} ${name} ${how}: ${pipelineUrl(store, pipeline)}`)
    }
    if (!wasOver && isFinal(status)) host.info(describeEnd(pipeline, name, durationSeconds(store, pipeline)))
  }
}

function describeEnd({ status, yamlErrors }: SandboxPipeline, name: string, seconds: number | null): string {
  const { icon, words } = statusLabel(status)
  const after = seconds === null ? '' : ` after ${formatDuration(seconds)}`
  return `${icon} ${name} ${words}${after}${yamlErrors === null ? '' : `: ${yamlErrors}`}`
}

function secretsOf({ apiToken, projects }: LocalSandbox): string[] {
  return [apiToken, ...projects.map(({ triggerToken }) => triggerToken)]
}

/** Projects that are left out this time keep what they have. */
function toState(
  { apiToken, projects }: LocalSandbox,
  { before, port }: { readonly before: SandboxState | undefined; readonly port: number },
): SandboxState {
  const own = projects.map(({ project, triggerToken }) => [project.path, { id: project.id, token: triggerToken }])
  return { version: 1, port, 'api-token': apiToken, projects: { ...before?.projects, ...Object.fromEntries(own) } }
}

function currentFolder(): string {
  try {
    return process.cwd()
  } catch (cause) {
    throw new UsageError('the current folder is not there any more', { cause, hints: ['change to one that is'] })
  }
}

/** How jobs start the program that runs now. */
function ownCommand(): string[] {
  const [node = 'node', script = ''] = process.argv
  return [node, realpathSync(script)]
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
    `A GitLab ${SERVER_VERSIONS[version]} for trying things out runs at ${url} (Ctrl-C ends it)`,
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

/**
 * The projects of `--project PATH=FOLDER`; without any, the given folder is one.
 * @throws UsageError
 */
export function readSandboxProjects(given: readonly string[], currentFolder: string): LocalSandboxSettings['projects'] {
  const projects =
    given.length > 0
      ? given.map((text) => parseProject(text, currentFolder))
      : [{ path: `sandbox/${toPathSegment(basename(currentFolder))}`, folder: currentFolder }]
  const paths = projects.map(({ path }) => path)
  const twice = paths.find((path, index) => paths.indexOf(path) !== index)
  if (twice !== undefined) throw new UsageError(`--project ${twice} is given twice`)
  for (const { folder } of projects) checkFolder(folder, given.length > 0)
  return projects
}

function parseProject(text: string, currentFolder: string) {
  const equals = text.indexOf('=')
  const path = text.slice(0, Math.max(equals, 0))
  if (equals === -1 || !/^[\w][\w.-]*(?:\/[\w][\w.-]*)+$/.test(path) || text.length === equals + 1) {
    throw new UsageError(`--project ${JSON.stringify(text)}: expected PATH=FOLDER, such as group/app=./app`)
  }
  return { path, folder: resolve(currentFolder, text.slice(equals + 1)) }
}

function checkFolder(folder: string, asked: boolean): void {
  const hints = asked ? [] : ['name projects with --project PATH=FOLDER, or start the sandbox in the folder of one']
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`${folder} is not a folder`, { hints })
  if (existsSync(join(folder, '.gitlab-ci.yml'))) return
  throw new UsageError(`${folder} has no .gitlab-ci.yml, so there would be no pipeline`, { hints })
}

function toPathSegment(name: string): string {
  return name.replace(/[^\w.-]+/g, '-').replace(/^[^\w]+/, '') || 'project'
}
