import { type IExecuteFunctions, type IHookFunctions, type IWebhookFunctions } from 'n8n-workflow';

/** What the user chose for receiving. */
export interface ReceiveSettings {
  events: string[];
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

export function receiveSettings(ctx: IWebhookFunctions, more: Record<string, unknown>): ReceiveSettings {
  return {
    events: list(ctx.getNodeParameter('events', [])),
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
  return text(moreOptions(ctx).factomosUrl) || 'https://app.factomos.com';
}

/** The additional options, as they are now. */
export function moreOptions(ctx: IWebhookFunctions | IHookFunctions): Record<string, unknown> {
  return record(ctx.getNodeParameter('more', {}));
}

/** The same as the user wrote them: expressions are still expressions. */
export function writtenOptions(ctx: IWebhookFunctions | IHookFunctions): Record<string, unknown> {
  return record(ctx.getNode().parameters.more);
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** What is chosen, or what an expression gives: an array, or text with commas. */
export function list(value: unknown): string[] {
  return (Array.isArray(value) ? value.map(text) : text(value).split(','))
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** An expression may give a number as text. */
function number(value: unknown, otherwise: number): number {
  const given = text(value).trim();
  return given !== '' && Number.isFinite(Number(given)) ? Number(given) : otherwise;
}
