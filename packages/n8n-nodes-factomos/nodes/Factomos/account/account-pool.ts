import { ReadCache } from 'factomos-core';
import { type IExecuteFunctions } from 'n8n-workflow';
import { createClient } from '../../shared/transport/create-client.ts';
import { credentialName, readCredential } from '../../shared/credential/credential.ts';
import { Account } from './account.ts';
import { isSameForAllItems } from '../../shared/credential/is-static-credential.ts';

/** One run of the node over its items. */
export class Run {
  readonly #ctx: IExecuteFunctions;
  readonly #accounts = new Map<string, Account>();
  /** The account of every item, once that is certain. */
  #only: Account | undefined;

  constructor(ctx: IExecuteFunctions) {
    this.#ctx = ctx;
  }

  /** The account of an item: with expressions in the credential, items may have different ones. */
  async account(itemIndex: number): Promise<Account> {
    if (this.#only) return this.#only;
    const credential = readCredential(await this.#ctx.getCredentials(credentialName, itemIndex));
    const key = JSON.stringify(credential);
    let account = this.#accounts.get(key);
    if (!account) {
      const client = createClient(this.#ctx, credential, {
        cache: new ReadCache({ lifetime: Infinity }),
      });
      account = new Account(client, credential.baseUrl);
      this.#accounts.set(key, account);
      // Items that are asked for meanwhile find it in the map.
      if (await isSameForAllItems(this.#ctx, credential)) this.#only = account;
    }
    return account;
  }
}
