import { type CallOutcome, documentLink, parisDay } from 'factomos-core';
import { type IDataObject } from 'n8n-workflow';
import { isObject } from '../../shared/values/is-object.ts';
import { type Operation } from '../resources/find-operation.ts';
import { simplify } from './simplify.ts';

/** The items of a read: one for each row of a list, otherwise one. */
export function readItems(
  { ui, definition }: Operation,
  { result, raw }: CallOutcome<unknown>,
  options: { simplify: boolean; baseUrl: string },
): IDataObject[] {
  const [name] =
    Object.entries(definition.result).find(([, { kind }]) => kind === 'object' || kind === 'list') ?? [];
  const found = name !== undefined && isObject(result) ? result[name] : result;
  const rawFound = name === undefined ? raw : raw[name];
  return rows(found).map((entity, index) =>
    entityItem(ui.actionName, entity, Array.isArray(rawFound) ? rawFound[index] : rawFound, options),
  );
}

/** The item of an object that was read. */
export function entityItem(
  action: string,
  entity: IDataObject,
  raw: unknown,
  options: { simplify: boolean; baseUrl: string },
): IDataObject {
  const added = { ...day(entity), ...link(entity, options.baseUrl) };
  if (options.simplify) {
    const simple = simplify(action, added, entity, estimateClient(entity));
    if (simple) return withoutError(simple);
  }
  return withoutError({ ...estimateClient(entity), ...entity, ...added, ...(isObject(raw) && { raw }) });
}

/** The item of a write: the response or, when it is empty, the IDs that were sent. */
export function writeItem(
  action: string,
  { result, warnings }: CallOutcome<unknown>,
  params: Record<string, unknown>,
  baseUrl: string,
): IDataObject {
  const answered = isObject(result) ? result : {};
  return withoutError({
    ...(Object.keys(answered).length === 0 && (isDeletion(action) ? { deleted: true } : { success: true })),
    ...paramIds(params),
    ...answered,
    ...link(answered, baseUrl),
    ...(warnings.length > 0 && { warnings: [...warnings] }),
  });
}

/** By n8n's conventions, the item of a deletion has the field `deleted`. */
export const isDeletion = (action: string): boolean => action.startsWith('delete');

/** The IDs among the parameters of a write, for use by the next node. */
export function paramIds(params: Record<string, unknown>): IDataObject {
  const ids = Object.entries(params).filter(([name]) => name.endsWith('_id'));
  return Object.fromEntries(ids.map(([name, id]) => [name, String(id)]));
}

function rows(found: unknown): IDataObject[] {
  return (Array.isArray(found) ? found : [found]).filter(isObject);
}

/** The client of an estimate, which Factomos returns only in its lines. */
function estimateClient({ articleList }: IDataObject): IDataObject {
  const article: unknown = Array.isArray(articleList) ? articleList[0] : undefined;
  if (!isObject(article) || article.estimate_id === undefined || !('client_id' in article)) return {};
  return { client_id: article.client_id, client_company_name: article.client_company_name };
}

function day({ unix_timestamp: timestamp }: IDataObject): IDataObject {
  return typeof timestamp === 'number' ? { date: parisDay(timestamp * 1000) } : {};
}

function link(entity: IDataObject, baseUrl: string): IDataObject {
  return documentUrl(
    entity.document_key ?? entity.invoice_document_key ?? entity.estimate_document_key,
    baseUrl,
  );
}

/** The link that customers get, to the document with a key. */
export function documentUrl(key: unknown, baseUrl: string): IDataObject {
  // The base URL was validated before. If it is not valid after all, the item has no link: the write is already done.
  const url = typeof key === 'string' ? documentLink(key, { baseUrl, allowHttp: true }) : undefined;
  return url === undefined ? {} : { document_url: url };
}

/** n8n treats a top-level `error` as a failure: it would run the node again, writes included, or send the item to the error output. */
function withoutError(answered: IDataObject): IDataObject {
  if (!('error' in answered)) return answered;
  const { error, ...item } = answered;
  return error === undefined ? item : { ...item, answered_error: error };
}
