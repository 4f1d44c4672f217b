import { describe, expect, test } from 'vitest'
import { readVariableFiles } from '../../../src/options/parsers/variables.ts'
import { messagesOf } from './maps.ts'

describe('files of variables', () => {
  const files: Record<string, string> = {
    'a.env': 'A=1\nB=1',
    'b.yml': 'B: 2.0\nC: 2',
    'c.json': '{"C": 3}',
    'bad.yaml': 'A: 1\nB: [',
    'null.json': '{"N": null}',
    'bad.env': '?',
    'payload.env': 'TRIGGER_PAYLOAD=1',
    'empty.json': '{}',
    'comments.env': '# nothing yet\n',
  }
  const readFile = async (path: string) => {
    const content = files[path]
    if (content === undefined)
      throw Object.assign(new Error('no'), { code: path === 'locked.env' ? 'EACCES' : 'ENOENT' })
    return content
  }

  test('later files win', async () => {
    expect(Object.fromEntries(await readVariableFiles('a.env\nb.yml\n\nc.json', readFile))).toEqual({
      A: '1',
      B: '2.0',
      C: '3',
    })
  })

  test('what is wrong in every file is said, with file and line', async () => {
    const paths = 'gone.env\nlocked.env\nx.toml\nbad.yaml\nnull.json\nbad.env\npayload.env\nempty.json\ncomments.env'
    expect(await messagesOf(() => readVariableFiles(paths, readFile))).toEqual([
      'gone.env: there is no such file',
      'locked.env: cannot be read (EACCES)',
      'x.toml: expected a file that ends in .env, .yml, .yaml or .json',
      expect.stringMatching(/^bad\.yaml:2:\d+: /),
      'null.json: N: is null; expected a text ("" for an empty one)',
      'bad.env:1: expected KEY=VALUE with a key of letters, digits and underscores',
      expect.stringMatching(/^payload\.env: TRIGGER_PAYLOAD: is a variable that GitLab sets itself/),
      expect.stringMatching(/^empty\.json: holds no variables/),
    ])
  })
})
