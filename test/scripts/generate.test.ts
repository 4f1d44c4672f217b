import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
let copy: string

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'generate-'))
  for (const path of [
    'package.json',
    'action.yml',
    'README.md',
    'biome.layers.json',
    'src',
    'scripts',
    'templates',
    'docs/templates.md',
    'examples',
  ]) {
    cpSync(join(root, path), join(copy, path), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
})
afterEach(() => rmSync(copy, { recursive: true }))

function generate(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(copy, 'scripts/generate.ts'), ...args], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test('what is committed passes the check', () => {
  expect(generate('--check')).toEqual({ status: 0, stdout: '', stderr: '' })
})

test('a difference fails the check, and generating repairs it and nothing else', () => {
  const readme = readFileSync(join(copy, 'README.md'), 'utf8')
  writeFileSync(join(copy, 'README.md'), readme.replace('| `wait` |', '| `weight` |'))
  rmSync(join(copy, 'action.yml'))
  expect(generate('--check')).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^action\.yml is not .*\nREADME\.md is not /),
  })
  expect(generate()).toEqual({ status: 0, stdout: 'wrote action.yml\nwrote README.md\n', stderr: '' })
  expect(readFileSync(join(copy, 'README.md'), 'utf8')).toBe(readme)
  expect(generate('--check').status).toBe(0)
})

test('a template changed by hand fails the check, and so does the copy of an example', () => {
  const template = 'templates/trigger-on-tag.yml'
  const copied = `examples/project-a/${template}`
  for (const path of [template, copied])
    writeFileSync(join(copy, path), `${readFileSync(join(copy, path), 'utf8')}# more`)
  expect(generate('--check').stderr).toMatch(new RegExp(`^${template} is not .*\n${copied} is not `))
  expect(generate()).toEqual({ status: 0, stdout: `wrote ${template}\nwrote ${copied}\n`, stderr: '' })
})

test("with the publisher's project the templates take its image, at their version", () => {
  const source = join(copy, 'scripts/templates/component-image.ts')
  writeFileSync(source, readFileSync(source, 'utf8').replace('= undefined', "= 'tools/gitlab-downstream'"))
  expect(generate().status).toBe(0)
  const image = 'default: $CI_REGISTRY/tools/gitlab-downstream:0.1.0\n'
  for (const name of ['trigger', 'trigger-on-tag', 'nightly', 'fetch-artifacts', 'webhook-receiver']) {
    expect(readFileSync(join(copy, `templates/${name}.yml`), 'utf8')).toContain(image)
  }
  expect(readFileSync(join(copy, 'templates/upload-to-s3.yml'), 'utf8')).not.toContain(image)
})

test('a README without the markers is an error', () => {
  writeFileSync(join(copy, 'README.md'), '# x\n')
  expect(generate()).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('README.md has no <!-- options:start -->'),
  })
})
