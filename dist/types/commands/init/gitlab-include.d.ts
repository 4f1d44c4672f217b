import type { Answers, Rendered } from './answers.ts';
export interface IncludeSettings {
    readonly name: string;
    /** Inputs of the template that are filled in. */
    readonly inputs: readonly string[];
    /** Where its stage is none of GitLab's usual ones. */
    readonly stages?: readonly string[];
    /** One sentence; `PROJECT` stands for the project. */
    readonly about: string;
}
/** A `.gitlab-ci.yml` that includes one template; its lines also fit into one that is there already. */
export declare function renderInclude(answers: Answers, { name, inputs, about, stages }: IncludeSettings): Rendered;
