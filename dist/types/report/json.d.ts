/**
 * JSON that is safe to print on a terminal and in a workflow: `JSON.stringify` leaves C1 controls, direction marks and GitHub's old
 * `##[command]` as they are, here they are escapes, which every parser reads back. `indented` is for files and people.
 */
export declare function formatJson(value: unknown, { indented }?: {
    readonly indented?: boolean;
}): string;
