import { access, constants, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { DownstreamError, UsageError } from '../errors.ts'
import { fileErrorWords, isFileError, makeFolder, replaceFile } from '../files.ts'
import type { Host } from '../host/host.ts'
import type { ReportFile } from '../options/options.ts'
import { formatJson } from '../text/json.ts'
import { dotenvReport } from './dotenv.ts'
import { formatMarkdown } from './markdown.ts'
import { resultDocument } from './outputs.ts'
import { type RunResult, redactResult } from './result.ts'

/** Where a report goes, and what the names of a dotenv report begin with. */
interface ReportTarget extends ReportFile {
  readonly prefix: string
}

/**
 * Writes the report file, redacted; its folders are made. Readers see the old file or the new one, never half of one.
 *
 * @returns warnings: what the format could not take, one line each.
 * @throws ReportFileError when it cannot be written.
 */
export async function writeReport(
  result: RunResult,
  { path, format, prefix }: ReportTarget,
  { redact }: Pick<Host, 'redact'>,
): Promise<readonly string[]> {
  const target = resolve(path)
  const { text, warnings = [] } = reportText({ format, prefix }, redactResult(result, redact))
  try {
    makeFolder(dirname(target))
    await replaceFile(target, redact(text))
    return warnings
  } catch (cause) {
    throw new ReportFileError(`report file ${path} could not be written: ${fileErrorWords(cause)}`, {
      cause,
      hints: ['choose a path that can be written with report-file'],
    })
  }
}

function reportText(
  { format, prefix }: Pick<ReportTarget, 'format' | 'prefix'>,
  result: RunResult,
): { readonly text: string; readonly warnings?: readonly string[] } {
  switch (format) {
    case 'json':
      return { text: `${formatJson(resultDocument(result), { indented: true })}\n` }
    case 'markdown':
      return { text: formatMarkdown(result) }
    case 'dotenv':
      return dotenvReport(result, prefix)
  }
}

/**
 * Says before anything is sent that the report could never be written; makes nothing.
 *
 * @throws UsageError naming the path and the reason.
 */
export async function checkReportFile({ path }: ReportFile): Promise<void> {
  const target = resolve(path)
  const problem = (await isFolder(target)) ? 'it is a folder' : await folderProblem(dirname(target))
  if (problem === undefined) return
  const message = `report file ${path} cannot be written: ${problem}`
  throw new UsageError(message, { problems: [{ option: 'report-file', given: path, message }] })
}

/** Looks at the nearest folder that exists: the missing ones are made later. */
async function folderProblem(folder: string): Promise<string | undefined> {
  try {
    if (!(await stat(folder)).isDirectory()) return `${folder} is not a folder`
    await access(folder, constants.W_OK)
    return undefined
  } catch (error) {
    if (isFileError(error) && error.code === 'ENOENT' && dirname(folder) !== folder)
      return folderProblem(dirname(folder))
    return fileErrorWords(error)
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}

/**
 * The report file could not be written, after the run. A pipeline that failed keeps its own exit code; the caller decides.
 */
export class ReportFileError extends DownstreamError {
  override readonly name = 'ReportFileError'
  readonly exitCode = 6
  readonly result = 'invalid'
}
