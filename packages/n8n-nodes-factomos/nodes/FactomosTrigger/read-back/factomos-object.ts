import { type ActionResult, type Estimate, type Invoice } from 'factomos-core';

/** What an event can be about, as Factomos answered it. */
export type FactomosObject =
  | { kind: 'invoice'; invoice: Invoice }
  | { kind: 'estimate'; estimate: Estimate; invoice?: Invoice }
  | { kind: 'client'; client: ActionResult<'getClient'>['client'] }
  | { kind: 'service'; service: ActionResult<'getService'>['service'] }
  | { kind: 'emailTemplate'; emailTemplate: EmailTemplate };

export type EmailTemplate = ActionResult<'listEmailTemplates'>['email-templates'][number];

/** The object's own id and its company's, where the answer has them. */
export function identity(object: FactomosObject): { id: string; companyId: string | undefined } {
  switch (object.kind) {
    case 'invoice':
      return { id: object.invoice.id, companyId: object.invoice.articleList[0]?.company_id };
    case 'estimate':
      return { id: object.estimate.id, companyId: object.estimate.articleList[0]?.company_id };
    case 'client':
      return { id: object.client.client_id, companyId: object.client.company_id };
    case 'service':
      return { id: object.service.service_id, companyId: object.service.company_id };
    case 'emailTemplate':
      return { id: object.emailTemplate.id, companyId: object.emailTemplate.company_id };
  }
}
