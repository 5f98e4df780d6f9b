import type { Disposable, Memento, Uri } from 'vscode';
import type { Api } from '../api/api.ts';
import type { Company } from '../../domain/company.ts';
import { DataStore } from '../data/data-store.ts';
import { EstimateList } from '../data/estimate-list.ts';
import { InvoiceLoader } from '../data/invoice-loader.ts';
import { DocumentReader } from '../data/document-reader.ts';
import { KeptDrafts } from '../data/kept-drafts.ts';
import { CreatedDocuments } from '../write-guard/created-documents.ts';
import { SentDrafts } from '../write-guard/sent-drafts.ts';
import { WriteGuard } from '../write-guard/write-guard.ts';
import type { Log } from '../host/log.ts';
import { Lookups } from './lookups.ts';

/** The session of one signed-in company: its calls, cached data and pending writes. */
export class CompanySession implements Disposable {
  readonly company: Company;
  readonly api: Api;
  readonly data: DataStore;
  readonly invoices: InvoiceLoader;
  readonly documents: DocumentReader;
  readonly lookups: Lookups;
  readonly estimates: EstimateList;
  readonly drafts: KeptDrafts;
  readonly guard: WriteGuard;
  readonly created: CreatedDocuments;
  readonly sent: SentDrafts;

  constructor(company: Company, api: Api, storage: Uri, state: Memento, log: Pick<Log, 'warn'>) {
    this.company = company;
    this.api = api;
    this.data = new DataStore(storage, company.id, (error) => {
      log.warn(`what was read could not be kept: ${error instanceof Error ? error.message : String(error)}`);
    });
    this.invoices = new InvoiceLoader(this.data, (status, row) =>
      api.call((client) => client.listInvoice({ invoice_status: status, page_index: row })),
    );
    this.documents = new DocumentReader(api, this.data, company.baseUrl);
    this.lookups = new Lookups(api, this.data);
    this.estimates = new EstimateList(state, company.id);
    this.drafts = new KeptDrafts(state, company.id);
    this.guard = new WriteGuard(storage.fsPath, company.id);
    this.created = new CreatedDocuments(storage.fsPath, company.id);
    this.sent = new SentDrafts(storage.fsPath, company.id);
  }

  dispose(): void {
    for (const part of [this.data, this.estimates, this.guard, this.created, this.api]) part.dispose();
  }
}
