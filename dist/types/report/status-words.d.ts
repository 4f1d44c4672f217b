import type { Result } from '../errors.ts';
/** How a status or a result looks: an icon for plain text, an emoji for Markdown, and words. */
export interface StatusLook {
    /** One column wide, for terminals and logs. */
    readonly icon: string;
    /** For Markdown. */
    readonly emoji: string;
    readonly words: string;
}
/** The looks of a GitLab status of a pipeline or a job; a status not known here is shown under its own name. */
export declare function statusLook(status: string): StatusLook;
/** The icon of a status in plain text. */
export declare function statusIcon(status: string): string;
/** The looks of a run's result. */
export declare function resultLook(result: Result): StatusLook;
