import { describe, expect, test } from 'vitest'
import { openScene } from '../support/scene.ts'

describe.concurrent('API v3', () => {
  test('is triggered by form, and no pipeline is promised', async () => {
    await using scene = await openScene()
    // API v3 knows projects by their number.
    const project = String(scene.project.id)
    const options = { 'gitlab-url': `${scene.sandbox.url}/api/v3`, project, 'api-token': undefined }
    const { exitCode, stdout, screen } = await scene.cli(['trigger', '--variable', 'A=b=c', '--json'], { options })
    expect(exitCode, screen).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ result: 'triggered', 'pipeline-id': null })
    const [request] = scene.sandbox.requests
    expect(request?.url).toMatch(/\/api\/v3\/projects\/\d+\/trigger\/builds$/)
    expect(scene.pipelines()).toHaveLength(1)
    expect(scene.pipelines()[0]?.variables).toContainEqual(expect.objectContaining({ key: 'A', value: 'b=c' }))
  })

  test('cannot be waited for, which is said before anything is started', async () => {
    await using scene = await openScene()
    const options = { 'gitlab-url': `${scene.sandbox.url}/api/v3` }
    const { exitCode, screen } = await scene.cli(['trigger', '--wait'], { options })
    expect(exitCode, screen).toBe(2)
    expect(screen).toContain('`wait` cannot be done through API v3')
    expect(scene.sandbox.requests).toEqual([])
  })
})
