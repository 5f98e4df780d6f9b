import { createHash } from 'node:crypto';

/** A signed-in company, without its secrets: safe to show, log and store. */
export interface Company {
  /** Derived from the base URL and the API key, so that a later sign-in to the same company finds its data. */
  readonly id: string;
  /** The user's name for it, since the API does not return the company's name. */
  readonly label: string;
  /** The server it signed in to. Its secret is sent only there, even if the setting changes later. */
  readonly baseUrl: string;
}

/** A company as stored in the secret storage. */
export interface CompanyRecord extends Company {
  readonly token: string;
  readonly secret: string;
}

export interface Credentials {
  readonly token: string;
  readonly secret: string;
}

/** An account of VS Code. Its ID is that of its company. */
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

/** Parses the value in the secret storage. Invalid entries count as missing, so that the user can always sign in again. */
export function parseRecords(stored: string | undefined): CompanyRecord[] {
  if (stored === undefined) return [];
  try {
    const value: unknown = JSON.parse(stored);
    return Array.isArray(value) ? value.filter(isRecord) : [];
  } catch {
    return [];
  }
}
