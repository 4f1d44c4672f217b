import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { openScene } from '../e2e/support/scene.ts'
import { type Certificates, createCertificates } from '../gitlab/http/support/certificates.ts'
import { startTinyproxy } from '../gitlab/http/support/proxies.ts'
import { ownAddress } from '../gitlab/support/loopback-server.ts'
import { lacksProgram } from '../support/system-programs.ts'

// Proxies are never asked for loopback addresses.
const host = ownAddress() ?? '127.0.0.1'
let certificates: Certificates

async function openTlsScene() {
  const scene = await openScene({ host, tls: certificates.server })
  const file = join(scene.folder, 'ca.pem')
  writeFileSync(file, certificates.authority)
  return Object.assign(scene, { trusting: { 'ca-file': file } })
}

// The bundle loads the modules of Node late and leaves a library out: what it does on https and through a proxy is tried as shipped.
describe.skipIf(lacksProgram('openssl'))('as shipped', () => {
  beforeAll(async () => {
    certificates = await createCertificates([`IP:${host}`])
  })

  test('the CLI and the action trust a private certificate authority with ca-file, and nothing without it', async () => {
    await using scene = await openTlsScene()
    expect(await scene.cli(['trigger'], { options: scene.trusting })).toMatchObject({ exitCode: 0 })
    expect((await scene.action(scene.trusting)).outputs).toMatchObject({ result: 'triggered' })
    expect(scene.pipelines()).toHaveLength(2)

    const untrusting = await scene.cli(['trigger'])
    expect(untrusting).toMatchObject({ exitCode: 4, stderr: expect.stringContaining('ca-file') })
    expect(scene.pipelines()).toHaveLength(2)
  })

  test.skipIf(lacksProgram('tinyproxy'))('the CLI goes through a proxy with a password', async () => {
    await using scene = await openTlsScene()
    await using proxy = await startTinyproxy({ user: 'user', password: 'secret' })
    const env = { HTTPS_PROXY: `http://user:secret@127.0.0.1:${proxy.port}` }
    expect(await scene.cli(['trigger'], { options: scene.trusting, env })).toMatchObject({ exitCode: 0 })
    expect((await proxy.targets()).length).toBeGreaterThan(0)
    expect(scene.pipelines()).toHaveLength(1)
  })
})
