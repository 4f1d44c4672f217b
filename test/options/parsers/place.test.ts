import { describe, expect, test } from 'vitest'
import { parseInstance, parsePipelineAddress, parseProject } from '../../../src/options/parsers/place.ts'

describe('the address of an instance', () => {
  test.each([
    ['https://gitlab.com', 'https://gitlab.com', 'v4'],
    ['https://gitlab.com//', 'https://gitlab.com', 'v4'],
    ['https://GitLab.example.com:8443/git/lab/', 'https://gitlab.example.com:8443/git/lab', 'v4'],
    ['http://localhost:8080/api/v4/', 'http://localhost:8080', 'v4'],
    ['https://old.example.com/gitlab/api/v3', 'https://old.example.com/gitlab', 'v3'],
    [' https://[::1]:8080 ', 'https://[::1]:8080', 'v4'],
  ])('%j is %s with API %s', (text, url, apiVersion) => {
    expect(parseInstance(text)).toEqual({ url, apiVersion })
  })

  test.each([
    ['gitlab.com', /not a URL; expected one with its scheme/],
    ['ftp://gitlab.com', /scheme ftp:/],
    ['https://', /not a URL/],
    ['https://gitlab.com/api/v5', /ends in \/api\/v5/],
    ['https://gitlab.com/?private_token=secret', /query/],
    ['https://gitlab.com/group/project/-/pipelines', /URL of a page/],
    ['https://gitlab.com/group/project', /has a path, which gitlab.com does not have/],
  ])('%j is refused', (text, message) => {
    expect(() => parseInstance(text)).toThrow(message)
  })

  test('credentials are refused and not repeated', () => {
    const parse = () => parseInstance('https://oauth2:glpat-secret@gitlab.com')
    expect(parse).toThrow('has credentials in it')
    expect(parse).not.toThrow('secret')
  })
})

describe('projects', () => {
  test.each([
    ['42', { kind: 'id', id: 42 }],
    ['group/project', { kind: 'path', path: 'group/project' }],
    ['/group/sub/project.js/', { kind: 'path', path: 'group/sub/project.js' }],
    ['group%2Fsub%2fproject', { kind: 'path', path: 'group/sub/project' }],
    ['https://h/g/p.git', { kind: 'url', page: { origin: 'https://h', path: 'g/p' } }],
    ['group/project.git', { kind: 'path', path: 'group/project' }],
    ['group/project/-/tree/main', { kind: 'path', path: 'group/project' }],
    ['group/tree/blob', { kind: 'path', path: 'group/tree' }],
    ['https://h/g/p.git/', { kind: 'url', page: { origin: 'https://h', path: 'g/p' } }],
    ['https://h/g/p/-/tree/main?ref_type=heads', { kind: 'url', page: { origin: 'https://h', path: 'g/p' } }],
    ['https://h/g/s/p/blob/main/a.txt#L1', { kind: 'url', page: { origin: 'https://h', path: 'g/s/p' } }],
    ['https://h/g/p/-', { kind: 'url', page: { origin: 'https://h', path: 'g/p' } }],
    ['https://h:8/x/g/p/-/jobs?a=b', { kind: 'url', page: { origin: 'https://h:8', path: 'x/g/p' } }],
  ])('%s', (text, project) => {
    expect(parseProject(text)).toEqual(project)
  })

  test.each([
    ['project', /has no group/],
    ['0', /not an id/],
    ['99999999999999999999', /not an id/],
    ['git@gitlab.com:group/project.git', /address to clone from/],
    ['ssh://git@gitlab.com/group/project.git', /address to clone from/],
    ['group//project', /not a path that GitLab allows/],
    ['group/../project', /not a path that GitLab allows/],
    ['group/pro ject', /not a path that GitLab allows/],
    ['group/project?x', /not a path that GitLab allows/],
    // Decoded once only: what is left over is no path.
    ['group%252Fproject/x', /not a path that GitLab allows/],
    ['group%2', /not start a valid URL encoding/],
  ])('%s is refused', (text, message) => {
    expect(() => parseProject(text)).toThrow(message)
  })
})

describe('pipelines', () => {
  const address = {
    kind: 'url',
    id: 7,
    project: { origin: 'https://h', path: 'g/s/p' },
    url: 'https://h/g/s/p/-/pipelines/7',
  }

  test.each([
    ['7', { kind: 'id', id: 7 }],
    ['#7', { kind: 'id', id: 7 }],
    ['latest', { kind: 'latest' }],
    ['https://h/g/s/p/-/pipelines/7', address],
    ['https://h/g/s/p/-/pipelines/7/test_report?job=x#y', address],
    ['https://h/g/s/p/-/jobs/7', { ...address, kind: 'job', url: 'https://h/g/s/p/-/jobs/7' }],
    [
      'https://h/g/s/p/-/jobs/7/artifacts/browse/dist/?a#L5',
      { ...address, kind: 'job', url: 'https://h/g/s/p/-/jobs/7' },
    ],
    ['https://h/g/s/p/pipelines/7/', address],
  ])('%s', (text, expected) => {
    expect(parsePipelineAddress(text)).toEqual(expected)
  })

  test.each([
    ['newest', /expected an id, latest, or the URL/],
    ['0', /not an id/],
    ['https://h/g/p', /not the URL of a pipeline/],
    ['https://h/g/p/-/pipelines/latest', /not the URL of a pipeline/],
    ['https://u:p@h/g/p/-/pipelines/7', /credentials/],
  ])('%s is refused', (text, message) => {
    expect(() => parsePipelineAddress(text)).toThrow(message)
  })
})
