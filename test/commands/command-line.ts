import type { ExitCode } from '../../src/errors.ts'
import { type CliProcess, runCli } from '../../src/faces/cli.ts'
import type { SandboxSchedule } from '../../src/sandbox/model.ts'
import { recordedStream } from '../host/recorded-stream.ts'
import type { Scene } from '../support/scene.ts'

export interface CommandRun {
  readonly exitCode: ExitCode
  readonly stdout: string
  readonly stderr: string
}

export interface CommandLineSettings {
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly signal?: AbortSignal
  readonly outputClosed?: AbortSignal
  readonly readWorkTree?: CliProcess['readWorkTree']
  readonly openUrl?: CliProcess['openUrl']
}

/** Runs one command line in this process, against the scene's sandbox and on its virtual time. */
export async function runCommandLine(
  scene: Scene,
  args: readonly string[],
  { env = {}, signal = new AbortController().signal, ...surroundings }: CommandLineSettings = {},
): Promise<CommandRun> {
  const [stdout, stderr] = [recordedStream(), recordedStream()]
  const exitCode = await runCli({
    args,
    env: {
      DOWNSTREAM_GITLAB_URL: scene.sandbox.url,
      DOWNSTREAM_PROJECT: 'group/app',
      DOWNSTREAM_API_TOKEN: scene.apiToken,
      ...env,
    },
    ...{ stdin: {}, stdout, stderr, signal, clock: scene.clock, ...surroundings },
  })
  return { exitCode, stdout: stdout.text(), stderr: stderr.text() }
}

/** Starts a pipeline in the scene's project; resolves with its id. */
export async function startPipeline(scene: Scene): Promise<number> {
  const request = { project: 'group/app', ref: 'main', variables: {}, inputs: {}, downstreamTriggerId: 'test' }
  return (await scene.client().triggerPipeline(request)).id
}

/** Adds a schedule to the scene's project; on `main` unless another ref is given. */
export function addSchedule(scene: Scene, given: Pick<SandboxSchedule, 'id'> & Partial<SandboxSchedule>): void {
  scene.project.schedules.push({
    description: 'nightly',
    ref: 'main',
    cron: '30 2 * * *',
    active: true,
    ownerId: scene.user.id,
    variables: [],
    pipelineIds: [],
    ...given,
  })
}
