import { type Entry, open, type ZipFile } from 'yauzl'

/** Names of the entries of a zip file. */
export async function entryNames(file: string): Promise<string[]> {
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    open(file, (error, opened) => (error ? reject(error) : resolve(opened)))
  })
  const names: string[] = []
  return new Promise((resolve, reject) => {
    zip
      .on('entry', (entry: Entry) => names.push(entry.fileName))
      .on('end', () => resolve(names))
      .on('error', reject)
  })
}
