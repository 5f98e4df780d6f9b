import { DEFAULT_BASE_URL, type Problem } from 'factomos-core';

/** Name of the credential type, as n8n stores it. */
export const CREDENTIAL_NAME = 'factomosApi';

export interface FactomosCredential {
  token: string;
  secret: string;
  baseUrl: string;
  allowHttp: boolean;
}

/** Trims the blanks that are often copied along with a token or a secret. */
export function parseCredential(data: Record<string, unknown>): FactomosCredential {
  return {
    token: text(data.token),
    secret: text(data.secret),
    baseUrl: text(data.baseUrl) || DEFAULT_BASE_URL,
    allowHttp: data.allowHttp === true,
  };
}

/** What is wrong with a credential, with the labels of its fields in n8n. */
export function credentialProblems(problems: readonly Problem[]): string {
  const sentence = (message: string) => message.replace('allowHttp', '"Allow HTTP"').replace(/\.$/, '');
  return problems.map(({ field, message }) => `${labels[field] ?? field} ${sentence(message)}`).join('; ');
}

const labels: Record<string, string> = { token: 'Token', secret: 'Secret', baseUrl: 'Base URL' };

const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
