/**
 * The sandbox as a library, for tests of programs that talk to GitLab: a GitLab-compatible server on this machine.
 *
 * @example
 * await using sandbox = await createSandbox({ version: 19 })
 * const user = sandbox.store.addUser({ username: 'me' })
 * const project = sandbox.store.addProject({ path: 'group/app', members: [[user.id, 'maintainer']] })
 * sandbox.script(project, { jobs: [{ name: 'test', status: 'failed' }] })
 */
export type { Engine } from './sandbox/engine.ts';
export type { Fault, FaultRule, Faults } from './sandbox/faults.ts';
export { createLocalEngine, type LocalEngine } from './sandbox/local/engine.ts';
export type { GitLabVersion, SandboxJob, SandboxPipeline, SandboxProject, SandboxUser } from './sandbox/model.ts';
export { createSandbox, type Sandbox, type SandboxOptions } from './sandbox/sandbox.ts';
export type { JobScript, PipelineScript, ScriptSource } from './sandbox/scripted/script.ts';
export type { Store } from './sandbox/store.ts';
