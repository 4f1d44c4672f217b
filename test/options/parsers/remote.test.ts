import { expect, test } from 'vitest'
import { projectOfRemote } from '../../../src/options/parsers/place.ts'

const plain = 'https://gitlab.example.com'
const port = 'https://gitlab.example.com:8443'
const prefix = 'https://example.com/gitlab'

test.each([
  ['https://gitlab.example.com/group/app.git', plain, 'group/app'],
  ['https://gitlab.example.com/group/sub/app', plain, 'group/sub/app'],
  ['http://gitlab.example.com/group/app.git/', plain, 'group/app'],
  ['https://oauth2:glpat-secret@gitlab.example.com/group/app.git', plain, 'group/app'],
  ['https://gitlab.example.com:443/group/app.git', plain, 'group/app'],
  ['https://gitlab.example.com:8443/group/app.git', port, 'group/app'],
  ['https://gitlab.example.com/group/app.git', port, undefined],
  ['https://gitlab.example.com:8443/group/app.git', plain, undefined],
  ['https://example.com/gitlab/group/app.git', prefix, 'group/app'],
  ['https://example.com/group/app.git', prefix, undefined],
  ['https://example.com/gitlabs/group/app.git', prefix, undefined],
  ['git@gitlab.example.com:group/app.git', plain, 'group/app'],
  ['git@GitLab.example.com:group/app.git', plain, 'group/app'],
  ['gitlab.example.com:/group/app.git', plain, 'group/app'],
  ['git@gitlab.example.com:group/app.git', port, 'group/app'],
  ['git@example.com:group/app.git', prefix, 'group/app'],
  ['ssh://git@gitlab.example.com/group/app.git', plain, 'group/app'],
  ['ssh://git@gitlab.example.com:2222/group/sub/app.git', plain, 'group/sub/app'],
  ['ssh://git@gitlab.example.com.evil.org/group/app.git', plain, undefined],
  ['git@gitlab.example.com.evil.org:group/app.git', plain, undefined],
  ['https://gitlab.example.com@evil.org/group/app.git', plain, undefined],
  ['https://evil.org/gitlab.example.com/group/app.git', plain, undefined],
  ['git@github.com:group/app.git', plain, undefined],
  ['git://gitlab.example.com/group/app.git', plain, undefined],
  ['file:///srv/gitlab.example.com/group/app.git', plain, undefined],
  ['/srv/git/group/app.git', plain, undefined],
  ['../app.git', plain, undefined],
  ['C:\\git\\group\\app.git', plain, undefined],
  ['https://gitlab.example.com/app.git', plain, undefined],
  ['https://gitlab.example.com/group/a%20b.git', plain, undefined],
  ['https://gitlab.example.com/group/%zz.git', plain, undefined],
  ['git@gitlab.example.com:group/\u001b[31mapp.git', plain, undefined],
])('%s on %s is %s', (address, instance, project) => {
  expect(projectOfRemote(address, instance)).toBe(project)
})
