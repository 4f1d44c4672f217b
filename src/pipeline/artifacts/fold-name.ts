/**
 * Two names with the same fold are one file on some file system: letter case and Unicode composition are ignored there.
 */
export function foldName(name: string): string {
  // Upper then lower: `ß`/`SS` and `ſ`/`s` fall together, as they do where case is ignored.
  return name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')
}
