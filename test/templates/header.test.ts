import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { commandDefinitions } from '../../src/commands/registry.ts'
import { listFlags } from '../../src/options/cli/flags.ts'
import { environmentName, optionNames } from '../../src/options/table/table.ts'
import { schemaErrors } from './support/ci-schema.ts'
import { root, type Template, templates } from './support/template-files.ts'

const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
/** What every component has, and what those have that start the CLI. */
const commonInputs = ['job-name', 'stage', 'start', 'needs', 'rules']
const cliInputs = ['image', 'cli']

test('all patterns are there', () => {
  expect(templates.map(({ name }) => name)).toEqual([
    'bridge-on-tag',
    'chain',
    'fetch-artifacts',
    'nightly',
    'trigger',
    'trigger-on-tag',
    'upload-to-s3',
    'webhook-receiver',
  ])
})

test('the schema finds mistakes in a header', () => {
  expect(schemaErrors({ spec: { inputs: { wait: { type: 'bool' } } } })).not.toEqual([])
  expect(schemaErrors({ spec: { inputs: { wait: { type: 'boolean', default: 'false' } } } })).not.toEqual([])
  expect(schemaErrors({ spec: { input: {} } })).not.toEqual([])
})

describe.each(templates)('$name', (template) => {
  const { name, comment, header, inputs, body } = template

  test('has a header that the schema of GitLab accepts', () => {
    expect(schemaErrors(header)).toEqual([])
  })

  test('says of every input its type and what it is for', () => {
    for (const [input, { type, description }] of Object.entries(inputs)) {
      expect(type, input).toMatch(/^(string|number|boolean|array)$/)
      expect(description, input).toMatch(/^[A-Z].*\.$/)
    }
  })

  test('has defaults that its own options and patterns allow', () => {
    for (const [input, { default: value, options, regex }] of Object.entries(inputs)) {
      if (value === undefined) continue
      if (options) expect(options, input).toContain(value)
      if (regex) expect(String(value), input).toMatch(new RegExp(regex))
    }
  })

  test('declares the inputs it uses, and uses those it declares', () => {
    const used = [...body.matchAll(/\$\[\[\s*([^\]]*?)\s*\]\]/g)].map(([, expression]) => expression)
    expect([...new Set(used)].sort()).toEqual(
      Object.keys(inputs)
        .map((input) => `inputs.${input}`)
        .sort(),
    )
  })

  test('has the inputs that all have', () => {
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(commonInputs))
    if ('cli' in inputs) expect(Object.keys(inputs)).toEqual(expect.arrayContaining(cliInputs))
    expect(inputs['job-name']?.default).toBe(name === 'trigger' ? 'trigger-downstream' : name)
  })

  test('takes no token as an input, for inputs are shown to everybody', () => {
    expect(Object.keys(inputs).filter((input) => /token|secret|password/.test(input))).toEqual([])
  })

  test('names no option, command or flag that the CLI does not have', () => {
    expect(unknownNames(template)).toEqual([])
  })

  test('shows in its comment how to include it, at the version of this package', () => {
    expect(comment).toContain(`component: $CI_SERVER_FQDN/your-group/gitlab-downstream/${name}@${version}\n`)
  })

  test("has no default that leaves the user's own instance, or names what another could own", () => {
    expect(inputs).not.toHaveProperty('tags')
    if (inputs.cli) expect(inputs.cli.default).toBe('gitlab-downstream')
    // No group of a GitLab can be called `help`: the image cannot exist, and its name says what to do.
    if (inputs.image)
      expect(inputs.image.default).toBe(`$CI_REGISTRY/help/set-the-input-image${inputs.cli ? `:${version}` : ''}`)
    expect(body).not.toMatch(/npx|https?:\/\//)
  })

  test('has rules that make no pipeline for a merge request', () => {
    const rules = JSON.stringify(inputs.rules?.default)
    expect(rules).toMatch(/CI_COMMIT_(BRANCH|TAG)|CI_PIPELINE_SOURCE/)
    expect(rules).not.toContain('merge_request')
    expect(rules).not.toContain('on_success')
  })
})

test('trigger, trigger-on-tag and nightly take the same inputs, in the same order', () => {
  const [nightly, trigger, onTag] = ['nightly', 'trigger', 'trigger-on-tag'].map((name) =>
    Object.keys(templates.find((template) => template.name === name)?.inputs ?? {}),
  )
  expect(trigger).toContain('report-prefix')
  expect(nightly).toEqual(trigger)
  expect(onTag).toEqual(trigger)
})

test.each(['90m', '1h30m', '2d', '3600', '', '$CI_JOB_TIMEOUT'])('a timeout of "%s" is taken', (timeout) => {
  const patterns = templates.flatMap(({ inputs }) => inputs.timeout?.regex ?? [])
  expect(patterns).toHaveLength(4)
  for (const pattern of patterns) {
    expect(timeout).toMatch(new RegExp(pattern))
    expect(`${timeout} or so`).not.toMatch(new RegExp(pattern))
  }
})

test.each(['README.md', 'docs/commands.md', 'docs/templates.md', 'Dockerfile'])(
  '%s names no other version than this one',
  (file) => {
    const text = readFileSync(path.join(root, file), 'utf8')
    const versions = text.match(/(?<=gitlab-downstream[\w/-]*[@:#-])\d+\.\d+\.\d+/g) ?? []
    expect([...new Set(versions)]).toEqual([version])
  },
)

test('names that do not exist are found', () => {
  const [template] = templates
  if (!template) throw new Error('no template')
  const job = {
    script: ['$[[ inputs.cli ]] trigger --waits', '$[[ inputs.cli ]] triger'],
    variables: { DOWNSTREAM_REFS: '' },
  }
  expect(unknownNames({ ...template, comment: 'DOWNSTREAM_TOKN', body: '', jobs: { job } })).toEqual([
    'DOWNSTREAM_TOKN',
    'DOWNSTREAM_REFS',
    'trigger --waits',
    'triger',
  ])
})

/** Everything in a template that the command line or its environment would refuse. */
function unknownNames({ comment, body, jobs }: Template): string[] {
  const mentioned = [...`${comment}\n${body}`.matchAll(/DOWNSTREAM_[A-Z_]*[A-Z]/g)].map(([name]) => name)
  const variables = Object.values(jobs).flatMap((job) => Object.keys(job.variables ?? {}))
  const ours = [...mentioned, ...variables].filter((name) => name.startsWith('DOWNSTREAM_'))
  const known = new Set<string>(optionNames.map(environmentName))
  const calls = Object.values(jobs)
    .flatMap(({ script = [] }) => script)
    .flatMap((line) => [...line.matchAll(/\$\[\[ inputs\.cli \]\]([^|;>]*)/g)].map(([, call = '']) => call.trim()))
  return [...new Set(ours.filter((name) => !known.has(name))), ...calls.flatMap(unknownInCall)]
}

function unknownInCall(call: string): string[] {
  const words = call.split(/\s+/)
  const definition = commandDefinitions().find(({ name }) => call === name || call.startsWith(`${name} `))
  if (!definition) return [words[0] ?? '']
  const known = listFlags(definition)
  const flags = words.flatMap((word) => /^--([a-z-]+)/.exec(word)?.[1] ?? [])
  return flags.filter((flag) => !known.has(flag)).map((flag) => `${definition.name} --${flag}`)
}
