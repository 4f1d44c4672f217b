import { type CompletionModel } from './model.ts';
/** For a file `_gitlab-downstream` in `$fpath`, or `source <(gitlab-downstream completion zsh)` after `compinit`. */
export declare function formatZshCompletion(model: CompletionModel): string;
