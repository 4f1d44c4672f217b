import { parentPort } from 'node:worker_threads'
import { createSandbox } from '../src/sandbox/sandbox.ts'

/** The server for cold-start.ts, in a thread of its own, with a project to start pipelines of. */
const sandbox = await createSandbox()
const { store } = sandbox
const user = store.addUser({ username: 'bench' })
const project = store.addProject({ path: 'group/b', members: [[user.id, 'maintainer']] })
const { token } = store.addTriggerToken(project, { ownerId: user.id })
parentPort?.postMessage({ url: sandbox.url, project: project.path, ref: 'main', token })
