import type { Answers, Rendered } from './answers.ts';
/** A workflow that triggers and waits, on a push or every night. */
export declare function renderWorkflow(answers: Answers, { nightly }: {
    readonly nightly: boolean;
}): Rendered;
