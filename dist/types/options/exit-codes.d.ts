import type { ExitCode } from '../errors.ts';
/** When the CLI ends with which code; for `--help` and README. */
export declare const exitCodes: Readonly<Record<ExitCode, string>>;
