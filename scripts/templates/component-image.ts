/**
 * The project on the publisher's GitLab that holds this repository, such as `tools/gitlab-downstream`: its pipeline builds the image
 * that the templates take by default, at their own version. Set it, and run `npm run generate`, before a release there; the release
 * job refuses another. Without it the default names an image that cannot exist: the first job fails, and its log says what to set.
 */
const componentProject: string | undefined = undefined

/**
 * The default of the input `image`. It never leaves the user's own instance, and never names a project that another could make:
 * no group of a GitLab can be called `help` (https://docs.gitlab.com/user/reserved_names/).
 */
export function componentImage(version: string): string {
  return `$CI_REGISTRY/${componentProject ?? 'help/set-the-input-image'}:${version}`
}

/** A template that is written by hand, with the default image put in where it starts the CLI. */
export function fillImage(template: string, version: string): string {
  if (!template.includes('\n    cli:\n')) return template
  return template.replace(/(?<=\n {6}default: )\$CI_REGISTRY\/\S+/, componentImage(version))
}
