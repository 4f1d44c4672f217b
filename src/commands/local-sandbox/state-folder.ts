import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import * as z from 'zod/mini'
import { UsageError } from '../../errors.ts'
import { fileErrorWords, isFileError, makeFolder, readText, replaceFile } from '../../files.ts'
import { holdFile } from '../../lock-file.ts'
import { formatJson } from '../../text/json.ts'

const token = (prefix: string) => z.string().check(z.regex(new RegExp(`^${prefix}-[\\w-]{16,}$`)))

const schema = z.object({
  /** Of this format. */
  version: z.literal(1),
  port: z.int().check(z.minimum(1), z.maximum(65_535)),
  'api-token': token('glpat'),
  /** By path. */
  projects: z.record(z.string(), z.object({ id: z.int().check(z.positive()), token: token('glptt') })),
})

/** What stays the same from one start of the sandbox to the next, so that what people have set elsewhere goes on working. */
export type SandboxState = z.infer<typeof schema>

/** The folder of `--state`, which one sandbox at a time may use. It ends with its disposal; the file stays. */
export interface StateFolder extends Disposable {
  /** `undefined` at the first start. */
  readonly state: SandboxState | undefined
  /** @throws UsageError when the file cannot be written. */
  save(state: SandboxState): Promise<void>
}

/** @throws UsageError for a folder that cannot be used, that another sandbox uses, or whose file is not one of the sandbox. */
export async function openStateFolder(folder: string): Promise<StateFolder> {
  const path = resolve(folder, 'sandbox.json')
  const option = `--state ${folder}`
  makePrivateFolder(dirname(path), option)
  const held = holdFile({ path, option, user: 'sandbox' })
  try {
    return {
      state: await readState(path, option),
      // Only its owner may read it: it holds tokens.
      save: (state) =>
        replaceFile(path, `${formatJson(state, { indented: true })}\n`, { mode: 0o600 }).catch((cause) => {
          throw new UsageError(`${option}: ${path} cannot be written: ${fileErrorWords(cause)}`, { cause })
        }),
      [Symbol.dispose]: () => held[Symbol.dispose](),
    }
  } catch (error) {
    held[Symbol.dispose]()
    throw error
  }
}

function makePrivateFolder(folder: string, option: string): void {
  try {
    makeFolder(dirname(folder))
    mkdirSync(folder, { mode: 0o700 })
    // Below a project its tokens would be committed with it, by people and by the sandbox's own import.
    writeFileSync(join(folder, '.gitignore'), '*\n')
  } catch (cause) {
    if (isFileError(cause) && cause.code === 'EEXIST') return
    throw new UsageError(`${option}: the folder cannot be made: ${fileErrorWords(cause)}`, { cause })
  }
}

async function readState(path: string, option: string): Promise<SandboxState | undefined> {
  let text: string
  try {
    text = await readText(path)
  } catch (cause) {
    if (isFileError(cause) && cause.code === 'ENOENT') return undefined
    throw new UsageError(`${option}: ${path} cannot be read: ${fileErrorWords(cause)}`, { cause })
  }
  const state = parse(text)
  if (state) return state
  throw new UsageError(`${option}: ${path} is not a state of this version of the sandbox`, {
    hints: ['name another folder, or remove the file: then the sandbox makes new tokens'],
  })
}

function parse(text: string): SandboxState | undefined {
  try {
    const { success, data } = schema.safeParse(JSON.parse(text))
    if (!success) return undefined
    const ids = Object.values(data.projects).map(({ id }) => id)
    return new Set(ids).size === ids.length ? data : undefined
  } catch {
    return undefined
  }
}
