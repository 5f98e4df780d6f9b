import { type ActionResult, type Estimate, type Invoice } from 'factomos-core';

/** The object of an event as Factomos returned it. */
export interface FactomosObject {
  id: string;
  /** Undefined where the response does not name the company. */
  companyId: string | undefined;
  entities: Entities;
}

/** By the name of the field that holds it in the item. An estimate that became an invoice comes with that invoice. */
export interface Entities {
  invoice?: Invoice;
  estimate?: Estimate;
  client?: ActionResult<'getClient'>['client'];
  service?: ActionResult<'getService'>['service'];
  emailTemplate?: ActionResult<'listEmailTemplates'>['email-templates'][number];
}
