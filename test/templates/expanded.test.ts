import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { schemaErrors } from './support/ci-schema.ts'
import { createRepository, type Repository } from './support/preview.ts'
import { requiredInputs, root, type Template, templates } from './support/template-files.ts'

let repository: Repository
beforeAll(() => {
  repository = createRepository()
})
afterAll(() => repository[Symbol.dispose]())

const stages = ['test', 'build', 'package', 'deploy', 'last']

/** Each template twice in one pipeline: as it is, and with inputs of its own. */
let everything: Awaited<ReturnType<Repository['preview']>>
beforeAll(async () => {
  const include = templates.flatMap((template) => [includeOf(template), includeOf(template, ownInputs(template))])
  everything = await repository.preview({ stages, include })
})

test('all templates together, each of them twice, expand to what the schema of GitLab accepts', () => {
  expect(schemaErrors(everything)).toEqual([])
  expect(JSON.stringify(everything)).not.toContain('$[[')
})

test.each(templates)('$name takes its inputs, also several times in one pipeline', (template) => {
  const jobName = nameOf(template)
  const own = ownInputs(template)
  const [first, second] = [everything[jobName], everything[own['job-name']]]
  expect(first?.stage).toBe(template.inputs.stage?.default)
  expect(first).not.toHaveProperty('needs')
  expect(first?.inherit).toEqual({ default: ['tags', 'retry', 'interruptible', 'timeout'] })
  expect(second).toMatchObject({ stage: 'last', needs: [{ job: jobName }], rules: own.rules })
  if ('image' in template.inputs) {
    expect(second).not.toHaveProperty('tags')
    expect(JSON.stringify(second?.image)).toContain(own.image)
  }
  if (own.cli) expect(second?.script).toContainEqual(expect.stringContaining(`${own.cli} `))
})

test('a template is the same by component, project, remote and local', async () => {
  const text = readFileSync(path.join(root, 'templates/trigger.yml'))
  const server = createServer((_request, response) => response.end(text))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const ways = {
    component: { component: 'gitlab.example.com/group/gitlab-downstream/trigger@main' },
    project: { project: 'group/gitlab-downstream', ref: 'main', file: 'templates/trigger.yml' },
    remote: { remote: `http://127.0.0.1:${port}/trigger.yml` },
    local: { local: 'templates/trigger.yml' },
  }
  const include = Object.entries(ways).map(([name, way]) => ({
    ...way,
    inputs: { project: 'group/b', 'job-name': name, wait: true },
  }))
  // gitlab-ci-local fetches side by side, and two copies of one project's file at once get into each other's way.
  const [component, ...others] = include
  const config = {
    ...(await repository.preview({ stages, include: [component] })),
    ...(await repository.preview({ stages, include: others })),
  }
  server.close()
  expect(config.local?.script).toEqual([expect.stringContaining('--wait=true')])
  for (const name of Object.keys(ways)) expect(config[name]).toEqual(config.local)
})

test('variables and inputs of a bridge are added by naming its job again', async () => {
  const config = await repository.preview({
    stages,
    include: [{ local: 'templates/bridge-on-tag.yml', inputs: { project: 'group/b', 'upstream-variables': true } }],
    'bridge-on-tag': { variables: { VERSION: '$CI_COMMIT_TAG' }, trigger: { inputs: { environment: 'production' } } },
  })
  expect(schemaErrors(config)).toEqual([])
  expect(config['bridge-on-tag']).toMatchObject({
    variables: { VERSION: '$CI_COMMIT_TAG', UPSTREAM_TAG: '$CI_COMMIT_TAG' },
    trigger: {
      project: 'group/b',
      branch: 'main',
      strategy: 'mirror',
      inputs: { environment: 'production' },
      forward: { yaml_variables: true, pipeline_variables: false },
    },
  })
})

test('the strategies of a bridge', async () => {
  const include = ['mirror', 'depend', 'none'].map((strategy) => ({
    local: 'templates/bridge-on-tag.yml',
    inputs: { project: 'group/b', strategy, 'job-name': strategy },
  }))
  const config = await repository.preview({ stages, include })
  const trigger = { project: 'group/b', branch: 'main', forward: { yaml_variables: true, pipeline_variables: false } }
  expect(config.mirror?.trigger).toEqual({ ...trigger, strategy: 'mirror' })
  expect(config.depend?.trigger).toEqual({ ...trigger, strategy: 'depend' })
  expect(config.none?.trigger).toEqual(trigger)
})

function ownInputs(template: Template) {
  return {
    'job-name': `own ${template.name}`,
    stage: 'last',
    start: 'after-needs',
    needs: [nameOf(template)],
    rules: [{ if: '$CI_COMMIT_BRANCH', when: 'manual', allow_failure: true }],
    ...('image' in template.inputs ? { image: 'registry.example.com/node:24' } : {}),
    ...('cli' in template.inputs ? { cli: 'node vendor/gitlab-downstream.mjs' } : {}),
  }
}

function nameOf({ inputs }: Template): string {
  return String(inputs['job-name']?.default)
}

function includeOf(template: Template, inputs: Record<string, unknown> = {}): object {
  return { local: `templates/${template.name}.yml`, inputs: { ...requiredInputs(template), ...inputs } }
}
