import type { Source } from './source.ts';
/** What a template is filled in with. */
export interface Answers {
    /** Only there for templates that take one. */
    readonly project: string;
    readonly ref: string;
    readonly gitlabUrl: string;
    /** Whether the instance was named, by a flag or a variable. */
    readonly gitlabUrlGiven: boolean;
    readonly source: Source;
    /** `--cli`. */
    readonly cli: string | undefined;
    /** Five fields. */
    readonly schedule: string;
}
/** What a template makes of it. */
export interface Rendered {
    readonly content: string;
    /** What is left to do, in order. */
    readonly next: readonly string[];
}
