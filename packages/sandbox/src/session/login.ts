import { verifyPassword } from '../accounts/password.ts';
import { type Context } from '../services.ts';
import { type UserRow, users } from '../store/schema.ts';

/** The user with this name and password, or undefined. */
export function login(
  { store }: Pick<Context, 'store'>,
  username: string,
  password: string,
): UserRow | undefined {
  const user = store.find(users, { username: username.trim() });
  return user !== undefined && verifyPassword(password, user.password_hash) ? user : undefined;
}

/** The first user of the seed that still exists. Login pages show it, since this is a sandbox. */
export function seededLogin({
  store,
  logins,
}: Pick<Context, 'store' | 'logins'>): { username: string; password: string } | undefined {
  return logins.find(({ username, password }) => login({ store }, username, password) !== undefined);
}
