import type { ScriptSource } from '../../../src/sandbox/scripted/script.ts'
import type { Called, Scene } from './scene.ts'

/** One scripted pipeline of `group/app`, as the maintainer sees it. */
interface Playing {
  readonly scene: Scene
  readonly id: number
  get(path: string): Promise<Called>
  post(path: string): Promise<Called>
  /** e.g. `running: build=success test=running` after so many more milliseconds. */
  after(delayMs: number): Promise<string>
  jobId(name: string): number
}

/** Triggers a pipeline that follows the script. */
export async function play(scene: Scene, script: ScriptSource): Promise<Playing> {
  scene.sandbox.script(scene.project, script)
  const { body } = await scene.call('POST', `/projects/${scene.project.id}/trigger/pipeline`, {
    form: { token: scene.triggerToken, ref: 'main' },
  })
  const id: number = body.id
  const ask = (method: string, path: string) =>
    scene.call(method, `/projects/${scene.project.id}/${path}`, { headers: { 'PRIVATE-TOKEN': scene.apiToken } })
  const get = (path: string) => ask('GET', path)
  return {
    scene,
    id,
    get,
    post: (path) => ask('POST', path),
    async after(delayMs) {
      await scene.clock.sleep(delayMs)
      const pipeline = await get(`pipelines/${id}`)
      const jobs = await get(`pipelines/${id}/jobs?per_page=100`)
      const bridges = await get(`pipelines/${id}/bridges`)
      const rows: { id: number; name: string; status: string }[] = [...jobs.body, ...bridges.body]
      const shown = rows.sort((left, right) => left.id - right.id).map(({ name, status }) => `${name}=${status}`)
      return [`${pipeline.body.status}:`, ...shown].join(' ')
    },
    jobId: (name) =>
      scene.sandbox.store.pipelines.get(id)?.jobs.findLast((job) => job.name === name && !job.retried)?.id ?? 0,
  }
}
