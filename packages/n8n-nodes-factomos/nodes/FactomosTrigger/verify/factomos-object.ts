import { type ActionResult, type Estimate, type Invoice } from 'factomos-core';

/** The object of an event as Factomos returned it. */
export interface FactomosObject {
  id: string;
  /** Undefined when the response does not contain the company. */
  companyId: string | undefined;
  entities: Entities;
}

/** By the field of the item that holds it. An estimate that became an invoice comes with that invoice. */
export interface Entities {
  invoice?: Invoice;
  estimate?: Estimate;
  client?: ActionResult<'getClient'>['client'];
  service?: ActionResult<'getService'>['service'];
  emailTemplate?: ActionResult<'listEmailTemplates'>['email-templates'][number];
}
