import type { Api } from '../api/api.ts';
import { documentId, type InvoiceRow, type StoredDocument } from '../../domain/company-data.ts';
import type { DataStore } from './data-store.ts';
import { loadedRows, patchRow } from '../../domain/loaded-rows.ts';
import { estimateDocument, invoiceDocument, rowOf, servicesOf } from '../../domain/from-factomos.ts';
import type { DocumentRef } from './document-ref.ts';

/** The maximum number of cached documents; the oldest are dropped first. */
const MAX_CACHED_DOCUMENTS = 500;

/** Reads documents once each: they are cached until they are read again or changed. */
export class DocumentReader {
  readonly #api: Api;
  readonly #data: DataStore;
  readonly #baseUrl: string;
  readonly #underWay = new Map<string, Promise<StoredDocument>>();

  constructor(api: Api, data: DataStore, baseUrl: string) {
    this.#api = api;
    this.#data = data;
    this.#baseUrl = baseUrl;
  }

  cached({ kind, id }: DocumentRef): StoredDocument | undefined {
    return this.#data.current.documents[documentId(kind, id)];
  }

  /** The document, read again if it was changed from here. One call, or none when it is cached and unchanged. */
  async get(ref: DocumentRef): Promise<StoredDocument> {
    this.#data.reload();
    return this.#current(ref) ?? (await this.read(ref));
  }

  /** The number of calls that `get` makes. */
  costOf(ref: DocumentRef): number {
    return this.#current(ref) === undefined ? 1 : 0;
  }

  /** The cached document, even if it was changed from here, as its panel then says. One call, or none when it is cached. */
  async getStored(ref: DocumentRef): Promise<StoredDocument> {
    this.#data.reload();
    return this.cached(ref) ?? (await this.read(ref));
  }

  /** Reads the document. One call, shared by concurrent callers. */
  read(ref: DocumentRef): Promise<StoredDocument> {
    const key = documentId(ref.kind, ref.id);
    const known = this.#underWay.get(key);
    if (known !== undefined) return known;
    const promise = this.#fetch(ref).finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, promise);
    return promise;
  }

  /** The link to its page for the client. One call, or none when the key is known. */
  async link(ref: DocumentRef): Promise<string | undefined> {
    const { documentLink } = await import('../../bundles/core.ts');
    const known = this.#data.current.keys[documentId(ref.kind, ref.id)];
    return documentLink(known ?? (await this.getStored(ref)).key, { baseUrl: this.#baseUrl });
  }

  /** The same, only if the key is known. Makes no calls. */
  async knownLink(ref: DocumentRef): Promise<string | undefined> {
    const { documentLink } = await import('../../bundles/core.ts');
    return documentLink(this.#data.current.keys[documentId(ref.kind, ref.id)], { baseUrl: this.#baseUrl });
  }

  #current(ref: DocumentRef): StoredDocument | undefined {
    const cached = this.cached(ref);
    return cached?.changes === undefined ? cached : undefined;
  }

  async #fetch(ref: DocumentRef): Promise<StoredDocument> {
    const at = Date.now();
    const key = documentId(ref.kind, ref.id);
    const before = this.cached(ref)?.changes;
    const rowBefore = this.#row(ref);
    const [document, articles, row] =
      ref.kind === 'invoice' ? await this.#fetchInvoice(ref.id, at) : await this.#fetchEstimate(ref.id, at);
    this.#data.update((data) => {
      // Changes made here during the read may be missing from the response.
      const meanwhile = data.documents[key]?.changes?.slice(before?.length ?? 0) ?? [];
      data.documents[key] = meanwhile.length === 0 ? document : { ...document, changes: meanwhile };
      // Updates the list row, unless something was changed here during the read.
      if (row !== undefined)
        patchRow(data, ref.id, (now) =>
          now !== rowBefore && now.estimated === true
            ? now
            : { ...row, ...(now.provisional === true ? { provisional: true } : {}) },
        );
      if (document.key !== undefined) data.keys[documentId(ref.kind, ref.id)] = document.key;
      for (const service of servicesOf(articles, at)) data.services[service.id] = service;
      const { clientId, client } = document;
      if (clientId !== undefined && client !== undefined) {
        data.clients[clientId] = { ...data.clients[clientId], id: clientId, name: client, at };
      }
      const kept = Object.entries(data.documents).sort(([, a], [, b]) => b.at - a.at);
      if (kept.length > MAX_CACHED_DOCUMENTS)
        data.documents = Object.fromEntries(kept.slice(0, MAX_CACHED_DOCUMENTS));
    });
    return document;
  }

  async #fetchInvoice(id: string, at: number) {
    const { invoice } = await this.#api.call((client) => client.getInvoice({ invoice_id: id }));
    return [invoiceDocument(invoice, at), invoice.articleList, rowOf(invoice)] as const;
  }

  async #fetchEstimate(id: string, at: number) {
    const { estimate } = await this.#api.call((client) => client.getEstimate({ estimate_id: id }));
    return [estimateDocument(estimate, at), estimate.articleList, undefined] as const;
  }

  #row({ kind, id }: DocumentRef): InvoiceRow | undefined {
    return kind === 'invoice' ? loadedRows(this.#data.current).find((row) => row.id === id) : undefined;
  }
}
