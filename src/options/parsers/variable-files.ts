import { parseDotenv } from './dotenv.ts'
import { parseLines } from './lists.ts'
import { InvalidValueError } from './values.ts'
import { parseVariableMap, type TextMap } from './variables.ts'

/** Reads a file as UTF-8 text. */
export type ReadFile = (path: string) => Promise<string>

/** The `variables-file` option: one path per line; the variables of later files win. */
export async function readVariableFiles(text: string, readFile: ReadFile): Promise<TextMap> {
  const found = new Map<string, string>()
  const messages: string[] = []
  for (const path of parseLines(text)) {
    try {
      for (const [key, value] of await readVariableFile(path, readFile)) found.set(key, value)
    } catch (error) {
      if (!(error instanceof InvalidValueError)) throw error
      messages.push(...error.messages)
    }
  }
  if (messages.length > 0) throw new InvalidValueError(...messages)
  return found
}

async function readVariableFile(path: string, readFile: ReadFile): Promise<TextMap> {
  const ending = /\.(env|ya?ml|json)$/i.exec(path)?.[1]?.toLowerCase()
  if (ending === undefined)
    throw new InvalidValueError(`${path}: expected a file that ends in .env, .yml, .yaml or .json`)
  const content = await readContent(path, readFile)
  if (ending === 'env') return new Map(parseDotenv(content, path).map(({ key, value }) => [key, value]))
  try {
    return await parseVariableMap(content)
  } catch (error) {
    if (!(error instanceof InvalidValueError)) throw error
    throw new InvalidValueError(...error.messages.map((message) => placeInFile(path, message)))
  }
}

async function readContent(path: string, readFile: ReadFile): Promise<string> {
  try {
    return await readFile(path)
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    const reason = code === 'ENOENT' ? 'there is no such file' : `cannot be read (${code ?? 'unknown reason'})`
    throw new InvalidValueError(`${path}: ${reason}`)
  }
}

/** `line 2, column 3: words` becomes the `file:2:3: words` that editors can open. */
function placeInFile(path: string, message: string): string {
  const place = /^line (\d+), column (\d+): (.*)$/s.exec(message)
  return place === null ? `${path}: ${message}` : `${path}:${place[1]}:${place[2]}: ${place[3]}`
}
