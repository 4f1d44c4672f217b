/**
 * Lines of a GitLab job's log as people saw them happen: time stamps taken off and continued lines joined, section
 * markers dropped (their headings stay), progress bars reduced to their last state. Still hostile: sanitize afterwards.
 */
export declare function readableLogLines(lines: readonly string[]): string[];
