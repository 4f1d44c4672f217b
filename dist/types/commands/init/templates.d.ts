import type { Answers, Rendered } from './answers.ts';
/** A file that `init` can write. */
export interface Template {
    readonly name: string;
    readonly kind: 'gitlab' | 'github' | 'cron';
    /** Whether it is about another project. */
    readonly takesProject: boolean;
    readonly render: (answers: Answers) => Rendered;
}
/** Where a file of its kind usually is. */
export declare const USUAL_FILES: {
    readonly gitlab: '.gitlab-ci.yml';
    readonly github: '.github/workflows/downstream.yml';
    readonly cron: 'downstream.cron';
};
/** Every template, in the order in which it is offered. */
export declare const templates: readonly Template[];
