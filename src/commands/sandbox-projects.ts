import { existsSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { UsageError } from '../errors.ts'
import type { LocalSandboxSettings } from './local-sandbox.ts'

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
    throw new UsageError(`${folder} is no folder`, { hints })
  if (existsSync(join(folder, '.gitlab-ci.yml'))) return
  throw new UsageError(`${folder} has no .gitlab-ci.yml, so there would be no pipeline`, { hints })
}

function toPathSegment(name: string): string {
  return name.replace(/[^\w.-]+/g, '-').replace(/^[^\w]+/, '') || 'project'
}
