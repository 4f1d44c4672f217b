import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runCommand } from '../../support/run-command.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'webhook-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const push = {
  object_kind: 'push',
  event_name: 'push',
  before: '0'.repeat(40),
  after: 'a'.repeat(40),
  checkout_sha: 'a'.repeat(40),
  ref: 'refs/heads/main',
  user_username: 'maria',
  project_id: 7,
  project: { id: 7, path_with_namespace: 'group/a', web_url: 'https://gitlab.example.com/group/a' },
  commits: [{ id: 'a'.repeat(40), message: 'First\n\nBody', title: 'First' }],
  total_commits_count: 1,
}

function payload(args: readonly string[], content: unknown = push, env = {}) {
  const file = join(folder, 'payload')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return runCommand(['webhook', 'payload', ...args], { env: { TRIGGER_PAYLOAD: file, ...env } })
}

describe('webhook payload', () => {
  test('prints the whole payload, and with --json exactly', async () => {
    expect(JSON.parse((await payload([])).stdout)).toEqual(push)
    expect((await payload(['--json'])).json()).toEqual(push)
  })

  test.each([
    ['object_kind', 'push\n'],
    ['project.path_with_namespace', 'group/a\n'],
    ['project_id', '7\n'],
    ['commits[0].id', `${'a'.repeat(40)}\n`],
    ['commits.0.message', 'First\n\nBody\n'],
    ['project', `${JSON.stringify(push.project, undefined, 2)}\n`],
  ])('--field %s', async (field, text) => {
    expect(await payload(['--field', field])).toMatchObject({ exitCode: 0, stdout: text })
  })

  test.each([
    ['object_knd', 'the payload has no "object_knd"; did you mean object_kind?'],
    ['project.path', 'project has no "path"'],
    ['commits[3].id', 'commits is a list of 1; expected a number from 0'],
    ['object_kind.x', 'object_kind is a string and has no fields'],
    ['toString', 'the payload has no "toString"'],
    ['__proto__.x', 'the payload has no "__proto__"'],
    ['a..b', 'expected names with dots between'],
  ])('--field %s names what is there instead', async (field, message) => {
    const { exitCode, stderr, stdout } = await payload(['--field', field])
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain(message)
  })

  test('takes control characters out of what it prints', async () => {
    const { stdout } = await payload(['--field', 'x'], { x: 'a\u001b]0;t\u0007\u202eb\nc' })
    expect(stdout).toBe('ab\nc\n')
  })

  test('--env gives the usual fields of a push', async () => {
    const { stdout } = await payload(['--env'])
    expect(stdout.trim().split('\n')).toEqual([
      'PAYLOAD_KIND=push',
      'PAYLOAD_EVENT=push',
      'PAYLOAD_REF=refs/heads/main',
      `PAYLOAD_SHA=${'a'.repeat(40)}`,
      `PAYLOAD_BEFORE_SHA=${'0'.repeat(40)}`,
      'PAYLOAD_PROJECT_ID=7',
      'PAYLOAD_PROJECT=group/a',
      'PAYLOAD_PROJECT_URL=https://gitlab.example.com/group/a',
      'PAYLOAD_USER=maria',
      'PAYLOAD_COMMITS=1',
    ])
  })

  test('--env gives the tag of a tag event, and the pipeline of a pipeline event', async () => {
    expect((await payload(['--env'], { ...push, object_kind: 'tag_push', ref: 'refs/tags/v1' })).stdout).toContain(
      'PAYLOAD_REF=refs/tags/v1\nPAYLOAD_TAG=v1\n',
    )
    const event = {
      object_kind: 'pipeline',
      object_attributes: { id: 5, status: 'success', ref: 'main', sha: 'b'.repeat(40) },
    }
    expect((await payload(['--env', '--json'], event)).json()).toEqual({
      PAYLOAD_KIND: 'pipeline',
      PAYLOAD_EVENT: 'pipeline',
      PAYLOAD_REF: 'main',
      PAYLOAD_SHA: 'b'.repeat(40),
      PAYLOAD_PIPELINE_ID: '5',
      PAYLOAD_STATUS: 'success',
    })
  })

  test.each(['refs/heads/$(id)', 'refs/heads/a;b', 'a b', "it's", 'x\nEVIL=1', '~', 'a`b`', 'a{b,c}', 'a\\b', '"q"'])(
    '--env leaves %j out, and says how to read it',
    async (ref) => {
      const { stdout, stderr, exitCode } = await payload(['--env'], { ...push, ref })
      expect(exitCode).toBe(0)
      expect(stdout).not.toContain('PAYLOAD_REF')
      expect(stdout).not.toContain('EVIL')
      expect(stderr).toContain('--field ref')
    },
  )

  test.each([
    ['{"a":', 'is not valid JSON'],
    ['', 'is empty'],
    [`"${'x'.repeat(5 * 2 ** 20)}"`, 'is larger than 5 MiB'],
  ])('a file that begins with %.9j is refused', async (content, message) => {
    const { exitCode, stderr, stdout } = await payload([], content)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain(message)
  })

  test.each([
    [{ TRIGGER_PAYLOAD: '' }, 'there is no TRIGGER_PAYLOAD'],
    [{ TRIGGER_PAYLOAD: '/no/such/file' }, 'there is no such file'],
    [{ TRIGGER_PAYLOAD: tmpdir() }, 'EISDIR'],
  ])('%j is explained', async (env, message) => {
    const { exitCode, stderr } = await payload([], push, env)
    expect(exitCode).toBe(2)
    expect(stderr).toContain(message)
  })

  test('takes the content itself where a tool puts that into the variable', async () => {
    expect((await payload(['--field', 'a'], push, { TRIGGER_PAYLOAD: '{"a":"b"}' })).stdout).toBe('b\n')
  })

  test('an argument names another file', async () => {
    const file = join(folder, 'other')
    writeFileSync(file, '{"a":[1]}')
    expect((await runCommand(['webhook', 'payload', file, '--field', 'a[0]'])).stdout).toBe('1\n')
  })

  test('takes one of --field and --env', async () => {
    expect((await payload(['--field', 'ref', '--env'])).exitCode).toBe(2)
  })
})
