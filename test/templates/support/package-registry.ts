import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { root } from './template-files.ts'

/** The registries that a job can take this package from. */
export interface PackageRegistry extends AsyncDisposable {
  readonly url: string
}

/** What is in them. */
interface Content {
  /** Folder for what is packed. */
  readonly folder: string
  /** The name on npm. */
  readonly npmName: string
  /** GitLab's generic package: the path of the file below `/api/v4`, and the header that has to come with it. */
  readonly generic: { readonly path: string; readonly isAllowed: (jobToken: string | undefined) => boolean }
}

/**
 * An npm registry with one package, the source archive of a tag at `/archive.tar.gz`, and a file of GitLab's generic package registry,
 * which answers a job's token only: https://docs.gitlab.com/user/packages/generic_packages/
 */
export async function startPackageRegistry({ folder, npmName, generic }: Content): Promise<PackageRegistry> {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const { tarball, archive } = packPackage(folder, manifest)
  const bytes = readFileSync(tarball)
  const server = createServer((request, response) => {
    const url = `http://${request.headers.host}`
    const answer = (body: string | Buffer) => response.end(body)
    if (request.url === '/archive.tar.gz') answer(readFileSync(archive))
    else if (request.url === '/package.tgz') answer(bytes)
    else if (request.url === `/${npmName.replace('/', '%2f')}`)
      answer(JSON.stringify(describe({ ...manifest, name: npmName }, bytes, `${url}/package.tgz`)))
    else if (request.url === `/api/v4${generic.path}` && generic.isAllowed(request.headers['job-token']?.toString()))
      answer(readFileSync(path.join(root, 'dist/gitlab-downstream.mjs')))
    else response.writeHead(404).end('{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: () => close(server),
  }
}

/** As `npm publish` would upload it, and as the source archive of a tag has it: below a folder with the version. */
function packPackage(folder: string, { name, version }: { name: string; version: string }) {
  mkdirSync(folder, { recursive: true })
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], {
    cwd: root,
    env: { ...process.env, npm_config_cache: path.join(folder, 'npm-cache') },
  })
  const tarball = path.join(folder, `${name}-${version}.tgz`)
  const archive = path.join(folder, `${name}-${version}.tar.gz`)
  execFileSync('tar', ['-xzf', tarball], { cwd: folder })
  renameSync(path.join(folder, 'package'), path.join(folder, `${name}-${version}`))
  execFileSync('tar', ['-czf', archive, `${name}-${version}`], { cwd: folder })
  return { tarball, archive }
}

function describe(manifest: { name: string; version: string }, bytes: Buffer, tarball: string): object {
  const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`
  return {
    name: manifest.name,
    'dist-tags': { latest: manifest.version },
    versions: { [manifest.version]: { ...manifest, dist: { tarball, integrity } } },
  }
}

function close(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}
