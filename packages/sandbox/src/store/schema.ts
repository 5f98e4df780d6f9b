import { type Table } from './table.ts';
import * as accounts from './tables/accounts.ts';
import * as contacts from './tables/contacts.ts';
import * as documents from './tables/documents.ts';
import * as system from './tables/system.ts';

export * from './tables/accounts.ts';
export * from './tables/contacts.ts';
export * from './tables/documents.ts';
export * from './tables/system.ts';

/** What a seed fills. */
export const seedTables: readonly Table[] = [
  ...Object.values(accounts),
  ...Object.values(contacts),
  ...Object.values(documents),
];

export const allTables: readonly Table[] = [...seedTables, ...Object.values(system)];
