import { access, constants, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { DownstreamError, type Problem, UsageError } from '../errors.ts'
import { fileErrorWords, findLinkOut, isFileError, makeFolder, replaceFile } from '../files.ts'
import type { Host } from '../host/host.ts'
import type { ReportFile } from '../options/options.ts'
import { formatJson } from '../text/json.ts'
import { resultDocument } from './outputs.ts'
import { type RunResult, redactResult } from './result.ts'

interface ReportSettings extends Pick<Host, 'redact'> {
  /** What the names of a dotenv report begin with. */
  readonly prefix: string
}

interface Written {
  /** What a format could not take, one line each. */
  readonly warnings: readonly string[]
  /** Files that could not be written; the others are there all the same. */
  readonly errors: readonly ReportFileError[]
}

/** Writes report files, redacted; their folders are made. Readers see the old file or the new one, never half of one. */
export async function writeReports(
  result: RunResult,
  files: readonly ReportFile[],
  { prefix, redact }: ReportSettings,
): Promise<Written> {
  const shown = redactResult(result, redact)
  const warnings: string[] = []
  const errors: ReportFileError[] = []
  for (const { path, format } of files) {
    const report = await formatReport(shown, format, prefix)
    warnings.push(...(report.warnings ?? []))
    const error = await writeReport(path, redact(report.text))
    if (error !== undefined) errors.push(error)
  }
  return { warnings, errors }
}

async function writeReport(path: string, text: string): Promise<ReportFileError | undefined> {
  try {
    makeFolder(dirname(path))
    await replaceFile(path, text)
    return undefined
  } catch (cause) {
    return new ReportFileError(`report file ${path} could not be written: ${fileErrorWords(cause)}`, {
      cause,
      hints: ['choose a path that can be written with report-file'],
    })
  }
}

interface Report {
  readonly text: string
  readonly warnings?: readonly string[]
}

/** Takes a redacted result. A format is loaded when it is asked for. */
async function formatReport(result: RunResult, format: ReportFile['format'], prefix: string): Promise<Report> {
  switch (format) {
    case 'json':
      return { text: `${formatJson(resultDocument(result), { indented: true })}\n` }
    case 'markdown':
      return { text: (await import('./markdown.ts')).formatMarkdown(result) }
    case 'dotenv':
      return (await import('./dotenv.ts')).dotenvReport(result, prefix)
    case 'html':
      return { text: (await import('./html/document.ts')).formatHtml(result) }
    case 'junit':
      return { text: (await import('./junit.ts')).formatJunit(result) }
    case 'gitlab-annotations':
      return { text: (await import('./gitlab-annotations.ts')).formatGitLabAnnotations(result) }
  }
}

/**
 * Says before anything is sent that a report could never be written; makes nothing.
 *
 * @throws UsageError naming the paths and the reasons.
 */
export async function checkReportFiles(files: readonly ReportFile[]): Promise<void> {
  const problems: Problem[] = []
  for (const { path } of files) {
    const reason = (await isFolder(path))
      ? 'it is a folder'
      : (linkProblem(path) ?? (await folderProblem(dirname(path))))
    if (reason === undefined) continue
    problems.push({ option: 'report-file', given: path, message: `report file ${path} cannot be written: ${reason}` })
  }
  const [first] = problems
  if (first === undefined) return
  const message = problems.length === 1 ? first.message : `${problems.length} report files cannot be written`
  throw new UsageError(message, { problems })
}

function linkProblem(path: string): string | undefined {
  const link = findLinkOut(dirname(path))
  return link && `${link} is a symbolic link out of the current folder`
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
