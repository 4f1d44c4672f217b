import type { Annotation } from '../host/host.ts';
import type { RunResult } from './result.ts';
/**
 * An error for each failed job, a warning for one that does not count; a last one says how many more there are.
 * Takes a redacted result: long texts are cut, and half a secret is not found.
 */
export declare function resultAnnotations(result: Pick<RunResult, 'jobs'>): Annotation[];
