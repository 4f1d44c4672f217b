import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openScene, type Scene } from './support/scene.ts'

/** What the downstream pipeline got, by name; the last one of a name counts. */
function variablesOf(scene: Scene): Record<string, string> {
  const variables = scene.pipelines().at(-1)?.variables ?? []
  return Object.fromEntries(variables.map(({ key, value }) => [key, value]))
}

function withoutPayload({ TRIGGER_PAYLOAD: _payload, ...variables }: Record<string, string>) {
  return variables
}

const difficult = {
  EQUALS: 'a=b==c',
  LINES: 'one\ntwo\n\nthree',
  UNICODE: 'grüße 日本語 🚀',
  QUOTES: `"double" 'single' \`back\``,
  MARKUP: '$HOME $(id) %PATH% \\n',
  SPACES: '  around  ',
  JSON: '{"a": [1, 2]}',
  EMPTY: '',
}

describe.concurrent('variables arrive as they were given', () => {
  test('as a JSON map, by trigger token and by access token', async () => {
    await using scene = await openScene()
    const options = { variables: JSON.stringify(difficult) }
    for (const token of [scene.triggerToken, undefined]) {
      const { exitCode, screen } = await scene.cli(['trigger'], { options: { ...options, token } })
      expect(exitCode, screen).toBe(0)
      expect(withoutPayload(variablesOf(scene))).toEqual(difficult)
    }
  })

  test('as flags', async () => {
    await using scene = await openScene()
    const flags = Object.entries(difficult).flatMap(([key, value]) => ['--variable', `${key}=${value}`])
    await scene.cli(['trigger', ...flags])
    expect(withoutPayload(variablesOf(scene))).toEqual(difficult)
  })

  test('as YAML, numbers and booleans as they were written', async () => {
    await using scene = await openScene()
    const variables = 'VERSION: 1.10\nMODE: 0123\nON: yes\nFLAG: true\nTEXT: |\n  a\n  b\nDATE: 2026-01-05'
    await scene.action({ variables })
    expect(withoutPayload(variablesOf(scene))).toEqual({
      VERSION: '1.10',
      MODE: '0123',
      ON: 'yes',
      FLAG: 'true',
      TEXT: 'a\nb\n',
      DATE: '2026-01-05',
    })
  })

  test('from files, later ones win, and variables win over files', async () => {
    await using scene = await openScene()
    writeFileSync(join(scene.folder, 'a.env'), 'A=a\nB=a\nC=a\n')
    writeFileSync(join(scene.folder, 'b.yml'), 'B: b\nC: b\n')
    const options = { 'variables-file': 'a.env\nb.yml', variables: 'C=given' }
    await scene.cli(['trigger'], { options })
    expect(withoutPayload(variablesOf(scene))).toEqual({ A: 'a', B: 'b', C: 'given' })
  })

  test('and none is added unasked', async () => {
    await using scene = await openScene()
    await scene.cli(['trigger'])
    expect(Object.keys(variablesOf(scene))).toEqual(['TRIGGER_PAYLOAD'])
  })
})

test('inputs arrive with their types', async () => {
  await using scene = await openScene()
  const inputs = { text: '1.10', number: 3, flag: false, list: ['a', 1, true], nested: [{ a: 'b' }] }
  for (const token of [scene.triggerToken, undefined]) {
    const { exitCode, screen } = await scene.cli(['trigger'], { options: { inputs: JSON.stringify(inputs), token } })
    expect(exitCode, screen).toBe(0)
    expect(scene.pipelines().at(-1)?.inputs).toEqual(inputs)
  }
})

describe.concurrent('upstream-variables', () => {
  test('tell of the GitLab job that triggers', async () => {
    await using scene = await openScene()
    const env = {
      GITLAB_CI: 'true',
      CI_PROJECT_PATH: 'group/lib',
      CI_COMMIT_REF_NAME: 'v1.0',
      CI_COMMIT_TAG: 'v1.0',
      CI_COMMIT_SHA: 'c'.repeat(40),
      CI_PIPELINE_URL: 'https://gitlab.example/p/1',
      CI_JOB_URL: 'https://gitlab.example/j/1',
      GITLAB_USER_LOGIN: 'maria',
      CI_SERVER_URL: 'https://gitlab.example',
    }
    await scene.cli(['trigger'], { options: { 'upstream-variables': 'true', variables: 'UPSTREAM_ACTOR=mine' }, env })
    expect(withoutPayload(variablesOf(scene))).toEqual({
      UPSTREAM_PROJECT: 'group/lib',
      UPSTREAM_REF: 'v1.0',
      UPSTREAM_TAG: 'v1.0',
      UPSTREAM_SHA: 'c'.repeat(40),
      UPSTREAM_PIPELINE_URL: 'https://gitlab.example/p/1',
      UPSTREAM_JOB_URL: 'https://gitlab.example/j/1',
      UPSTREAM_ACTOR: 'mine',
      UPSTREAM_SERVER: 'https://gitlab.example',
    })
  })

  test('tell of the GitHub workflow that triggers, as far as it is known', async () => {
    await using scene = await openScene()
    const step = await scene.action(
      { 'upstream-variables': 'true' },
      {
        GITHUB_SERVER_URL: 'https://github.example',
        GITHUB_REPOSITORY: 'org/repo',
        GITHUB_RUN_ID: '77',
        GITHUB_REF_NAME: 'main',
        GITHUB_REF_TYPE: 'branch',
        GITHUB_SHA: 'd'.repeat(40),
        GITHUB_ACTOR: 'octo',
      },
    )
    expect(step.exitCode, step.screen).toBe(0)
    expect(withoutPayload(variablesOf(scene))).toEqual({
      UPSTREAM_PROJECT: 'org/repo',
      UPSTREAM_REF: 'main',
      UPSTREAM_SHA: 'd'.repeat(40),
      UPSTREAM_PIPELINE_URL: 'https://github.example/org/repo/actions/runs/77',
      UPSTREAM_ACTOR: 'octo',
      UPSTREAM_SERVER: 'https://github.example',
    })
  })
})
