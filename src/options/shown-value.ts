/**
 * What a message may repeat of what the user wrote: one short line, or nothing where it looks like a secret. A password in a URL, a
 * token in its query, or a token in the wrong place is no less secret there.
 */
export function showValue(text: string): string | undefined {
  if (/:\/\/(?:\S*@|\S*\?)|gl(?:ptt|cbt|pat|oas)-/.test(text)) return undefined
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal would act on is left out
  const line = text.trim().replace(/[\x00-\x1f\x7f-\x9f]+/g, ' ')
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}
