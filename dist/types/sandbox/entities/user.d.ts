import type { SandboxUser } from '../model.ts';
import type { Store } from '../store.ts';
/** `user` as it stands in other entities. */
export declare function presentUser(store: Store, userId: number | null): object | null;
export declare function presentUserBasic(store: Store, { id, username, name, blocked }: SandboxUser): object;
