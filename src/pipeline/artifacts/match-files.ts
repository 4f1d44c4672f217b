import picomatch from 'picomatch'

/**
 * Whether a path in an archive is wanted by `artifacts-files`. `*` stays within a folder, `**` does not; a pattern that names a
 * folder takes all that is in it, as `artifacts:paths` does.
 */
export function fileMatcher(globs: readonly string[]): (path: string) => boolean {
  const patterns = globs.map((glob) => glob.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '')).filter((glob) => glob !== '')
  if (patterns.length === 0 || patterns.includes('**') || patterns.includes('.')) return () => true
  return picomatch(
    patterns.flatMap((pattern) => [pattern, `${pattern}/**`]),
    { dot: true, nonegate: true, windows: false },
  )
}
