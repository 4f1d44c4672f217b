import { existsSync, globSync, readFileSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const read = (document: string) => readFileSync(join(root, document), 'utf8')
const documents = globSync(['*.md', 'docs/**/*.md', 'examples/**/*.md'], { cwd: root })

test('every link of a document to another file, and to a heading in it, leads somewhere', () => {
  const links = documents.flatMap((document) => {
    const prose = read(document).replace(/^```.*?^```/gms, '')
    return [...prose.matchAll(/\]\((?!https?:)([^)\s#]*)#?([^)\s]*)\)/g)].map(([, path = '', heading = '']) => ({
      document,
      target: path === '' ? document : normalize(join(document, '..', path)),
      heading,
    }))
  })
  expect(links.length).toBeGreaterThan(50)
  const broken = links.filter(
    ({ target, heading }) =>
      !existsSync(join(root, target)) || (heading !== '' && !headingsOf(target).includes(heading)),
  )
  expect(broken).toEqual([])
})

/** As GitHub and GitLab make anchors of them. */
function headingsOf(document: string): string[] {
  return [...read(document).matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    title
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_\- ]/gu, '')
      .replaceAll(' ', '-'),
  )
}
