import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SandboxArtifacts } from '../model.ts'
import type { ArtifactsScript } from './script.ts'
import { zip } from './zip.ts'

/** Archives of scripted jobs, in a temporary folder that goes with the sandbox. */
export interface ArtifactsFolder {
  add(script: ArtifactsScript): SandboxArtifacts
  remove(): void
}

export function createArtifactsFolder(): ArtifactsFolder {
  const written = new WeakMap<ArtifactsScript, string>()
  let folder: string | undefined
  let count = 0

  function write(files: Readonly<Record<string, string | Uint8Array>>): string {
    folder ??= mkdtempSync(join(tmpdir(), 'sandbox-artifacts-'))
    const file = join(folder, `${++count}.zip`)
    writeFileSync(file, zip(files))
    return file
  }

  return {
    add(script) {
      const file = written.get(script) ?? ('files' in script ? write(script.files) : script.zipFile)
      written.set(script, file)
      return { file, sizeBytes: statSync(file).size, expireAt: script.expireAt ?? null, fileType: 'archive' }
    },
    remove() {
      if (folder) rmSync(folder, { recursive: true, force: true })
    },
  }
}
