import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCommandLine } from '../commands/command-line.ts'
import { createScene } from '../support/scene.ts'

const names = ['r.json', 'r.md', 'r.html', 'r.xml', 'r.env', 'annotations.json']

test('a run writes all reports that it is asked for, each with the failed job, its log and its time', async () => {
  await using scene = await createScene()
  const folder = mkdtempSync(join(tmpdir(), 'reports-'))
  try {
    scene.sandbox.script(scene.project, {
      jobs: [
        {
          name: 'unit',
          status: 'failed',
          durationMs: 65_000,
          trace: '\u001B[0Ksection_start:1:s\r\u001B[0KTests\nboom\n',
        },
        { name: 'lint', status: 'failed', allowFailure: true },
      ],
    })
    const files = names.flatMap((name) => ['--report-file', join(folder, name)])
    const args = ['trigger', '--project', 'group/app', '--ref', 'main', '--wait', ...files]
    expect(await runCommandLine(scene, args)).toMatchObject({ exitCode: 1 })
    const read = (name: string) => readFileSync(join(folder, name), 'utf8')
    expect(JSON.parse(read('r.json'))).toMatchObject({
      result: 'failed',
      jobs: [{ name: 'unit', duration: 65 }, { name: 'lint' }],
    })
    expect(read('r.md')).toContain('```text\nTests\nboom\n```')
    expect(read('r.html')).toContain('<details open><summary>Tests</summary><pre>boom\n</pre></details>')
    expect(read('r.html')).toMatch(/<rect class="failed" x="[\d.]+%" width="[\d.]+%"/)
    expect(read('r.xml')).toMatch(
      /<testcase classname="test" name="unit" time="65.000">\n<failure [^>]+>http.*\nTests\nboom<\/failure>/,
    )
    expect(read('r.xml')).toContain('<skipped message="failed (does not count): script failure"/>')
    expect(read('r.env')).toContain('TRIGGERED_RESULT=failed\n')
    expect(Object.keys(JSON.parse(read('annotations.json')))).toEqual(['Downstream pipeline', 'Failed downstream jobs'])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
