import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SandboxPipeline, SandboxProject } from '../../src/sandbox/model.ts'
import { statuses, traceOf } from '../support/local-scene.ts'
import { createRepository } from './support/preview.ts'
import { createScene, type Scene } from './support/scene.ts'
import { requiredInputs, root, templates } from './support/template-files.ts'

/** What somebody else wrote: as a part of a map it would be a second variable. */
const title = 't\nUPLOAD_TO_S3: true\n#12 "fix": x'

/** Meant for the jobs of a project, and wrong for others. */
const untidyDefault = {
  image: 'ruby:3.4',
  before_script: ['bundle install'],
  after_script: ['bundle clean'],
  services: ['postgres:17'],
  cache: { paths: ['vendor/'] },
  tags: ['docker'],
  retry: 1,
  interruptible: true,
  timeout: '30 minutes',
}

/** A job of the project itself, which needs nothing of the default. */
const own = { before_script: [], after_script: [] }

describe('inside a pipeline with a default for everything, workflow:rules and no stage deploy', () => {
  let scene: Scene
  let web: Server
  let a: SandboxProject
  let b: SandboxProject
  let called: string

  beforeAll(async () => {
    const watched = ['npx', 'npm', 'curl', 'wget', 'ssh', 'bundle', 'docker']
    const program = `node ${path.join(root, 'dist/gitlab-downstream.mjs')}`.split(' ')
    scene = await createScene({
      'gitlab-downstream': program,
      ...Object.fromEntries(watched.map((name) => [name, ['sh', '-c', 'echo "$0 $*" >> "$CALLED"; exit 127', name]])),
    })
    called = path.join(scene.folder, 'called')
    web = createServer((_, response) => response.end(readFileSync(path.join(root, 'templates/nightly.yml'))))
    await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve))
    await scene.project('tools/gitlab-downstream', {}, { tags: ['0.1.0'] })
    b = scene.sandbox.store.addProject({ path: 'group/b', members: [[scene.user.id, 'maintainer']] })
    const inputs = { project: 'group/b', stage: 'check' }
    const places = [
      {
        component: '$CI_SERVER_FQDN/tools/gitlab-downstream/trigger@0.1.0',
        inputs: { ...inputs, 'job-name': 'by component', 'report-prefix': 'FIRST', 'variables-from': 'TITLE' },
      },
      { project: 'tools/gitlab-downstream', ref: '0.1.0', file: 'templates/trigger-on-tag.yml', inputs },
      {
        remote: `http://127.0.0.1:${(web.address() as AddressInfo).port}/nightly.yml`,
        inputs: { ...inputs, wait: false },
      },
      { local: 'templates/trigger.yml', inputs: { ...inputs, 'job-name': 'by path', 'report-prefix': 'SECOND' } },
    ]
    a = await scene.project(
      'group/a',
      {
        '.gitlab-ci.yml': {
          stages: ['build', 'check', 'last'],
          workflow: {
            rules: [
              { if: '$CI_PIPELINE_SOURCE == "merge_request_event"' },
              { if: '$CI_COMMIT_BRANCH || $CI_COMMIT_TAG' },
            ],
          },
          default: untidyDefault,
          include: places,
          build: { ...own, stage: 'build', script: ['true'] },
          last: {
            ...own,
            stage: 'last',
            script: ['echo "first=$FIRST_RESULT second=$SECOND_RESULT third=$TRIGGERED_RESULT"'],
          },
        },
      },
      {
        tags: ['v1'],
        variables: [
          { key: 'TITLE', value: title },
          { key: 'CALLED', value: called },
        ],
      },
    )
    b.jobTokenAllowlist.add(a.id)
  })
  afterAll(async () => {
    web.close()
    await scene[Symbol.asyncDispose]()
  })

  const usual = { build: 'success', 'by component': 'success', 'by path': 'success', last: 'success' }
  const variablesOf = ({ id }: SandboxPipeline) =>
    [...scene.sandbox.store.pipelines.values()]
      .filter(({ projectId, upstream }) => projectId === b.id && upstream?.pipelineId === id)
      .map(({ variables }) =>
        variables.filter(({ key }) => key !== 'TRIGGER_PAYLOAD').map(({ key, value }) => [key, value]),
      )

  test('the jobs pass, twice in one pipeline, by component, project, remote and local, and nothing else is called', async () => {
    const [push, tag, schedule] = await Promise.all([
      scene.run(a),
      scene.run(a, { ref: 'v1' }),
      scene.run(a, { source: 'schedule' }),
    ])
    expect(statuses(push), traceOf(push, 'by component')).toEqual(usual)
    expect(statuses(tag)).toEqual({ ...usual, 'trigger-on-tag': 'success' })
    expect(statuses(schedule)).toEqual({ ...usual, nightly: 'success' })
    expect(traceOf(push, 'last')).toContain('first=triggered second=triggered third=\n')
    expect(traceOf(tag, 'last')).toContain('first=triggered second=triggered third=triggered\n')
    expect(variablesOf(push)).toHaveLength(2)
    expect(variablesOf(push)).toEqual(expect.arrayContaining([[['TITLE', title]], []]))
    expect(existsSync(called) ? readFileSync(called, 'utf8') : '').toBe('')
  })

  test('a merge request gets no pipeline that would consist of such a job alone', async () => {
    const outcome = await scene.create(a, { source: 'merge_request_event' })
    expect(outcome).toMatchObject({ kind: 'rejected', messages: [expect.stringContaining('would have been empty')] })
  })

  test('a stage that the project does not name is refused, and the message names it', async () => {
    const include = [{ local: 'templates/trigger.yml', inputs: { project: 'group/b' } }]
    const outcome = await scene.create(
      await scene.project('group/stages', { '.gitlab-ci.yml': { stages: ['build'], include } }),
    )
    expect(outcome.kind).not.toBe('created')
    expect(JSON.stringify(outcome)).toContain('deploy')
  })
})

test('of default the jobs take tags, retry, interruptible and timeout alone', async () => {
  using repository = createRepository()
  const include = templates.map((template) => ({
    local: `templates/${template.name}.yml`,
    inputs: requiredInputs(template),
  }))
  const stages = ['build', 'package', 'deploy']
  const config = await repository.preview({ stages, include, default: untidyDefault })
  for (const { inputs } of templates) {
    const { tags, retry, interruptible, timeout, before_script, after_script, services, cache, image } =
      config[String(inputs['job-name']?.default)] ?? {}
    expect({ before_script, after_script, services, cache }).toEqual({})
    expect(image).not.toEqual(untidyDefault.image)
    expect(retry).toBeDefined()
    expect({ tags, interruptible, timeout }).toEqual({ tags: ['docker'], interruptible: true, timeout: '30 minutes' })
  }
})
