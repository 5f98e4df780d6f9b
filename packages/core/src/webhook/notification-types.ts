const invoice = { group: 'INVOICE', object: 'invoice' } as const;
const estimate = { group: 'ESTIMATE', object: 'estimate' } as const;
const client = { group: 'CONTACT', object: 'client' } as const;
const service = { group: 'SERVICE', object: 'service' } as const;
const emailTemplate = { group: 'PROFIL', object: 'email-template' } as const;
const design = { group: 'PROFIL', object: 'design' } as const;

/**
 * The 31 notifications that Factomos posts to a webhook (manual, section 8): the group of each, and the kind
 * of object that its `result.id` identifies. For payments the kind is an assumption, since the manual only
 * says "the object concerned": see docs/assumptions.md.
 */
export const notificationTypes = {
  create_invoice: invoice,
  delete_invoice: invoice,
  update_invoice: invoice,
  add_invoice_payment: invoice,
  update_invoice_payment: invoice,
  delete_invoice_payment: invoice,
  create_avoir: invoice,
  send_invoice: invoice,

  create_estimate: estimate,
  update_estimate: estimate,
  delete_estimate: estimate,
  send_estimate: estimate,
  estimate_status_gained: estimate,
  estimate_status_gainedwithoutinvoice: estimate,
  estimate_status_gainedwithacompte: estimate,
  estimate_status_lost: estimate,
  estimate_status_pending: estimate,

  create_contact: client,
  update_contact: client,
  delete_contact: client,

  create_service: service,
  update_service: service,
  archive_service: service,
  delete_service: service,
  update_stock: service,

  create_template_email: emailTemplate,
  update_template_email: emailTemplate,
  delete_template_email: emailTemplate,
  create_design: design,
  update_design: design,
  delete_design: design,
} as const satisfies Record<string, { group: string; object: string }>;

export type NotificationType = keyof typeof notificationTypes;
export type NotificationGroup = (typeof notificationTypes)[NotificationType]['group'];

export function isNotificationType(text: string): text is NotificationType {
  return Object.hasOwn(notificationTypes, text);
}
