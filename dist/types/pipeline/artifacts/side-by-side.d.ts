/**
 * Runs `work` for every item, at most `limit` at a time. When one fails, no further ones start; those under way are waited for,
 * then the first failure is thrown.
 */
export declare function forEachSideBySide<T>(items: Iterable<T>, limit: number, work: (item: T) => Promise<void>): Promise<void>;
