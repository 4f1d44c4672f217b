import { parentPort } from 'node:worker_threads'
import { createSandbox } from '../src/sandbox/sandbox.ts'

/** The server for cold-start.ts, in a thread of its own, with one finished pipeline. */
const sandbox = await createSandbox()
const { store } = sandbox
const user = store.addUser({ username: 'bench' })
const project = store.addProject({ path: 'group/b', members: [[user.id, 'maintainer']] })
const [ref] = project.refs
const pipeline = store.addPipeline({
  projectId: project.id,
  ref: 'main',
  sha: ref?.sha ?? '',
  source: 'push',
  status: 'success',
})
store.addJob(pipeline, { name: 'build', status: 'success' })
parentPort?.postMessage({ url: sandbox.url, token: store.addAccessToken({ userId: user.id, scopes: ['api'] }).token })
