import { execFileSync } from 'node:child_process'
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { initCommands } from '../../../src/commands/definitions/setup.ts'
import { templates } from '../../../src/commands/init/templates.ts'
import { schemaErrors } from '../../templates/support/ci-schema.ts'
import { createRepository } from '../../templates/support/preview.ts'
import { init, printed, root } from './run.ts'

const namesOf = (kind: string) => templates.filter((template) => template.kind === kind).map(({ name }) => name)

test('the command takes exactly the templates that there are', () => {
  expect(initCommands[0]?.definition.positionals?.[0]?.choices).toEqual(templates.map(({ name }) => name))
})

describe('init for .gitlab-ci.yml', () => {
  test.each(namesOf('gitlab'))('%s is an include that names inputs of the template', async (name) => {
    const file = parse(await printed([name]))
    expect(file.include).toHaveLength(1)
    const [entry] = file.include
    expect(entry.component).toBe(`$CI_SERVER_FQDN/tools/gitlab-downstream/${name}@0.1.0`)
    const [header] = parseAllDocuments(readFileSync(join(root, 'templates', `${name}.yml`), 'utf8'))
    const declared: Record<string, { default?: unknown }> = header?.toJS().spec.inputs
    expect(Object.keys(declared)).toEqual(expect.arrayContaining(Object.keys(entry.inputs ?? {})))
    const required = Object.keys(declared).filter((input) => declared[input]?.default === undefined)
    expect(Object.keys(entry.inputs ?? {})).toEqual(expect.arrayContaining(required))
  })

  test('fills in project, ref and instance, quoted where YAML would take them for something else', async () => {
    const answers = ['--project', '123', '--ref', 'on', '--gitlab-url', 'https://gitlab.example.com/a']
    expect(parse(await printed(['trigger', ...answers])).include[0].inputs).toEqual({
      project: '123',
      ref: 'on',
      'gitlab-url': 'https://gitlab.example.com/a',
      image: '$CI_REGISTRY/tools/gitlab-downstream:0.1.0',
    })
  })

  test.each([
    [
      'Tools/gitlab-downstream@1.2.0',
      { component: '$CI_SERVER_FQDN/Tools/gitlab-downstream/trigger@1.2.0' },
      { image: '$CI_REGISTRY/tools/gitlab-downstream:1.2.0' },
    ],
    [
      'https://gitlab.example.com/tools/gd.git',
      { remote: 'https://gitlab.example.com/tools/gd/-/raw/0.1.0/templates/trigger.yml' },
      { cli: 'npx --yes https://gitlab.example.com/tools/gd/-/archive/0.1.0/gd-0.1.0.tar.gz', image: 'node:24-alpine' },
    ],
    [
      'https://github.com/me/gd@v1',
      { remote: 'https://raw.githubusercontent.com/me/gd/v1/templates/trigger.yml' },
      { cli: 'npx --yes https://codeload.github.com/me/gd/tar.gz/v1', image: 'node:24-alpine' },
    ],
    [
      'https://github.com/me/gd',
      { remote: 'https://raw.githubusercontent.com/me/gd/v0.1.0/templates/trigger.yml' },
      { cli: 'npx --yes https://codeload.github.com/me/gd/tar.gz/v0.1.0', image: 'node:24-alpine' },
    ],
    [
      './vendor/gd/',
      { local: '/vendor/gd/templates/trigger.yml' },
      { cli: 'node vendor/gd/dist/gitlab-downstream.mjs', image: 'node:24-alpine' },
    ],
  ])('--source %s gives the place of the template and what starts the CLI', async (source, place, inputs) => {
    const [entry] = parse(await printed(['trigger', '--source', source])).include
    expect(entry).toEqual({ ...place, inputs: { project: 'group/b', ref: 'main', ...inputs } })
  })

  test.each(['a', '../up', 'https://user:pw@host/x/y', 'a b/c', "https://host/x/y'"])(
    '--source %s is refused',
    async (source) => {
      const { exitCode, stderr } = await init(['trigger', '--source', source, '--output', '-'])
      expect(exitCode).toBe(2)
      expect(stderr).toContain('--source')
    },
  )

  test('--cli wins over the source', async () => {
    const [entry] = parse(await printed(['trigger', '--source', './x', '--cli', 'my: cli "x" #'])).include
    expect(entry.inputs.cli).toBe('my: cli "x" #')
  })

  test("GitLab's own trigger keyword takes no id", async () => {
    expect((await init(['bridge-on-tag', '--project', '5', '--output', '-'])).exitCode).toBe(2)
    const [entry] = parse(await printed(['bridge-on-tag', '--ref', 'refs/heads/dev'])).include
    expect(entry.inputs).toEqual({ project: 'group/b', branch: 'dev' })
  })
})

test('every include expands to jobs that GitLab takes', async () => {
  using repository = createRepository()
  cpSync(join(repository.folder, 'templates'), join(repository.folder, 'vendor/gd/templates'), { recursive: true })
  execFileSync('git', ['add', 'vendor'], { cwd: repository.folder })
  for (const name of namesOf('gitlab')) {
    const file = parse(await printed([name, '--source', './vendor/gd']))
    expect({ name, errors: schemaErrors(file) }).toEqual({ name, errors: [] })
    const expanded = await repository.preview(file)
    expect({ name, errors: schemaErrors(expanded) }).toEqual({ name, errors: [] })
    const takesProject = templates.find((template) => template.name === name)?.takesProject
    expect({ name, said: JSON.stringify(expanded).includes('group/b') }).toEqual({ name, said: takesProject })
  }
})
