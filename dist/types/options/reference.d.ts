/** The options as a Markdown table for README. */
export declare function formatOptionTable(): string;
/** The outputs as a Markdown table for README. */
export declare function formatOutputTable(): string;
/**
 * The metadata of the GitHub action. Inputs have no `default:` there: the runner would pass it as if the user had given it, and
 * neither `DOWNSTREAM_*` nor the CI system could say otherwise.
 */
export declare function formatActionYml(): string;
