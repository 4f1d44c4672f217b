import { needsNoEscape, sanitizeLine } from '../../text/sanitize.ts'

const markup = Symbol('markup')

/** Text that is HTML. Only {@link html} makes it: nothing that was read from elsewhere can pass for it. */
export interface Html {
  readonly [markup]: string
}

/** What can be put into a template: nothing for what is not there. */
type Value = string | number | Html | readonly Html[] | undefined | false

/**
 * HTML from a template. The template itself is trusted; every text in it is foreign: it is sanitized and escaped, so that it stays a text
 * between tags and between the quotes of an attribute.
 */
export function html(template: TemplateStringsArray, ...values: readonly Value[]): Html {
  let text = template[0] ?? ''
  for (let index = 0; index < values.length; index += 1) text += toMarkup(values[index]) + template[index + 1]
  return { [markup]: text }
}

/** The text of a document that is ready. */
export function htmlText(document: Html): string {
  return document[markup]
}

function toMarkup(value: Value): string {
  if (typeof value === 'string')
    return needsNoEscape(value) ? value : escapeText(sanitizeLine(value, { colors: false }))
  if (typeof value === 'number') return String(value)
  if (value === undefined || value === false) return ''
  return isHtml(value) ? value[markup] : value.map(htmlText).join('')
}

function isHtml(value: Html | readonly Html[]): value is Html {
  return markup in value
}

function escapeText(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`) : text
}
