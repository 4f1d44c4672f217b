import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A program that starts a pipeline as `gitlab-downstream trigger` does, or why it could not be had. */
export interface Peer {
  readonly name: string
  /** `undefined`: see `missing`. */
  readonly command: readonly [program: string, ...args: string[]] | undefined
  readonly missing?: string
}

/** Where the peers are told to start a pipeline. */
export interface Target {
  readonly url: string
  readonly project: string
  readonly ref: string
  readonly token: string
}

const folder = join(import.meta.dirname, '../build/peers')

/** Installs the peers below build/peers, once. What the machine or its registries lack is named, not passed over. */
export function installPeers(target: Target): Peer[] {
  mkdirSync(folder, { recursive: true })
  return [curl(target), bash(target), nodeFetch(target), ...python(target), ...gitbeaker(target)]
}

function curl({ url, project, ref, token }: Target): Peer {
  const api = `${url}/api/v4/projects/${encodeURIComponent(project)}/trigger/pipeline`
  const command = ['curl', '-sf', '-o', '/dev/null', '-d', `token=${token}`, '-d', `ref=${ref}`, api] as const
  return has('curl') ? { name: 'curl', command: [...command] } : lacking('curl', 'no curl on this machine')
}

function bash({ url, project, ref, token }: Target): Peer {
  const name = 'bash script with curl and jq'
  if (!has('curl') || !has('jq') || !has('bash')) return lacking(name, 'no bash, curl or jq on this machine')
  const api = `${url}/api/v4/projects/${encodeURIComponent(project)}/trigger/pipeline`
  const script = write(
    'trigger.sh',
    `set -euo pipefail
answer=$(curl -sf -d 'token=${token}' -d 'ref=${ref}' '${api}')
echo "pipeline $(jq -r .id <<<"$answer"): $(jq -r .web_url <<<"$answer")"
`,
  )
  return { name, command: ['bash', script] }
}

/** The least that a program with Node's own `fetch` takes. */
function nodeFetch({ url, project, ref, token }: Target): Peer {
  const script = write(
    'trigger.mjs',
    `const body = new URLSearchParams({ token: '${token}', ref: '${ref}' })
const answer = await fetch('${url}/api/v4/projects/${encodeURIComponent(project)}/trigger/pipeline', { method: 'POST', body })
const { id, web_url } = await answer.json()
console.log(id, web_url)
`,
  )
  return { name: "script with Node's fetch", command: [process.execPath, script] }
}

function python({ url, project, ref, token }: Target): Peer[] {
  const names = ['python-gitlab, script', 'python-gitlab, command line'] as const
  const venv = join(folder, 'python')
  try {
    if (!existsSync(join(venv, 'bin/gitlab'))) {
      run('python3', ['-m', 'venv', venv])
      run(join(venv, 'bin/pip'), ['install', '--quiet', '--disable-pip-version-check', 'python-gitlab'])
    }
  } catch (error) {
    return names.map((name) => lacking(name, reason(error)))
  }
  const script = write(
    'trigger.py',
    `import gitlab
project = gitlab.Gitlab('${url}').projects.get('${project}', lazy=True)
pipeline = project.trigger_pipeline('${ref}', '${token}')
print(pipeline.id, pipeline.web_url)
`,
  )
  const line = ['--server-url', url, 'project', 'trigger-pipeline', '--id', project, '--ref', ref, '--token', token]
  return [
    { name: names[0], command: [join(venv, 'bin/python'), script] },
    { name: names[1], command: [join(venv, 'bin/gitlab'), ...line] },
  ]
}

function gitbeaker({ url, project, ref, token }: Target): Peer[] {
  const names = ['gitbeaker, script', 'gitbeaker, command line'] as const
  const place = join(folder, 'gitbeaker')
  const cli = join(place, 'node_modules/.bin/gitbeaker')
  try {
    if (!existsSync(cli)) {
      const args = ['--no-audit', '--no-fund', '--loglevel=error', '@gitbeaker/rest', '@gitbeaker/cli']
      run('npm', ['install', '--prefix', place, ...args])
    }
  } catch (error) {
    return names.map((name) => lacking(name, reason(error)))
  }
  const script = write(
    'gitbeaker/trigger.mjs',
    `import { Gitlab } from '@gitbeaker/rest'
const api = new Gitlab({ host: '${url}', token: 'none' })
const pipeline = await api.PipelineTriggerTokens.trigger('${project}', '${ref}', '${token}')
console.log(pipeline.id, pipeline.web_url)
`,
  )
  const line = ['--gb-host', url, '--gb-token', 'none', 'pipeline-trigger-tokens', 'trigger']
  return [
    { name: names[0], command: [process.execPath, script] },
    { name: names[1], command: [process.execPath, cli, ...line, project, ref, token] },
  ]
}

function has(program: string): boolean {
  try {
    run('sh', ['-c', `command -v ${program}`])
    return true
  } catch {
    return false
  }
}

function run(program: string, args: readonly string[]): void {
  execFileSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' })
}

function lacking(name: string, missing: string): Peer {
  return { name, command: undefined, missing }
}

function reason(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).trim().split('\n').at(-1) ?? 'unknown'
}

function write(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
