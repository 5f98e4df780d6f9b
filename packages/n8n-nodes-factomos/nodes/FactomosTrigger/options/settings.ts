import { DEFAULT_BASE_URL } from 'factomos-core';
import { type IExecuteFunctions, type IHookFunctions, type IWebhookFunctions } from 'n8n-workflow';

/** The user's settings for receiving. */
export interface ReceiveSettings {
  events: string[];
  ignoreRepeatsWithin: number;
  includeFailed: boolean;
  includeUnknown: boolean;
}

/** Fails for what can be read, and passes on what never can. */
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

/** For the hooks of publishing, which have no items. */
export function isReadBackOn(ctx: IHookFunctions): boolean {
  return ctx.getNodeParameter('readBack', true) !== false;
}

export function urlKey(ctx: IWebhookFunctions | IHookFunctions): string {
  return text(ctx.getNodeParameter('urlKey', ''));
}

/** Base URL of the Factomos whose authorize.php the connect page opens. */
export function factomosUrl(ctx: IWebhookFunctions): string {
  return text(moreOptions(ctx).factomosUrl) || DEFAULT_BASE_URL;
}

/** The additional options, expressions resolved. */
export function moreOptions(ctx: IWebhookFunctions | IHookFunctions): Record<string, unknown> {
  return record(ctx.getNodeParameter('more', {}));
}

/** The additional options as they are written, expressions unresolved. */
export function rawOptions(ctx: IWebhookFunctions | IHookFunctions): Record<string, unknown> {
  return record(ctx.getNode().parameters.more);
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** What is chosen, or the value of an expression: an array, or text with commas. */
export function list(value: unknown): string[] {
  return (Array.isArray(value) ? value.map(text) : text(value).split(','))
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The value of an expression may be a number as text. */
function number(value: unknown, otherwise: number): number {
  const given = text(value).trim();
  return given !== '' && Number.isFinite(Number(given)) ? Number(given) : otherwise;
}
