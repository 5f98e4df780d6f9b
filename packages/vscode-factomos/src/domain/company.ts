import { createHash } from 'node:crypto';

/** A signed-in company, without its secrets: safe to show, to log and to keep anywhere. */
export interface Company {
  /** Derived from the address and the key, so that signing in again to the same company finds its data. */
  readonly id: string;
  /** What people call it; Factomos does not tell a company's name to its key. */
  readonly label: string;
  /** Where it signed in. Its secret goes there and nowhere else, whatever the settings say later. */
  readonly baseUrl: string;
}

/** What is kept in the secret storage for one company. */
export interface CompanyRecord extends Company {
  readonly token: string;
  readonly secret: string;
}

export interface Credentials {
  readonly token: string;
  readonly secret: string;
}

/** An account of VS Code: the id is that of its company. */
export interface AccountToSignIn {
  readonly id: string;
  readonly label: string;
}

export function companyId(baseUrl: string, token: string): string {
  return createHash('sha256').update(`${baseUrl}\n${token}`).digest('hex').slice(0, 16);
}

export function withoutSecrets({ id, label, baseUrl }: CompanyRecord): Company {
  return { id, label, baseUrl };
}

function isRecord(value: unknown): value is CompanyRecord {
  if (typeof value !== 'object' || value === null) return false;
  return ['id', 'label', 'baseUrl', 'token', 'secret'].every(
    (name) => typeof Reflect.get(value, name) === 'string',
  );
}

/** What the secret storage holds; what cannot be read counts as absent, so that one can always sign in again. */
export function parseRecords(stored: string | undefined): CompanyRecord[] {
  if (stored === undefined) return [];
  try {
    const value: unknown = JSON.parse(stored);
    return Array.isArray(value) ? value.filter(isRecord) : [];
  } catch {
    return [];
  }
}
