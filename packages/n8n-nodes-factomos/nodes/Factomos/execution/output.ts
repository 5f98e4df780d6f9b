import { type CallOutcome, documentLink, parisDay } from 'factomos-core';
import { type IDataObject } from 'n8n-workflow';
import { isObject } from './is-object.ts';
import { type Operation } from './operations.ts';
import { simplify } from './simplify.ts';

/** The items of a read: one for each row of a list, else one. */
export function readItems(
  { words, definition }: Operation,
  { result, raw }: CallOutcome<unknown>,
  options: { simplify: boolean; baseUrl: string },
): IDataObject[] {
  const [name] =
    Object.entries(definition.result).find(([, { kind }]) => kind === 'object' || kind === 'list') ?? [];
  const found = name !== undefined && isObject(result) ? result[name] : result;
  const rawFound = name === undefined ? raw : raw[name];
  return rows(found).map((entity, index) =>
    entityItem(words.action, entity, Array.isArray(rawFound) ? rawFound[index] : rawFound, options),
  );
}

/** An item of something that was read. */
export function entityItem(
  action: string,
  entity: IDataObject,
  raw: unknown,
  options: { simplify: boolean; baseUrl: string },
): IDataObject {
  const full = withLink(withHead(entity), options.baseUrl);
  return withoutError(options.simplify ? simplify(action, full) : { ...full, ...(isObject(raw) && { raw }) });
}

/** The item of a write: what Factomos answered, or, where it answers nothing, what it was done to. */
export function writeItem(
  { result, warnings }: CallOutcome<unknown>,
  params: Record<string, unknown>,
  baseUrl: string,
): IDataObject {
  const answered = isObject(result) ? result : {};
  const ids = Object.fromEntries(Object.entries(params).filter(([name]) => name.endsWith('_id')));
  return withoutError({
    ...(Object.keys(answered).length === 0 && { success: true }),
    ...ids,
    ...withLink(answered, baseUrl),
    ...(warnings.length > 0 && { warnings: [...warnings] }),
  });
}

function rows(found: unknown): IDataObject[] {
  return (Array.isArray(found) ? found : [found]).filter(isObject);
}

/** The day of a document, and an estimate's client, which stands only in its lines. */
function withHead(entity: IDataObject): IDataObject {
  const { unix_timestamp: timestamp, articleList } = entity;
  const article: unknown = Array.isArray(articleList) ? articleList[0] : undefined;
  const client = isObject(article) && article.estimate_id !== undefined ? article : {};
  return {
    ...('client_id' in client && {
      client_id: client.client_id,
      client_company_name: client.client_company_name,
    }),
    ...entity,
    ...(typeof timestamp === 'number' && { date: parisDay(timestamp * 1000) }),
  };
}

function withLink(entity: IDataObject, baseUrl: string): IDataObject {
  const key = entity.document_key ?? entity.invoice_document_key ?? entity.estimate_document_key;
  // The client has taken this base URL: an item of a write that was done must not fail for it.
  const link = typeof key === 'string' ? documentLink(key, { baseUrl, allowHttp: true }) : undefined;
  return link === undefined ? entity : { ...entity, document_url: link };
}

/** n8n takes a top-level `error` for a failure: it would run the node again, writes included, or divert the item. */
function withoutError({ error, ...item }: IDataObject): IDataObject {
  return error === undefined ? item : { ...item, answered_error: error };
}
