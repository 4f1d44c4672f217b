import type { SandboxUser } from '../model.ts'
import type { Store } from '../store.ts'

/** `user` as it stands in other entities. */
export function presentUser(store: Store, userId: number | null): object | null {
  const user = userId === null ? undefined : store.users.get(userId)
  return user ? presentUserBasic(store, user) : null
}

export function presentUserBasic(store: Store, { id, username, name, blocked }: SandboxUser): object {
  return {
    id,
    username,
    name,
    state: blocked ? 'blocked' : 'active',
    locked: false,
    avatar_url: null,
    web_url: `${store.baseUrl}/${username}`,
  }
}
