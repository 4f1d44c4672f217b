import type { PipelineScript } from '../../../src/sandbox/scripted/script.ts'
import type { SceneOptions } from '../../support/scene.ts'
import { type Called, call, openScene, type Scene } from './scene.ts'

/** A scene that is read as pages, and acted on by their forms. */
export interface PagesScene extends Scene {
  /** By path below the sandbox's URL, e.g. `/group/app/-/pipelines/1001`. */
  page(path: string, headers?: Record<string, string>): Promise<Called>
  /** Sends fields to a path with the page token of a form. */
  send(path: string, fields: Record<string, string>, headers?: Record<string, string>): Promise<Called>
  /** Starts a pipeline that follows the script, and returns its path. */
  start(script: PipelineScript, variables?: Record<string, string>): Promise<string>
  pathOfJob(name: string): string
  /** Signs in with an API token; what is asked for afterwards has the cookie. */
  signIn(token: string, fields?: Record<string, string>): Promise<Called>
  signOut(): Promise<Called>
}

/** The scene's user is signed in. */
export async function openPages(options: SceneOptions = {}): Promise<PagesScene> {
  const scene = await openScene(options)
  const { sandbox, project, clock } = scene
  let cookie = ''
  const ask = async (method: string, path: string, { headers = {}, ...init }: Sent = {}) => {
    const own = cookie === '' ? {} : { cookie }
    const answer = await clock.track(call(sandbox.url + path, method, { ...init, headers: { ...own, ...headers } }))
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie
    return answer
  }
  const send: PagesScene['send'] = async (path, fields, headers = {}) => {
    const { text } = await ask('GET', '/users/sign_in')
    return ask('POST', path, { headers, form: { page_token: tokenOf(text), ...fields } })
  }
  const signIn: PagesScene['signIn'] = (token, fields = {}) => send('/users/sign_in', { token, ...fields })
  await signIn(scene.apiToken)
  return {
    ...scene,
    page: (path, headers = {}) => ask('GET', path, { headers }),
    send,
    signIn,
    signOut: () => send('/users/sign_out', {}),
    async start(script, variables = {}) {
      sandbox.script(project, script)
      const given = Object.fromEntries(Object.entries(variables).map(([key, value]) => [`variables[${key}]`, value]))
      const { body } = await scene.call('POST', `/projects/${project.id}/trigger/pipeline`, {
        form: { token: scene.triggerToken, ref: 'main', ...given },
      })
      return new URL(body.web_url).pathname
    },
    pathOfJob(name) {
      const job = [...sandbox.store.jobs.values()].findLast((one) => one.name === name)
      if (job === undefined) throw new Error(`there is no job ${name}`)
      return `/${sandbox.store.projects.get(job.projectId)?.path}/-/jobs/${job.id}`
    },
  }
}

interface Sent {
  readonly headers?: Record<string, string>
  readonly form?: Record<string, string>
}

/** Where the links and forms of a page lead to, as a browser reads them. */
export function addressesOf(page: string): string[] {
  const written = [...page.matchAll(/(?:href|action)="([^"]*)"/g)].map(([, address = '']) => address)
  return written.map((address) => address.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code)))
}

/** The token of the page's forms. */
export function tokenOf(page: string): string {
  return /name="page_token" value="([^"]+)"/.exec(page)?.[1] ?? ''
}

const ESC = '\u001B'

/** Its sections, colours, a progress bar and a collapsed section are as GitLab's runner writes them. */
export const LOG = [
  `${ESC}[0KRunning with gitlab-runner 18.2.0${ESC}[0;m`,
  `section_start:1767603600:prepare_script\r${ESC}[0K${ESC}[0K${ESC}[36;1mPreparing environment${ESC}[0;m`,
  'Running on runner-1 via sandbox...',
  `section_end:1767603601:prepare_script\r${ESC}[0K`,
  `section_start:1767603601:step_script\r${ESC}[0K${ESC}[0K${ESC}[36;1mExecuting "step_script" stage of the job script${ESC}[0;m`,
  `${ESC}[32;1m$ npm test${ESC}[0;m`,
  ' 10 %\r 60 %\r100 %',
  `${ESC}[32m✓${ESC}[0m parses dates (4 ms)`,
  `${ESC}[31m✗${ESC}[0m rounds a time: expected ${ESC}[1m12${ESC}[0m, got ${ESC}[33m11${ESC}[0m`,
  `section_start:1767603602:details[collapsed=true]\r${ESC}[0KStack of the error`,
  '    at round (src/time.ts:12:3)',
  `section_end:1767603603:details\r${ESC}[0K`,
  `section_end:1767603604:step_script\r${ESC}[0K`,
  `${ESC}[31;1mERROR: Job failed: exit code 1${ESC}[0;m`,
  '',
].join('\n')

/** Of every kind of job one: passed, failed at first, allowed to fail, running, manual, delayed, a trigger job. */
export const PICTURE: PipelineScript = {
  name: 'Nightly build of all that there is',
  jobs: [
    {
      name: 'compile: [linux]',
      stage: 'build',
      queuedMs: 4000,
      durationMs: 62_000,
      trace: 'done\n',
      artifacts: { files: { 'dist/app.js': 'app', 'dist/a b & <c>.txt': 'text', 'coverage.txt': '81 %' } },
    },
    { name: 'compile: [macos]', stage: 'build', queuedMs: 21_000, durationMs: 43_000 },
    {
      name: 'child',
      stage: 'build',
      bridge: { script: { jobs: [{ name: 'nested', durationMs: 30_000 }] }, strategy: 'depend' },
    },
    { name: 'unit', stage: 'test', queuedMs: 2000, durationMs: 24_000, coverage: 81.5, trace: LOG },
    { name: 'lint', stage: 'test', status: 'failed', allowFailure: true, durationMs: 12_000, trace: LOG },
    {
      name: 'flaky',
      stage: 'test',
      status: 'failed',
      failureReason: 'runner_system_failure',
      durationMs: 18_000,
      trace: LOG,
      retries: [{ status: 'success', durationMs: 30_000 }],
    },
    { name: 'end to end', stage: 'test', durationMs: Number.POSITIVE_INFINITY, trace: LOG },
    { name: 'approve', stage: 'release', when: 'manual', needs: ['unit'], trace: 'approved\n' },
    { name: 'publish', stage: 'release', when: 'delayed', delayMs: 3_600_000, needs: ['unit'] },
    { name: 'announce', stage: 'release' },
  ],
}

export interface Picture extends PagesScene {
  /** Of its pipeline. */
  readonly path: string
}

/** The picture after two and a half minutes; `flaky` was retried. */
export async function openPicture(): Promise<Picture> {
  const scene = await openPages()
  const path = await scene.start(PICTURE)
  await scene.clock.sleep(90_000)
  await scene.page(path)
  await scene.send(scene.pathOfJob('flaky'), { action: 'retry' })
  await scene.clock.sleep(60_000)
  return { ...scene, path }
}
