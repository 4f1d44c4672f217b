import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './template-files.ts'

export interface Instruction {
  readonly name: string
  readonly text: string
}

/** The instructions of the Dockerfile, with their lines joined. */
export function readDockerfile(): Instruction[] {
  return readFileSync(path.join(root, 'Dockerfile'), 'utf8')
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, name = '', text = ''] = /^([A-Z]+) +(.*)$/.exec(line) ?? []
      return { name, text }
    })
}

/**
 * Does what the Dockerfile does, in a folder instead of an image, since there is no Docker engine where the tests run: COPY copies,
 * RUN runs with the folder in place of the paths of the image. Gives the path of a program of the image.
 */
export function buildImage(instructions: readonly Instruction[], folder: string): (program: string) => string {
  const places = /(?<=^|[\s'">])\/(opt|usr\/local)(?=\/)/g
  const bin = path.join(folder, 'usr/local/bin')
  mkdirSync(bin, { recursive: true })
  for (const { name, text } of instructions) {
    if (name === 'COPY') {
      const [from = '', to = ''] = text.split(/\s+/)
      const target = path.join(folder, to, from.endsWith('/') ? '' : path.basename(from))
      cpSync(path.join(root, from), target, { recursive: true })
    }
    if (name === 'RUN') {
      const command = text.replace(places, (place) => path.join(folder, place))
      execFileSync('sh', ['-c', command], { env: { ...process.env, PATH: `${bin}:${process.env.PATH}` } })
    }
  }
  return (program) => path.join(bin, program)
}
