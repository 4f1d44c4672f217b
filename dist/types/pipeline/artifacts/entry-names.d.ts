/** What the folder's file system makes of names. */
export interface NameRules {
    /** Letter case or Unicode composition is ignored: `README` and `readme` are one file. */
    readonly foldsNames: boolean;
    /** Windows: devices, `:` and endings in dots or spaces mean something else than they say. */
    readonly windows: boolean;
}
/** Why an entry of this name is not written; `undefined` when it may be. */
export declare function refuseEntryName(name: string, { windows }: NameRules): string | undefined;
/**
 * Why a symlink with this target is not made; `undefined` when it may be.
 *
 * `..` may only lead, and only as far as the folder: after another part it could climb from wherever that part is linked to.
 * Nothing is ever written through a symlink (they are made last), so one that dangles or goes in circles does no harm.
 */
export declare function refuseSymlink(name: string, target: string, { windows }: NameRules): string | undefined;
