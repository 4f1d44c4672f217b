import { type CompletionModel } from './model.ts';
/** For `source <(gitlab-downstream completion bash)`. Needs nothing but bash, not even the package bash-completion. */
export declare function formatBashCompletion(model: CompletionModel): string;
