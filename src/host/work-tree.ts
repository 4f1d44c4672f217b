import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** What git says of the folder that the program runs in. */
export interface WorkTree {
  /** In git's order; their addresses may hold credentials. */
  readonly remotes: readonly { readonly name: string; readonly address: string }[]
  /** `undefined` when no branch is checked out. */
  readonly branch: string | undefined
}

/** `undefined` where there is no work tree, or no git. Only reads the configuration, so that nothing of the folder is run. */
export async function readWorkTree(folder: string): Promise<WorkTree | undefined> {
  const git = async (...args: string[]) => {
    const { stdout } = await promisify(execFile)('git', args, { cwd: folder, timeout: 5_000, windowsHide: true })
    return stdout
  }
  try {
    const [remotes, branch] = await Promise.all([
      git('remote', '-v'),
      git('symbolic-ref', '--quiet', '--short', 'HEAD').catch(() => ''),
    ])
    return { remotes: parseRemotes(remotes), branch: branch.trim() || undefined }
  } catch {
    return undefined
  }
}

function parseRemotes(text: string): WorkTree['remotes'] {
  return text.split('\n').flatMap((line) => {
    const [, name, address] = /^(\S+)\t(.+) \(fetch\)/.exec(line) ?? []
    return name === undefined || address === undefined ? [] : [{ name, address }]
  })
}
