import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CommandEntry } from '../../src/commands/command.ts'
import { runCli } from '../../src/faces/cli.ts'
import { globalFlags } from '../../src/options/cli/command.ts'
import { addSchedule, startPipeline } from '../commands/command-line.ts'
import { mentionsOf } from '../e2e/support/leaks.ts'
import { recordedStream } from '../host/recorded-stream.ts'
import { createScene, MAIN_SHA } from '../support/scene.ts'

/** Where a command can run, and what it is called with there. */
export interface Place {
  readonly name: string
  readonly kind: 'github' | 'gitlab' | 'terminal'
  readonly env?: Readonly<Record<string, string>>
  readonly isTTY?: boolean
}

export const places: readonly Place[] = [
  { name: 'on a terminal', kind: 'terminal', isTTY: true, env: { TERM: 'xterm' } },
  { name: 'into a pipe', kind: 'terminal' },
  { name: 'in a GitLab job', kind: 'gitlab', env: { GITLAB_CI: 'true' } },
  { name: 'in a GitHub step', kind: 'github', env: { GITHUB_ACTIONS: 'true' } },
]

/** What acts on a terminal, a GitLab log or a GitHub step; `hostile` is in each, so that it is seen where it got through. */
const attacks = [
  '::hostile name=x::y',
  '##[hostile]x',
  '\u001B]52;c;aG9zdGlsZQ==\u0007',
  '\u001B[2J\u001B[1;1Hhostile',
  '\u001B[0Ksection_start:1700000000:hostile[collapsed=true]\r\u001B[0Khostile',
  '\u009B31mhostile\u202E',
  'hostile\r\n::hostile::after a break',
  '\r##[hostile]after a return',
]

/** A project, pipelines, tokens and files full of attacks and of the run's own tokens. */
export async function openHostileScene() {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'))
  const scene = await createScene({
    project: { refs: [{ name: 'main', kind: 'branch', sha: MAIN_SHA }], path: 'group/app' },
  })
  const { store } = scene.sandbox
  // With characters that are changed on the way to a screen or into an address.
  const odd = { ownerId: scene.user.id, token: 'prefix-glptt-+/=&%~.AbC_0123456789' }
  const access = { userId: scene.user.id, scopes: ['api'] as const, token: 'glpat-wR_z3g0-YqNWd_rTBBU7' }
  const secrets = {
    token: store.addTriggerToken(scene.project, odd).token,
    apiToken: store.addAccessToken(access).token,
  }
  const mentions = Object.values(secrets).flatMap(mentionsOf)
  const foreign = [...attacks, ...mentions, `${'x'.repeat(44)}${secrets.apiToken}`]
  const jobs = foreign.map((text, index) => hostileJob(text, index, mentions))
  // None waits for another, for a stage after one that failed is skipped.
  const all = [...jobs, longLinesJob(Object.values(secrets))].map((job) => ({ ...job, needs: [] }))
  scene.sandbox.script(scene.project, { jobs: all })
  const hidden = scene.sandbox.store.addTriggerToken(scene.project, {
    ownerId: scene.user.id,
    description: foreign.join(' '),
  })
  addSchedule(scene, { id: hidden.id, description: foreign.join(' ') })
  const pipelineId = await startPipeline(scene)
  // All ended by then.
  await scene.clock.sleep(60_000)
  mkdirSync(join(folder, 'demo'))
  writeFileSync(join(folder, 'demo', '.gitlab-ci.yml'), 'a:\n  script: ["true"]\n')
  writeFileSync(
    join(folder, 'payload.json'),
    JSON.stringify({ object_kind: foreign[0], ref: foreign, [mentions[0] ?? '']: 1 }),
  )
  writeFileSync(join(folder, 'chain.yml'), 'pipelines:\n  one: { project: group/app, ref: main }\n')
  return {
    ...{ scene, secrets, folder, pipelineId, triggerId: hidden.id },
    async [Symbol.asyncDispose]() {
      await scene[Symbol.asyncDispose]()
      rmSync(folder, { recursive: true })
    },
  }
}

export type HostileScene = Awaited<ReturnType<typeof openHostileScene>>

/** Tokens where lines are cut: in live logs and in the ends of logs, and where names are cut. */
function longLinesJob(secrets: readonly string[]) {
  const lines = [4096, 65_536].flatMap((limit) =>
    secrets.map((secret) => `${'x'.repeat(limit - secret.length / 2)}${secret}${'x'.repeat(99)}`),
  )
  const name = `${'x'.repeat(190)}${secrets[0]}`
  return { name, stage: `${'x'.repeat(110)}${secrets[1]}`, status: 'failed' as const, trace: lines.join('\n') }
}

function hostileJob(text: string, index: number, mentions: readonly string[]) {
  return {
    name: text,
    stage: index % 2 === 0 ? text : 'test',
    trace: `${[...attacks, ...mentions].join('\n')}\n${text}`,
    ...(index % 3 === 0 && { status: 'failed' as const, failureReason: text }),
    // Enough to see names in every form; unpacking is what takes time.
    ...(index % 4 === 0 && { artifacts: { files: { [`${index}/${text.replace(/[/\\:]/g, '_')}`]: 'x' } } }),
  }
}

/**
 * Command lines that fit the command by what its definition says, so that a new command needs nothing here: with each flag that every
 * command has, and with each of its own.
 */
export function commandLinesOf(
  { definition }: CommandEntry,
  { kind, isTTY }: Place,
  { pipelineId, triggerId, folder }: HostileScene,
) {
  const { name, positionals = [], options, flags = {} } = definition
  const takes = (option: string) => options === undefined || (options as readonly string[]).includes(option)
  const values: Readonly<Record<string, string>> = {
    ...{ PIPELINE: String(pipelineId), ID: String(triggerId) },
    FILE: join(folder, name.startsWith('chain') ? 'chain.yml' : 'payload.json'),
  }
  const always: Readonly<Record<string, string>> = {
    description: `a\u001B[2J${attacks[0]}`,
    'source-project': 'group/lib',
    source: 'group/gitlab-downstream',
    output: '-',
    project: `demo/app=${join(folder, 'demo')}`,
    'write-env': join(folder, 'token.env'),
    state: join(folder, 'state.json'),
  }
  const given = (flag: string) => {
    if (flags[flag]?.placeholder === undefined) return [`--${flag}`]
    return [`--${flag}`, always[flag] ?? attacks.join(' ')]
  }
  const base = [
    ...name.split(' '),
    ...positionals.map((positional) => positional.choices?.[0] ?? values[positional.name] ?? ''),
    ...(takes('ref') && !positionals.some(({ name: argument }) => argument === 'PIPELINE') ? ['--ref', 'main'] : []),
    ...(takes('wait') ? ['--wait'] : []),
    ...(takes('logs') ? ['--logs', 'all'] : []),
    ...(takes('artifacts-path') ? ['--artifacts-path', join(folder, 'artifacts')] : []),
    ...Object.keys(always).flatMap((flag) =>
      flag in flags && !['write-env', 'state'].includes(flag) ? given(flag) : [],
    ),
  ]
  const manners = [[], ['--json'], ['--quiet'], ['--verbose'], ...('events' in globalFlags ? [['--events']] : [])]
  if (takes('logs')) manners.push(['--logs', 'failed'])
  const own = Object.keys(flags).map(given)
  // A document is the same everywhere: in one place it is looked at with each flag.
  const documents = kind === 'terminal' && !isTTY
  return [...manners, ...own.map((flag) => (documents ? [...flag, '--json'] : flag))].map((more) => [...base, ...more])
}

/** Runs one command line there; what comes after the product of a command that would run on is the end. */
export async function runThere(args: readonly string[], { env = {}, isTTY = false }: Place, hostile: HostileScene) {
  const { scene, secrets } = hostile
  const controller = new AbortController()
  const [stdout, stderr] = [recordedStream({ isTTY }), recordedStream({ isTTY })]
  const write = stdout.write
  const watched = {
    ...stdout,
    write(text: string) {
      if (args[0] === 'sandbox') controller.abort(new Error('seen'))
      return write(text)
    },
  }
  const { exitCode: before } = process
  const exitCode = await runCli({
    args,
    env: {
      PATH: process.env.PATH,
      HOME: hostile.folder,
      DOWNSTREAM_GITLAB_URL: scene.sandbox.url,
      DOWNSTREAM_PROJECT: 'group/app',
      DOWNSTREAM_TOKEN: secrets.token,
      DOWNSTREAM_API_TOKEN: secrets.apiToken,
      ...env,
    },
    ...{ stdin: {}, stdout: watched, stderr, signal: controller.signal, clock: scene.clock, openUrl: async () => {} },
  })
  process.exitCode = before
  return { exitCode, stdout: stdout.text(), stderr: stderr.text() }
}
