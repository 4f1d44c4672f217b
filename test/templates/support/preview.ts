import { execFile, execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { parse } from 'yaml'
import { root } from './template-files.ts'

const run = promisify(execFile)
const program = path.join(
  path.dirname(createRequire(import.meta.url).resolve('gitlab-ci-local/package.json')),
  'dist/index.js',
)

export interface ExpandedJob {
  readonly extends?: unknown
  readonly [keyword: string]: unknown
}

/** A git repository with the templates, for gitlab-ci-local. */
export interface Repository extends Disposable {
  readonly folder: string
  /** The configuration with includes, inputs and `extends` put in. */
  preview(configuration: object): Promise<Record<string, ExpandedJob>>
}

export function createRepository(): Repository {
  const folder = mkdtempSync(path.join(tmpdir(), 'templates-'))
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder })
  cpSync(path.join(root, 'templates'), path.join(folder, 'templates'), { recursive: true })
  git('init', '--quiet', '--initial-branch=main')
  git('config', 'user.name', 'Ann')
  git('config', 'user.email', 'ann@localhost')
  // With its port, so that only what gitlab-ci-local clones, without the port, is taken from this folder instead.
  git('remote', 'add', 'origin', 'https://gitlab.example.com:443/group/gitlab-downstream.git')
  const address = 'https://gitlab.example.com/group/gitlab-downstream.git'
  git('config', 'uploadpack.allowFilter', 'true')
  const instead = { GIT_CONFIG_KEY_0: `url.file://${folder}.insteadOf`, GIT_CONFIG_VALUE_0: address }
  const env = { ...process.env, GIT_CONFIG_COUNT: '1', ...instead }
  git('add', '.')
  git('commit', '--quiet', '--message', 'Templates')
  let count = 0
  return {
    folder,
    async preview(configuration) {
      const file = `configuration-${++count}.yml`
      writeFileSync(path.join(folder, file), JSON.stringify(configuration))
      const home = path.join(folder, '.git', 'home')
      mkdirSync(home, { recursive: true })
      const args = [program, '--preview', '--file', file, '--state-dir', `.git/state-${count}`, '--home', home]
      const { stdout } = await run(process.execPath, [...args, '--json-schema-validation=false'], { cwd: folder, env })
      // It says of a bridge that it will do nothing.
      return parse(stdout.replace(/^ WARN .*$/gm, ''))
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  }
}
