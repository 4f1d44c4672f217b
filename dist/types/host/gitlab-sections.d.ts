import type { OutputStream } from './host-settings.ts';
/** Collapsible sections of a GitLab job log, one open at a time. */
export interface Sections {
    /** Opens a section, and closes the one before it; `title` is a safe line. */
    open(title: string, options: {
        readonly collapsed: boolean;
    }): Disposable;
    /** Closes what is open, if anything. */
    close(): void;
}
/**
 * Writes the markers exactly as GitLab reads them: `ESC[0K` with the zero, a carriage return after the name.
 * https://docs.gitlab.com/ci/jobs/job_logs/#custom-collapsible-sections
 */
export declare function createSections(stream: OutputStream, now: () => number): Sections;
