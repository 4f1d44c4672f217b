/**
 * `npm start`: a downstream pipeline from beginning to end, on this machine alone. Starts the sandbox, triggers project B from a job of
 * project A as its CI would, waits, and shows what came back. `npm start -- --chain`: a release of three projects, by a chain file.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { type LocalSandbox, startLocalSandbox } from '../src/commands/local-sandbox/local-sandbox.ts'
import { DownstreamError } from '../src/errors.ts'

const root = join(import.meta.dirname, '..')
const builtCli = join(root, 'dist/cli.cjs')
const cli = existsSync(builtCli) ? builtCli : join(root, 'src/cli.ts')
const startedMs = performance.now()

try {
  process.exitCode = process.argv.includes('--chain')
    ? await showChain(process.argv.includes('--fail'))
    : await showAll()
} catch (error) {
  if (!(error instanceof DownstreamError)) throw error
  say(`error: ${error.message}`, ...error.hints.map((hint) => `→ ${hint}`))
  process.exitCode = error.exitCode
}

async function showAll(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'gitlab-downstream-start-'))
  try {
    await using local = await startLocalSandbox({
      projects: ['project-a', 'project-b'].map((name) => ({
        path: `demo/${name}`,
        folder: join(root, 'examples', name),
      })),
      env: process.env,
      cli: [process.execPath, cli],
      onError: (error, request) => say(`the sandbox answered 500 to ${request}: ${error}`),
    })
    say(`A GitLab of your own runs at ${local.sandbox.url}, with the projects demo/project-a and demo/project-b.`)
    const exitCode = await triggerFromA(local, folder)
    if (exitCode !== 0) {
      say('', `The pipeline of demo/project-b did not pass (exit code ${exitCode}); its log above says why.`)
      return exitCode
    }
    showFiles(folder)
    sayEnd(local)
    return 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Library, application in two regions, smoke test; with `--fail` the last one fails, and the application goes back. */
async function showChain(fails: boolean): Promise<number> {
  const names = ['library', 'app', 'smoke']
  await using local = await startLocalSandbox({
    projects: names.map((name) => ({ path: `demo/${name}`, folder: join(root, 'examples/chain', name) })),
    env: process.env,
    cli: [process.execPath, cli],
    onError: (error, request) => say(`the sandbox answered 500 to ${request}: ${error}`),
  })
  say(
    `A GitLab of your own runs at ${local.sandbox.url}, with the projects ${names.map((name) => `demo/${name}`).join(', ')}.`,
  )
  const args = ['chain', 'run', 'examples/chain/downstream.yml', '--input', `fail=${fails ? 'yes' : 'no'}`]
  const exitCode = await runCli(args, {
    DOWNSTREAM_GITLAB_URL: local.sandbox.url,
    DOWNSTREAM_API_TOKEN: local.apiToken,
  })
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(0)
  say(
    '',
    `This was one release of three projects, in ${seconds} s: examples/chain/downstream.yml says it. Nothing left this machine. What to try next:`,
    '  npm start -- --chain --fail        the smoke test fails, and the application goes back to the version before',
    '  npm run dev -- chain plan examples/chain/downstream.yml',
    '      shows what waits for what; docs/chains.md goes on from there',
  )
  return exitCode
}

/** As a job of project A: with its job token, and an API token for what job tokens may not do. */
function triggerFromA({ sandbox, user, projects, apiToken }: LocalSandbox, folder: string): Promise<number> {
  const upstream = projects[0]?.project
  if (upstream === undefined) throw new Error('project A was not imported')
  const { token, pipeline } = sandbox.runUpstreamJob(upstream, user)
  const args = [
    ...['trigger', '--project', 'demo/project-b', '--ref', 'main', '--variable', 'UPLOAD_TO_S3=true'],
    ...['--upstream-variables', '--wait', '--logs', 'all', '--artifacts', 'all'],
  ]
  return runCli(args, {
    CI_SERVER_URL: sandbox.url,
    CI_JOB_TOKEN: token,
    CI_PROJECT_PATH: upstream.path,
    CI_COMMIT_REF_NAME: pipeline.ref,
    CI_COMMIT_SHA: pipeline.sha,
    DOWNSTREAM_API_TOKEN: apiToken,
    DOWNSTREAM_ARTIFACTS_PATH: folder,
  })
}

/** One command line, with none of the settings of this shell. */
function runCli(args: readonly string[], own: Readonly<Record<string, string>>): Promise<number> {
  say('', `$ gitlab-downstream ${args.join(' ')}`)
  const kept = Object.entries(process.env).filter(([name]) => !/^(?:DOWNSTREAM_|CI_|GITLAB_|GITHUB_)/.test(name))
  const env = { ...Object.fromEntries(kept), ...own }
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args], { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] })
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal))
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
}

function showFiles(folder: string): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.name.startsWith('.'),
  )
  say('', 'What project B built:')
  for (const file of files) {
    const path = join(file.parentPath, file.name)
    say(
      `  ${relative(folder, path)}`,
      ...readFileSync(path, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => `    ${line}`),
    )
  }
}

function sayEnd({ sandbox }: LocalSandbox): void {
  const pipelines = [...sandbox.store.pipelines.values()].filter(({ source }) => source === 'pipeline')
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(0)
  say(
    '',
    `With a job token of project A this started pipeline #${pipelines[0]?.id} of project B, followed its jobs live, took over its`,
    `result and brought back its artifacts, in ${seconds} s. Nothing left this machine, and nothing stays on it. What to try next:`,
    '  npm run dev -- sandbox --project demo/project-a=examples/project-a --project demo/project-b=examples/project-b',
    '      keeps that GitLab running and prints the tokens and commands to use it',
    '  npm run dev -- trigger --help     every option; examples/*/.gitlab-ci.yml show them in a pipeline',
  )
}

function say(...lines: string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`)
}
