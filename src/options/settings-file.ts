import { parseDotenv } from './parsers/dotenv.ts'
import { InvalidValueError } from './parsers/values.ts'
import { type ReadFile, readContent } from './parsers/variables.ts'
import { type GivenOptions, readVariablesOfFile, toProblems } from './sources.ts'

const NONE: GivenOptions = { options: new Map(), problems: [] }

/**
 * What the file of the option `settings-file` says; nothing where it is not given.
 *
 * @param readers what has been read before the file, the one that wins first
 */
export async function readSettingsFile(readers: readonly GivenOptions[], readFile: ReadFile): Promise<GivenOptions> {
  const given = readers.map(({ options }) => options.get('settings-file')).find((found) => found !== undefined)
  const path = given?.text.trim() ?? ''
  // What is not a path is refused where all options are parsed.
  if (given === undefined || path === '' || path.includes('\0')) return NONE
  try {
    const entries = parseDotenv(await readContent(path, readFile), path)
    const found = readVariablesOfFile([...new Map(entries.map(({ key, value }) => [key, value]))], path)
    if (!found.options.has('settings-file')) return found
    throw new InvalidValueError(`${path}: names another settings file; expected the settings themselves`)
  } catch (error) {
    return { ...NONE, problems: toProblems(error, 'settings-file', given) }
  }
}
