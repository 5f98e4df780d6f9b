import { type ActionResult, type Estimate, type Invoice, titleServiceId } from 'factomos-core';

/** What an event can be about, as Factomos answered it. */
export type FactomosObject =
  | { kind: 'invoice'; invoice: Invoice }
  | { kind: 'estimate'; estimate: Estimate; invoice?: Invoice }
  | { kind: 'client'; client: ActionResult<'getClient'>['client'] }
  | { kind: 'service'; service: ActionResult<'getService'>['service'] }
  | { kind: 'emailTemplate'; emailTemplate: EmailTemplate };

export type EmailTemplate = ActionResult<'listEmailTemplates'>['email-templates'][number];

/** The object's own id and its company's, where the answer has it. */
export function identity(object: FactomosObject): { id: string; companyId: string | undefined } {
  switch (object.kind) {
    case 'invoice':
      return { id: object.invoice.id, companyId: companyOf(object.invoice.articleList) };
    case 'estimate':
      return { id: object.estimate.id, companyId: companyOf(object.estimate.articleList) };
    case 'client':
      return { id: object.client.client_id, companyId: object.client.company_id };
    case 'service':
      return { id: object.service.service_id, companyId: object.service.company_id };
    case 'emailTemplate':
      return { id: object.emailTemplate.id, companyId: object.emailTemplate.company_id };
  }
}

/** A document's company stands only in its lines, and in those that charge: the service of titles is Factomos's own. */
function companyOf(articles: readonly { service_id: string; company_id: string }[]): string | undefined {
  return articles.find(({ service_id }) => service_id !== titleServiceId)?.company_id;
}
