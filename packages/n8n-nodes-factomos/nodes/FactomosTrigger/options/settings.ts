import { DEFAULT_BASE_URL } from 'factomos-core';
import { type IExecuteFunctions, type IHookFunctions, type IWebhookFunctions } from 'n8n-workflow';

/** The user's settings for receiving. */
export interface ReceiveSettings {
  events: string[];
  ignoreRepeatsWithin: number;
  includeFailed: boolean;
  includeUnknown: boolean;
}

/** Fails for objects that the API can read, and passes on the events of all others. */
export const BY_KIND = 'byKind';

export type IfNotVerified = typeof BY_KIND | 'drop' | 'fail' | 'pass';

/** The user's settings for reading back. */
export interface ReadBackSettings {
  readBack: boolean;
  simplify: boolean;
  ifNotVerified: IfNotVerified;
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
  const chosen: unknown = ctx.getNodeParameter('ifNotVerified', 0, BY_KIND);
  return {
    readBack: ctx.getNodeParameter('readBack', 0, true) !== false,
    simplify: ctx.getNodeParameter('simplify', 0, true) !== false,
    ifNotVerified: chosen === 'drop' || chosen === 'fail' || chosen === 'pass' ? chosen : BY_KIND,
    readsPerDay: number(more.readsPerDay, 100),
  };
}

/** For the hooks of publishing, which run without items. */
export function isReadBackOn(ctx: IHookFunctions): boolean {
  return ctx.getNodeParameter('readBack', true) !== false;
}

export function urlKey(ctx: IWebhookFunctions | IHookFunctions): string {
  return text(ctx.getNodeParameter('urlKey', ''));
}

/** The base URL of the Factomos server whose authorize.php the connect page opens. */
export function factomosUrl(ctx: IWebhookFunctions): string {
  return text(moreOptions(ctx).factomosUrl) || DEFAULT_BASE_URL;
}

/** The additional options, with resolved expressions. */
export function moreOptions(ctx: IWebhookFunctions | IHookFunctions): Record<string, unknown> {
  return record(ctx.getNodeParameter('more', {}));
}

/** The additional options as stored in the workflow, with unresolved expressions. */
export function rawOptions(ctx: IWebhookFunctions | IHookFunctions): Record<string, unknown> {
  return record(ctx.getNode().parameters.more);
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** A list of choices. An expression may return an array, or text with commas. */
export function list(value: unknown): string[] {
  return (Array.isArray(value) ? value.map(text) : text(value).split(','))
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Parses a number. An expression may return it as text. */
function number(value: unknown, otherwise: number): number {
  const given = text(value).trim();
  return given !== '' && Number.isFinite(Number(given)) ? Number(given) : otherwise;
}
