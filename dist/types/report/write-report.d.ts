import type { Host } from '../host/host.ts';
import type { ReportFile } from '../options/options.ts';
import type { RunResult } from './result.ts';
/**
 * Writes the report file, redacted; its folders are made. Readers see the old file or the new one, never half of one.
 *
 * @returns warnings: what the format could not take, one line each.
 * @throws ReportFileError when it cannot be written.
 */
export declare function writeReport(result: RunResult, { path, format }: ReportFile, { redact }: Pick<Host, 'redact'>): Promise<readonly string[]>;
/**
 * Says before anything is sent that the report could never be written; makes nothing.
 *
 * @throws UsageError naming the path and the reason.
 */
export declare function checkReportFile({ path }: ReportFile): Promise<void>;
