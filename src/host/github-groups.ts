/** Folds of a GitHub log, one open at a time: the runner does not nest them. */
export interface Groups {
  /** Opens a fold and closes the one before it. */
  open(title: string): Disposable
  close(): void
}

export function createGroups(command: (name: 'group' | 'endgroup', message: string) => void): Groups {
  let current: symbol | undefined
  const close = () => {
    if (current !== undefined) command('endgroup', '')
    current = undefined
  }
  return {
    open(title) {
      close()
      const own = Symbol(title)
      current = own
      command('group', title)
      return {
        [Symbol.dispose]() {
          if (current === own) close()
        },
      }
    },
    close,
  }
}
