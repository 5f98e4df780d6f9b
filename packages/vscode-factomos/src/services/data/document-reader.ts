import type { Api } from '../api/api.ts';
import { documentId, type InvoiceRow, type StoredDocument } from '../../domain/company-data.ts';
import type { DataStore } from './data-store.ts';
import { loadedRows, patchRow } from '../../domain/loaded-rows.ts';
import { estimateDocument, invoiceDocument, rowOf, servicesOf } from '../../domain/from-factomos.ts';
import type { DocumentRef } from './document-ref.ts';

/** How many documents are kept; the oldest go first. */
const MAX_CACHED_DOCUMENTS = 500;

/** Reads documents, each once: what was read is kept until somebody reads it again or changes it. */
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

  /** With figures that are not known to be old: one call, none when it is held so. */
  async get(ref: DocumentRef): Promise<StoredDocument> {
    this.#data.reload();
    return this.#current(ref) ?? (await this.read(ref));
  }

  /** How many calls `get` makes. */
  costOf(ref: DocumentRef): number {
    return this.#current(ref) === undefined ? 1 : 0;
  }

  /** As it is held, even when it was changed here since: its page says so. One call, none when it is held. */
  async getStored(ref: DocumentRef): Promise<StoredDocument> {
    this.#data.reload();
    return this.cached(ref) ?? (await this.read(ref));
  }

  /** One call; asked twice at once it is asked once. */
  read(ref: DocumentRef): Promise<StoredDocument> {
    const key = documentId(ref.kind, ref.id);
    const known = this.#underWay.get(key);
    if (known !== undefined) return known;
    const promise = this.#fetch(ref).finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, promise);
    return promise;
  }

  /** The address of its page for the client: one call, none when the key is known. */
  async link(ref: DocumentRef): Promise<string | undefined> {
    const { documentLink } = await import('../../bundles/core.ts');
    const known = this.#data.current.keys[documentId(ref.kind, ref.id)];
    return documentLink(known ?? (await this.getStored(ref)).key, { baseUrl: this.#baseUrl });
  }

  /** The same where the key is known; costs nothing. */
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
      // What was done here while it was read may be missing from what was read.
      const meanwhile = data.documents[key]?.changes?.slice(before?.length ?? 0) ?? [];
      data.documents[key] = meanwhile.length === 0 ? document : { ...document, changes: meanwhile };
      // The list says what was read, unless something was done here while it was read.
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
