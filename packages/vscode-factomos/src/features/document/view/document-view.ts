import type { DocumentCommand } from '../document-command.ts';
import type {
  CompanyData,
  RecordedPayment,
  SeenClient,
  StoredDocument,
} from '../../../domain/company-data.ts';

/** What can be done with a document now. */
export interface DocumentAction {
  readonly command: DocumentCommand;
  readonly label: string;
  /** What it costs, in words; undefined for nothing. */
  readonly cost: string | undefined;
  readonly primary?: boolean;
}

/** Something that stands between the reader and the figures, with what can be done about it. */
export interface DocumentNotice {
  readonly text: string;
  readonly action?: DocumentAction;
}

/** Everything that a document's page shows; all of it is at hand, so showing it costs no call. */
export interface DocumentView {
  readonly document: StoredDocument;
  /** The name of the company in VS Code: the API does not tell more of the sender. */
  readonly company: string;
  /** What is known of the client, where it was read. */
  readonly client: SeenClient | undefined;
  /** How many days it is overdue; 0 when its term is not known. */
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
