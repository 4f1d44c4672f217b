import { expect, test } from 'vitest'
import { createScene } from '../support/scene.ts'
import { runCommandLine } from './command-line.ts'

test.each([
  [[], /^http:\/\/\S+\/group\/app\/-\/pipelines\/\d+\n$/],
  [['--wait'], /^http:\/\/\S+\/group\/app\/-\/pipelines\/\d+\n$/],
  [['--dry-run'], /^$/],
])('trigger --quiet %j prints the URL of the pipeline alone', async (args, expected) => {
  await using scene = await createScene()
  const run = await runCommandLine(scene, ['trigger', '--ref', 'main', '--quiet', ...args])
  expect(run).toEqual({ exitCode: 0, stdout: expect.stringMatching(expected), stderr: '' })
})

test('trigger --quiet --json prints the document alone', async () => {
  await using scene = await createScene()
  const { stdout } = await runCommandLine(scene, ['trigger', '--ref', 'main', '--quiet', '--json'])
  expect(JSON.parse(stdout)).toMatchObject({ result: 'triggered' })
})
