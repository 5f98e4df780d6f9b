import { type IExecuteFunctions, type IHookFunctions, type IWebhookFunctions } from 'n8n-workflow';

/** What the user chose for receiving. */
export interface ReceiveSettings {
  events: string[];
  urlKey: string;
  /** Empty means every company. */
  companyIds: string[];
  ignoreRepeatsWithin: number;
  includeFailed: boolean;
  includeUnknown: boolean;
}

/** What the user chose for reading back. */
export interface ReadBackSettings {
  readBack: boolean;
  simplify: boolean;
  ifNotVerified: 'drop' | 'fail' | 'pass';
  readsPerDay: number;
}

export function receiveSettings(ctx: IWebhookFunctions): ReceiveSettings {
  const more = record(ctx.getNodeParameter('more', {}));
  const events: unknown = ctx.getNodeParameter('events', []);
  return {
    events: Array.isArray(events) ? events.map(String) : [],
    urlKey: urlKey(ctx),
    companyIds: text(more.companyIds)
      .split(',')
      .map((id) => id.trim())
      .filter((id) => id !== ''),
    ignoreRepeatsWithin: number(more.ignoreRepeatsWithin, 0),
    includeFailed: more.includeFailed === true,
    includeUnknown: more.includeUnknown === true,
  };
}

export function readBackSettings(ctx: IExecuteFunctions): ReadBackSettings {
  const more = record(ctx.getNodeParameter('more', 0, {}));
  const ifNotVerified: unknown = ctx.getNodeParameter('ifNotVerified', 0, 'pass');
  return {
    readBack: ctx.getNodeParameter('readBack', 0, true) !== false,
    simplify: ctx.getNodeParameter('simplify', 0, true) !== false,
    ifNotVerified: ifNotVerified === 'drop' || ifNotVerified === 'fail' ? ifNotVerified : 'pass',
    readsPerDay: number(more.readsPerDay, 100),
  };
}

export function urlKey(ctx: IWebhookFunctions | IHookFunctions): string {
  return text(ctx.getNodeParameter('urlKey', ''));
}

/** Where the connect page sends people: authorize.php of this Factomos. */
export function factomosUrl(ctx: IWebhookFunctions): string {
  return text(record(ctx.getNodeParameter('more', {})).factomosUrl) || 'https://app.factomos.com';
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function number(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
}
