/** A text as a YAML scalar: plain where it can be mistaken for nothing else, else in double quotes, which JSON's are. */
export function yamlText(text: string): string {
  const isPlain = /^[A-Za-z][\w./-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text)
  return isPlain ? text : JSON.stringify(text)
}
