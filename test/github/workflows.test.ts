import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadLanguageService, ownAction, root, type Validate } from './language-service.ts'

let validate: Validate
beforeAll(async () => {
  validate = await loadLanguageService()
})

const list = (folder: string) => readdirSync(path.join(root, folder)).map((name) => `${folder}/${name}`)
const examples = list('examples/github')
const workflows = list('.github/workflows')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}
interface Workflow {
  readonly permissions: object
  readonly jobs: Readonly<Record<string, { readonly steps?: readonly Step[] }>>
}
const stepsOf = (file: string) => Object.values((parse(read(file)) as Workflow).jobs).flatMap(({ steps = [] }) => steps)

describe("GitHub's own language service", () => {
  test('finds mistakes', async () => {
    const broken = read('examples/github/nightly.yml').replace('retry-failed:', 'retries-failed:')
    expect((await validate('examples/github/nightly.yml', broken)).join()).toContain('retries-failed')
    expect(await validate('.github/workflows/x.yml', 'on: pushed\njobs: {}')).not.toEqual([])
    expect(await validate('action.yml', read('action.yml').replace('node24', 'node99'))).not.toEqual([])
  })

  test.each([...examples, ...workflows, 'action.yml'])('accepts %s', async (file) => {
    expect(await validate(file)).toEqual([])
  })
})

test('there is an example of every pattern', () => {
  expect(examples.map((file) => path.basename(file, '.yml')).sort()).toEqual([
    'artifacts',
    'cancel',
    'matrix',
    'nightly',
    'pull-request-comment',
    'trigger-and-wait',
    'without-node24',
  ])
})

/** Of a runner that cannot start the action. */
const withoutAction = 'examples/github/without-node24.yml'

test.each(examples.filter((file) => file !== withoutAction))(
  '%s uses this action with inputs it has, from a repository, and says how',
  (file) => {
    const used = stepsOf(file).filter(({ uses }) => uses?.includes('gitlab-downstream'))
    expect(used.map(({ uses }) => uses)).toEqual(['your-org/gitlab-downstream@v0'])
    for (const input of Object.keys(used[0]?.with ?? {})) expect(ownAction.inputs).toHaveProperty([input])
    if (!file.endsWith('trigger-and-wait.yml')) expect(read(file)).toContain('trigger-and-wait.yml')
  },
)

describe.each([...examples, ...workflows])('%s', (file) => {
  test('reads outputs that the action has', () => {
    for (const [, output = ''] of read(file).matchAll(/steps\.[\w-]+\.outputs\.([\w-]+)/g)) {
      expect(ownAction.outputs).toHaveProperty([output])
    }
  })

  test('pins what is not ours to a commit, with its version beside it', () => {
    const used = read(file).match(/^[ -]*uses: .*/gm) ?? []
    const foreign = used.filter((line) => !/uses: (\.\/.*|your-org\/gitlab-downstream@v0)$/.test(line))
    for (const line of foreign) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })

  test('states its permissions, and writes only where it must', () => {
    const { permissions } = parse(read(file)) as Workflow
    expect(permissions).toBeTypeOf('object')
    const writes = [...read(file).matchAll(/([\w-]+): write$/gm)].map(([, scope]) => scope)
    expect(writes).toEqual(WRITES[path.basename(file)] ?? [])
  })

  test('puts no expression into a script, where its text could act as code', () => {
    for (const { run = '' } of stepsOf(file)) expect(run).not.toContain('${{')
  })
})

test('a release carries the single file and its checksum, and goes to npm under the scope of the publisher alone', () => {
  const { release, publish } = (parse(read('.github/workflows/release.yml')) as Workflow).jobs
  const scripts = (job: typeof release) => job?.steps?.map(({ run = '' }) => run).join('\n') ?? ''
  const folder = mkdtempSync(path.join(tmpdir(), 'release-'))
  for (const file of ['package.json', 'dist/gitlab-downstream.mjs']) {
    cpSync(path.join(root, file), path.join(folder, file), { recursive: true })
  }
  // What would leave this machine is shown instead.
  const script = `gh() { echo "gh $*"; }; publish() { echo "publish as $(npm pkg get name)"; }
    ${scripts(release)}
    ${scripts(publish).replace('npm publish', 'publish')}`
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    NPM_SCOPE: 'tools',
    GITHUB_REF_NAME: 'v1.0.0',
    GITHUB_REPOSITORY: 'a/b',
  }
  const shown = execFileSync('bash', ['-e', '-c', script], { cwd: folder, env, encoding: 'utf8' })
  expect(shown).toMatch(/^gh release create v1\.0\.0 .* dist\/gitlab-downstream\.mjs gitlab-downstream\.mjs\.sha256$/m)
  expect(shown).toContain('publish as "@tools/gitlab-downstream"')
  const checksum = createHash('sha256')
    .update(readFileSync(path.join(root, 'dist/gitlab-downstream.mjs')))
    .digest('hex')
  expect(readFileSync(path.join(folder, 'gitlab-downstream.mjs.sha256'), 'utf8')).toBe(
    `${checksum}  gitlab-downstream.mjs\n`,
  )
  rmSync(folder, { recursive: true })
})

/** A comment on the pull request; the release itself, and npm's proof of where the package was built. */
const WRITES: Readonly<Record<string, readonly string[]>> = {
  'pull-request-comment.yml': ['pull-requests'],
  'release.yml': ['contents', 'id-token'],
}
