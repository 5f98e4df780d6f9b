import type { DocumentCommand } from '../document-command.ts';
import type {
  CompanyData,
  RecordedPayment,
  SeenClient,
  StoredDocument,
} from '../../../domain/company-data.ts';

/** An action that a document offers. */
export interface DocumentAction {
  readonly command: DocumentCommand;
  readonly label: string;
  /** The cost as text; undefined when there is none. */
  readonly cost: string | undefined;
  readonly primary?: boolean;
}

/** A notice above the document, with actions. */
export interface DocumentNotice {
  readonly text: string;
  readonly action?: DocumentAction;
}

/** The data of a document's page. All of it is cached, so showing it makes no calls. */
export interface DocumentView {
  readonly document: StoredDocument;
  /** The name of the company in VS Code. The API returns no other data about the sender. */
  readonly company: string;
  /** The client's data, if it was read. */
  readonly client: SeenClient | undefined;
  /** The number of days it is overdue; 0 when its due date is not known. */
  readonly overdueDays: number | undefined;
  readonly emails: NonNullable<CompanyData['emails']>[string] | undefined;
  readonly sent: CompanyData['sent'][string] | undefined;
  readonly payments: readonly RecordedPayment[];
  readonly actions: readonly DocumentAction[];
  readonly readEmails: DocumentAction | undefined;
  readonly readClient: DocumentAction | undefined;
  readonly notices: readonly DocumentNotice[];
  readonly now: number;
}
