import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { createCertificates } from '../../gitlab/http/support/certificates.ts'
import { apiToken, doctor, open, openForEachTest, sandbox } from './scene.ts'

openForEachTest()

describe('doctor on the connection', () => {
  test('a host that is not there exits 4, and nothing else is tried', async () => {
    const { exitCode, checks } = await doctor({ DOWNSTREAM_GITLAB_URL: 'http://127.0.0.1:9' })
    expect({ exitCode, names: checks.map(({ name }) => name) }).toEqual({ exitCode: 4, names: ['instance'] })
    expect(checks[0]?.message).toContain('no connection to 127.0.0.1:9')
  })

  test('a server that is no GitLab exits 4', async () => {
    const server = createServer((_, response) => response.writeHead(404).end('<html><title>Nothing here</title>'))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const { exitCode, find } = await doctor({ DOWNSTREAM_GITLAB_URL: `http://127.0.0.1:${port}` })
    server.close()
    expect(exitCode).toBe(4)
    expect(find('instance')?.remedies.join()).toContain('check `gitlab-url`')
  })

  test.each([
    [-3600, "behind the server's", 'warn'],
    [3600, "ahead of the server's", 'warn'],
    [20, 's', 'pass'],
  ])('a clock that is %i s off is %s', async (offsetSeconds, words, status) => {
    sandbox.faults.add({
      fault: {
        kind: 'rewrite',
        rewrite: (answer) => ({
          ...answer,
          headers: { ...answer.headers, date: new Date(Date.now() - offsetSeconds * 1000).toUTCString() },
        }),
      },
    })
    const { find, exitCode } = await doctor({ DOWNSTREAM_API_TOKEN: apiToken() })
    expect(find('clock')).toMatchObject({ status, message: expect.stringContaining(words) })
    expect(exitCode).toBe(0)
  })

  test('a private certificate fails until its authority is given, which is then named', async () => {
    const { authority, server } = await createCertificates(['IP:127.0.0.1'])
    const folder = mkdtempSync(join(tmpdir(), 'doctor-'))
    const caFile = join(folder, 'ca.pem')
    writeFileSync(caFile, authority)
    await sandbox.close()
    await open({ tls: server })
    const refused = await doctor()
    expect(refused.exitCode).toBe(4)
    expect(refused.find('instance')?.message).toContain('is not trusted')
    expect(refused.find('instance')?.remedies.join()).toContain('`ca-file`')
    const trusted = await doctor({ DOWNSTREAM_CA_FILE: caFile })
    expect(trusted.find('instance')).toMatchObject({
      status: 'pass',
      message: expect.stringContaining(`trusting ${caFile}`),
    })
    rmSync(folder, { recursive: true })
  })

  test('a proxy is named, without its credentials', async () => {
    // The way of the real client: it reads the process's environment, and takes no proxy to this machine.
    vi.stubEnv('HTTP_PROXY', 'http://user:secret@127.0.0.1:9')
    const { exitCode, checks } = await doctor({ DOWNSTREAM_GITLAB_URL: 'http://gitlab.invalid' })
    vi.unstubAllEnvs()
    expect(exitCode).toBe(4)
    expect(checks[0]?.message).toContain('127.0.0.1:9')
    expect(JSON.stringify(checks)).not.toContain('secret')
  })

  test('what was seen before GitLab went away is shown all the same', async () => {
    sandbox.faults.add({ path: /\/projects\//, fault: { kind: 'answer', status: 503 } })
    const { exitCode, status } = await doctor({ DOWNSTREAM_API_TOKEN: apiToken() })
    expect(exitCode).toBe(4)
    expect(status('api-token')).toBe('pass')
  })

  test('API v3 can only start builds', async () => {
    const { exitCode, checks } = await doctor({ DOWNSTREAM_GITLAB_URL: `${sandbox.url}/api/v3` })
    expect({ exitCode, names: checks.map(({ name }) => name) }).toEqual({ exitCode: 0, names: ['instance'] })
    expect(checks[0]).toMatchObject({ status: 'warn', message: expect.stringContaining('nothing can be read') })
  })
})
