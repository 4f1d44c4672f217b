import type { ExitCode } from '../../errors.ts'

/** When the CLI ends with which code; for `--help` and README. */
export const exitCodes: Readonly<Record<ExitCode, string>> = {
  0: 'Done; with --wait, the pipeline passed',
  1: 'The pipeline ended without passing, or runs another commit than expected',
  2: 'Bad usage or input, found before anything was sent',
  3: 'GitLab refused (token, permission, not found, ref, configuration or variables), or the tokens cannot do what was asked',
  4: 'GitLab could not be reached, or kept failing',
  5: 'Timed out waiting',
  130: 'Interrupted by SIGINT',
  143: 'Interrupted by SIGTERM',
}
