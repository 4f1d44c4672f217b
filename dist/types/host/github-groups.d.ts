/** Folds of a GitHub log, one open at a time: the runner does not nest them. */
export interface Groups {
    /** Opens a fold and closes the one before it. */
    open(title: string): Disposable;
    close(): void;
}
export declare function createGroups(command: (name: 'group' | 'endgroup', message: string) => void): Groups;
