import { type CompletionModel } from './model.ts';
/** For a file `gitlab-downstream.fish` in fish's folder `completions`, or `gitlab-downstream completion fish | source`. */
export declare function formatFishCompletion(model: CompletionModel): string;
