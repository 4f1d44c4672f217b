/** Placeholder in a script for the path of the file that takes the job's output; replaced when the job starts. */
export const TRACE_FILE = '@@trace-file@@'

/**
 * The commands of a job as one shell script that writes its trace itself: every command is shown before it runs, and both
 * streams go, in their order, into one file. (gitlab-ci-local reads two pipes, so that lines lose their order, rewrites
 * section markers, and may end before it has passed on the last lines.)
 */
export function formatJobScript(commands: readonly string[], heading?: string): string {
  const intro = heading === undefined ? [] : [show(heading)]
  // Through a pipe, since `> /dev/stdout` and `tee /dev/stderr` would overwrite a plain file from its start.
  return [`exec > >(exec cat >> '${TRACE_FILE}') 2>&1`, ...intro, ...commands.flatMap(withPrompt)].join('\n')
}

function withPrompt(command: string): string[] {
  const [first = '', ...more] = command.replace(/\n+$/, '').split('\n')
  return [show(`$ ${first}${more.length > 0 ? ' # collapsed multi-line command' : ''}`), command]
}

function show(text: string): string {
  return `printf '%s\\n' '${GREEN}${text.replaceAll("'", "'\\''")}${RESET}'`
}

/** The last line of a trace, in the runner's words. */
export function formatTraceEnd(end: { kind: 'success' } | { kind: 'failed'; reason: string }): string {
  return end.kind === 'success' ? `${GREEN}Job succeeded${RESET}\n` : `${RED}ERROR: Job failed: ${end.reason}${RESET}\n`
}

const GREEN = '\x1b[32;1m'
const RED = '\x1b[31;1m'
const RESET = '\x1b[0;m'
