import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { root } from './template-files.ts'

/** This package as `npm publish` would upload it. */
export interface PackedPackage {
  readonly name: string
  readonly version: string
  /** `npm pack`'s tarball. */
  readonly tarball: string
  /** The same files as the source archive of a tag has them: below a folder with the version. */
  readonly archive: string
}

export function packPackage(folder: string): PackedPackage {
  mkdirSync(folder, { recursive: true })
  const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], {
    cwd: root,
    env: { ...process.env, npm_config_cache: path.join(folder, 'npm-cache') },
  })
  const tarball = path.join(folder, `${name}-${version}.tgz`)
  const archive = path.join(folder, `${name}-${version}.tar.gz`)
  execFileSync('tar', ['-xzf', tarball], { cwd: folder })
  renameSync(path.join(folder, 'package'), path.join(folder, `${name}-${version}`))
  execFileSync('tar', ['-czf', archive, `${name}-${version}`], { cwd: folder })
  return { name, version, tarball, archive }
}

/** An npm registry with one package, and the source archive at `/archive.tar.gz`. */
export interface PackageRegistry extends AsyncDisposable {
  readonly url: string
}

export async function startPackageRegistry(packed: PackedPackage): Promise<PackageRegistry> {
  const bytes = readFileSync(packed.tarball)
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const server = createServer((request, response) => {
    const url = `http://${request.headers.host}`
    if (request.url === '/archive.tar.gz') response.end(readFileSync(packed.archive))
    else if (request.url === '/package.tgz') response.end(bytes)
    else if (request.url === `/${packed.name}`)
      response.end(JSON.stringify(describe(manifest, bytes, `${url}/package.tgz`)))
    else response.writeHead(404).end('{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: () => close(server),
  }
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
