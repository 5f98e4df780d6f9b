import { ReadCache } from 'factomos-core';
import { type IExecuteFunctions } from 'n8n-workflow';
import { isStaticCredential } from '../../shared/credential/is-static-credential.ts';
import { readCredential } from '../../shared/credential/read-credential.ts';
import { createClient } from '../../shared/transport/create-client.ts';
import { Account } from './account.ts';

/** The accounts that one run of the node uses. A credential with expressions may differ between items. */
export class AccountPool {
  readonly #ctx: IExecuteFunctions;
  readonly #accounts = new Map<string, Account>();
  /** The account of every item, once the credential is known to be static. */
  #shared: Account | undefined;

  constructor(ctx: IExecuteFunctions) {
    this.#ctx = ctx;
  }

  async forItem(itemIndex: number): Promise<Account> {
    if (this.#shared) return this.#shared;
    const credential = await readCredential(this.#ctx, itemIndex);
    const key = JSON.stringify(credential);
    let account = this.#accounts.get(key);
    if (!account) {
      const client = createClient(this.#ctx, credential, {
        cache: new ReadCache({ lifetime: Infinity }),
      });
      account = new Account(client, credential.baseUrl);
      // Set before the next await, so that concurrent items find it.
      this.#accounts.set(key, account);
      account.servesAllItems = await isStaticCredential(this.#ctx, credential);
      if (account.servesAllItems) this.#shared = account;
    }
    return account;
  }
}
