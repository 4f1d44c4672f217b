/**
 * JSON that is safe to print on a terminal and in a workflow: `JSON.stringify` leaves C1 controls, direction marks and GitHub's old
 * `##[command]` as they are, here they are escapes, which every parser reads back. `indented` is for files and people.
 */
export function formatJson(value: unknown, { indented = false }: { readonly indented?: boolean } = {}): string {
  const json = JSON.stringify(value, undefined, indented ? 2 : undefined)
  return json
    .replaceAll('##[', '#\\u0023[')
    .replace(
      /[\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
}
