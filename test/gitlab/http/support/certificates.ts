import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

export interface Certificates {
  /** The private authority, PEM. */
  readonly authority: string
  /** For `names`, issued by the authority. */
  readonly server: { readonly key: string; readonly cert: string }
}

const run = promisify(execFile)
const NEW_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']

/** A private certificate authority and a server's certificate, as a company has them. @param names e.g. `IP:127.0.0.1` */
export async function createCertificates(names: readonly string[]): Promise<Certificates> {
  const folder = await mkdtemp(join(tmpdir(), 'certificates-'))
  const openssl = (...parameters: string[]) => run('openssl', parameters, { cwd: folder })
  const read = (name: string) => readFile(join(folder, name), 'utf8')
  try {
    await openssl(
      'req',
      '-x509',
      ...NEW_KEY,
      '-keyout',
      'ca.key',
      '-out',
      'ca.pem',
      '-days',
      '2',
      '-subj',
      '/CN=Test CA',
    )
    const alternatives = `subjectAltName=${names.join(',')}`
    await openssl(
      'req',
      ...NEW_KEY,
      '-keyout',
      'key',
      '-out',
      'csr',
      '-subj',
      '/CN=gitlab.test',
      '-addext',
      alternatives,
    )
    const issuer = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-copy_extensions', 'copy']
    await openssl('x509', '-req', '-in', 'csr', ...issuer, '-days', '2', '-out', 'cert')
    return { authority: await read('ca.pem'), server: { key: await read('key'), cert: await read('cert') } }
  } finally {
    await rm(folder, { recursive: true })
  }
}
