import { UsageError } from '../../errors.ts'
import { VERSION } from '../../version.ts'

/** Where gitlab-downstream itself comes from. */
export type Source =
  /** A project of the instance, or a repository of GitHub. */
  | { readonly kind: 'project'; readonly path: string; readonly version: string | undefined }
  | { readonly kind: 'url'; readonly url: string; readonly version: string | undefined }
  /** A folder of the repository that the file is for, without `./`. */
  | { readonly kind: 'folder'; readonly path: string }

/** Actions have a tag of the major version that moves along. */
const ACTION_VERSION = `v${VERSION.split('.')[0]}`

/** `group/project@1.0.0`, `https://host/group/project@1.0.0` or `./folder`. */
export function parseSource(text: string): Source {
  const given = text.trim()
  if (/^[./]/.test(given)) {
    return { kind: 'folder', path: checked(given, given.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, ''), /^[\w.+/-]+$/) }
  }
  const [, address = given, version] = /^(.+?)@([\w.+-]+)$/.exec(given) ?? []
  if (!/^https?:\/\//.test(address)) {
    return { kind: 'project', path: checked(given, address, /^[\w.+-]+(?:\/[\w.+-]+)+$/), version }
  }
  const url = address.replace(/(?:\.git)?\/*$/, '')
  if (!URL.canParse(url) || new URL(url).username !== '' || /["'\s$]/.test(url)) throw unknown(given)
  return { kind: 'url', url, version }
}

/** The entry of `include:` for a template, as lines without indentation. */
export function includeLines(source: Source, template: string): string[] {
  switch (source.kind) {
    case 'project':
      return [`component: $CI_SERVER_FQDN/${source.path}/${template}@${source.version ?? VERSION}`]
    case 'folder':
      return [`local: /${source.path}/templates/${template}.yml`]
    case 'url':
      return [`remote: ${rawUrl(source.url, source.version ?? releaseTag(source.url), `templates/${template}.yml`)}`]
  }
}

/** How the CLI gets into a GitLab job. */
interface Delivery {
  readonly image: string
  /** `undefined`: as the template starts it, from the image. */
  readonly cli: string | undefined
}

/** The image of the component's own project at the version of the template; for other places one with Node. */
export function jobDelivery(source: Source): Delivery {
  switch (source.kind) {
    case 'project':
      return { image: `$CI_REGISTRY/${source.path.toLowerCase()}:${source.version ?? VERSION}`, cli: undefined }
    case 'folder':
      return { image: NODE_IMAGE, cli: `node ${source.path}/dist/gitlab-downstream.mjs` }
    case 'url':
      return {
        image: NODE_IMAGE,
        cli: `npx --yes ${archiveUrl(source.url, source.version ?? releaseTag(source.url))}`,
      }
  }
}

const NODE_IMAGE = 'node:24-alpine'

/** What `uses:` takes in a GitHub workflow. */
export function actionReference(source: Source): string {
  switch (source.kind) {
    case 'project':
      return `${source.path}@${source.version ?? ACTION_VERSION}`
    case 'folder':
      return `./${source.path}`
    case 'url': {
      const { hostname, pathname } = new URL(source.url)
      if (hostname === 'github.com') return `${pathname.slice(1)}@${source.version ?? ACTION_VERSION}`
      throw new UsageError(
        `--source ${source.url}: a GitHub workflow takes actions from github.com or a folder of its repository only`,
      )
    }
  }
}

/** The CI/CD catalog of GitLab takes plain versions, GitHub's releases begin with a v. */
function releaseTag(url: string): string {
  return new URL(url).hostname === 'github.com' ? `v${VERSION}` : VERSION
}

function rawUrl(url: string, version: string, file: string): string {
  const { hostname, pathname } = new URL(url)
  if (hostname === 'github.com') return `https://raw.githubusercontent.com${pathname}/${version}/${file}`
  return `${url}/-/raw/${version}/${file}`
}

/** An archive that npm installs from; unlike an address of git it needs no git in the image. */
function archiveUrl(url: string, version: string): string {
  if (URL.parse(url)?.hostname === 'github.com') {
    return `https://codeload.github.com${new URL(url).pathname}/tar.gz/${version}`
  }
  return `${url}/-/archive/${version}/${url.slice(url.lastIndexOf('/') + 1)}-${version}.tar.gz`
}

function checked(given: string, path: string, pattern: RegExp): string {
  if (!pattern.test(path) || path.split('/').includes('..')) throw unknown(given)
  return path
}

function unknown(given: string): UsageError {
  return new UsageError(
    `--source ${JSON.stringify(given)}: expected a project such as group/gitlab-downstream@${VERSION}, the URL of its repository, or a folder such as ./vendor/gitlab-downstream`,
  )
}
