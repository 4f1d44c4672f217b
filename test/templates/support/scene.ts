import { cpSync, existsSync } from 'node:fs'
import path from 'node:path'
import type { SandboxPipeline, SandboxProject } from '../../../src/sandbox/model.ts'
import { createLocalScene, type LocalScene, variable } from '../../support/local-scene.ts'
import { root } from './template-files.ts'

const main = path.join(root, 'dist/gitlab-downstream.mjs')

/** The shipped command line, as a job starts it from a path in a repository. */
export const cli = `node ${main}`

/** A scene in which each project that is not the copy of a folder carries the templates. */
export interface Scene extends Omit<LocalScene, 'run'> {
  /** Runs a pipeline, of a push to `main` unless another ref or source is given, to its end. */
  run(project: SandboxProject, request?: RunRequest): Promise<SandboxPipeline>
}

interface RunRequest {
  readonly ref?: string
  readonly source?: string
  readonly variables?: Readonly<Record<string, string>>
}

/** `programs`: what jobs have on their `PATH`, as the image of a job would bring it; a command line for each. */
export async function createScene(programs: Readonly<Record<string, readonly string[]>> = {}): Promise<Scene> {
  if (!existsSync(main)) throw new Error(`${main} is missing: npm run build`)
  // A job that waits for another pipeline keeps its place, as it keeps its runner.
  const scene = await createLocalScene({ concurrency: 16, programs })
  return {
    ...scene,
    project(name, files, options) {
      const templates = path.join(scene.folder, name, 'templates')
      if (typeof files !== 'string') cpSync(path.join(root, 'templates'), templates, { recursive: true })
      return scene.project(name, files, options)
    },
    run(project, { variables = {}, ...request } = {}) {
      const list = Object.entries(variables).map(([key, value]) => variable(key, value))
      return scene.run(project, { source: 'push', variables: list, ...request })
    },
  }
}
