import { formatMarkdown } from '../../report/markdown.ts'
import { type RunResult, redactResult } from '../../report/result.ts'

/** A note is read beside others. */
const LONGEST_BYTES = 32 * 1024
const MOST_JOBS = 50

/** The result as a note: the report, shortened, below its marker. */
export function formatNote(result: RunResult, marker: string, redact: (text: string) => string): string {
  const report = formatMarkdown(redactResult(result, redact), { limitBytes: LONGEST_BYTES, jobLimit: MOST_JOBS })
  return `${marker}\n\n${withoutQuickActions(redact(report))}`
}

/** A line that begins with a slash would be an order to GitLab: https://docs.gitlab.com/user/project/quick_actions/ */
export function withoutQuickActions(markdown: string): string {
  let fence = ''
  const lines = markdown.split('\n').map((line) => {
    const [, mark = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? []
    if (fence === '') fence = mark
    else if (mark.startsWith(fence) && line.trim() === mark) fence = ''
    return fence === '' ? line.replace(/^(\s*)\//, '$1&#47;') : line
  })
  return lines.join('\n')
}
