import type { Source } from './source.ts'

/** A file that `init` can write. */
export type Template = {
  readonly name: string
  /** Whether it is about another project. */
  readonly takesProject: boolean
  /** Flags and options of `init` that it has a use for, beside those about the file. */
  readonly takes: readonly string[]
} & (
  | { readonly kind: 'gitlab' | 'github'; readonly render: (answers: AnswersWithSource) => Rendered }
  | { readonly kind: 'cron'; readonly render: (answers: Answers) => Rendered }
)

/** What a template is filled in with. */
export interface Answers {
  /** Only there for templates that take one. */
  readonly project: string
  readonly ref: string
  readonly gitlabUrl: string
  /** Whether the instance was named, by a flag or a variable. */
  readonly gitlabUrlGiven: boolean
  /** `--cli`. */
  readonly cli: string | undefined
  /** Five fields. */
  readonly schedule: string
}

/** For files that run on another machine, which has to get gitlab-downstream from somewhere. */
export interface AnswersWithSource extends Answers {
  readonly source: Source
}

/** What a template makes of it. */
export interface Rendered {
  readonly content: string
  /** What is left to do, in order. */
  readonly next: readonly string[]
}

/** A text as a YAML scalar: plain where it can be mistaken for nothing else, else in double quotes, which JSON's are. */
export function yamlText(text: string): string {
  const isPlain = /^[A-Za-z][\w./-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text)
  return isPlain ? text : JSON.stringify(text)
}
