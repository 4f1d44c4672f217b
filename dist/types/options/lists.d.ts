import type { ArtifactSelection, OutputSource, ReportFile } from './values.ts';
/** The lines of a text, trimmed, without empty ones. */
export declare function parseLines(text: string): readonly string[];
/** `none`, `all`, or globs of job names, one per line. */
export declare function parseArtifacts(text: string): ArtifactSelection;
/**
 * `JOB:PATH`, one per line. Job names often hold colons (`build:linux`) and paths hardly ever do, so the last colon divides.
 */
export declare function parseOutputSources(text: string): readonly OutputSource[];
/** A path whose ending picks the format. */
export declare function parseReportFile(text: string): ReportFile;
/** A path that is not checked yet. */
export declare function parsePath(text: string): string;
/** Hexadecimal digits of a commit, or the first of them. */
export declare function parseSha(text: string): string;
