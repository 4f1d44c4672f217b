import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { createGitLabClient } from '../../../src/gitlab/client.ts'
import { createVirtualClock } from '../../support/virtual-clock.ts'

const job = (id: number) => ({ id, name: `job ${id}`, stage: 'test', status: 'running', allow_failure: false })

test('a job that slips onto the next page while the pages are read is listed once', async () => {
  const server = createServer(({ url = '' }, response) => {
    const isSecond = url.includes('page=2')
    // Between the two a newer job was made, which moved the last one of the first page on.
    const rows = isSecond ? [job(2), job(1)] : [job(3), job(2)]
    response.setHeader('content-type', 'application/json')
    if (!isSecond) response.setHeader('x-next-page', '2')
    response.end(JSON.stringify(rows))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    const client = createGitLabClient(
      {
        baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        apiVersion: 'v4',
        token: undefined,
        apiToken: 'glpat-x',
        jobToken: undefined,
        requestTimeoutSeconds: 5,
        retries: 0,
        caCertificates: undefined,
        userAgent: 'test',
      },
      { clock: createVirtualClock(), random: () => 0.5 },
    )
    const jobs = await client.listJobs('group/b', 1)
    expect(jobs.map(({ id }) => id)).toEqual([3, 2, 1])
  } finally {
    server.closeAllConnections()
    server.close()
  }
})
