import type { ResultJob } from './result.ts';
/**
 * The jobs as lines for people: stage by stage in GitLab's order, an icon, the name, the duration right-aligned; links
 * and reasons for those that did not pass. Takes the jobs of a redacted result: long names are cut, and half a
 * secret is not found.
 */
export declare function jobLines(jobs: readonly ResultJob[]): string[];
