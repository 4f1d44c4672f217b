import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadLanguageService } from '../../github/language-service.ts'
import { init, printed, root } from './run.ts'

describe('init for GitHub', () => {
  const service = loadLanguageService()

  test('is a workflow that triggers and waits', async () => {
    const workflow = parse(await printed(['github', '--source', 'me/gitlab-downstream@v1']))
    expect(workflow).toMatchObject({ on: { push: { branches: ['main'] }, workflow_dispatch: null }, permissions: {} })
    const [step] = workflow.jobs.downstream.steps
    expect(step).toMatchObject({
      uses: 'me/gitlab-downstream@v1',
      with: {
        'gitlab-url': 'https://gitlab.com',
        project: 'group/b',
        ref: 'main',
        token: expect.stringContaining('{{ secrets.GITLAB_TRIGGER_TOKEN }}'),
        wait: true,
      },
    })
    const inputs = Object.keys(parse(readFileSync(join(root, 'action.yml'), 'utf8')).inputs)
    expect(inputs).toEqual(expect.arrayContaining(Object.keys(step.with)))
  })

  test('from a folder of the repository, that is checked out first', async () => {
    const workflow = parse(await printed(['github', '--source', './actions/gd']))
    expect(workflow.permissions).toEqual({ contents: 'read' })
    expect(workflow.jobs.downstream.steps.map(({ uses }: { uses: string }) => uses)).toEqual([
      'actions/checkout@v6',
      './actions/gd',
    ])
  })

  test('nightly runs by its schedule', async () => {
    const workflow = parse(await printed(['github-nightly', '--schedule', '5  4 * * 1-5']))
    expect(workflow.on).toEqual({ schedule: [{ cron: '5 4 * * 1-5' }], workflow_dispatch: null })
  })

  test.each([
    ['github', 'your-org/gitlab-downstream@v1'],
    ['github', './actions/gd'],
    ['github-nightly', 'your-org/gitlab-downstream@v1'],
  ])("%s from %s is right for GitHub's own language service", async (name, source) => {
    const validate = await service
    expect(await validate('.github/workflows/x.yml', await printed([name, '--source', source]))).toEqual([])
  })

  test('the language service would find a wrong input', async () => {
    const validate = await service
    const workflow = await printed(['github', '--source', 'your-org/gitlab-downstream@v1'])
    expect(await validate('.github/workflows/x.yml', workflow.replace(' wait: true', ' wiat: true'))).toEqual([
      expect.stringContaining('wiat'),
    ])
  })

  test('takes the action by its major version unless the source names another', async () => {
    expect(await printed(['github', '--source', 'me/gd'])).toContain('uses: me/gd@v0\n')
    expect(await printed(['github', '--source', 'https://github.com/me/gd@v0.1.0'])).toContain('uses: me/gd@v0.1.0\n')
  })

  test('takes no action from elsewhere', async () => {
    const { stderr } = await init(['github', '--source', 'https://gitlab.example.com/a/b', '--output', '-'])
    expect(stderr).toContain('github.com or a folder')
  })
})
