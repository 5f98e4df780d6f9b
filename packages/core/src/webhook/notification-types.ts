/**
 * The 31 notifications that Factomos posts to a webhook (manual, section 8): the group of each, and the kind
 * of object that its `result.id` identifies. For payments the kind is an assumption, since the manual only
 * says "the object concerned": see docs/assumptions.md.
 */
export const notificationTypes = {
  create_invoice: { group: 'INVOICE', object: 'invoice' },
  delete_invoice: { group: 'INVOICE', object: 'invoice' },
  update_invoice: { group: 'INVOICE', object: 'invoice' },
  add_invoice_payment: { group: 'INVOICE', object: 'invoice' },
  update_invoice_payment: { group: 'INVOICE', object: 'invoice' },
  delete_invoice_payment: { group: 'INVOICE', object: 'invoice' },
  create_avoir: { group: 'INVOICE', object: 'invoice' },
  send_invoice: { group: 'INVOICE', object: 'invoice' },

  create_estimate: { group: 'ESTIMATE', object: 'estimate' },
  update_estimate: { group: 'ESTIMATE', object: 'estimate' },
  delete_estimate: { group: 'ESTIMATE', object: 'estimate' },
  send_estimate: { group: 'ESTIMATE', object: 'estimate' },
  estimate_status_gained: { group: 'ESTIMATE', object: 'estimate' },
  estimate_status_gainedwithoutinvoice: { group: 'ESTIMATE', object: 'estimate' },
  estimate_status_gainedwithacompte: { group: 'ESTIMATE', object: 'estimate' },
  estimate_status_lost: { group: 'ESTIMATE', object: 'estimate' },
  estimate_status_pending: { group: 'ESTIMATE', object: 'estimate' },

  create_contact: { group: 'CONTACT', object: 'client' },
  update_contact: { group: 'CONTACT', object: 'client' },
  delete_contact: { group: 'CONTACT', object: 'client' },

  create_service: { group: 'SERVICE', object: 'service' },
  update_service: { group: 'SERVICE', object: 'service' },
  archive_service: { group: 'SERVICE', object: 'service' },
  delete_service: { group: 'SERVICE', object: 'service' },
  update_stock: { group: 'SERVICE', object: 'service' },

  create_template_email: { group: 'PROFIL', object: 'email-template' },
  update_template_email: { group: 'PROFIL', object: 'email-template' },
  delete_template_email: { group: 'PROFIL', object: 'email-template' },
  create_design: { group: 'PROFIL', object: 'design' },
  update_design: { group: 'PROFIL', object: 'design' },
  delete_design: { group: 'PROFIL', object: 'design' },
} as const satisfies Record<string, { group: string; object: string }>;

export type NotificationType = keyof typeof notificationTypes;
export type NotificationGroup = (typeof notificationTypes)[NotificationType]['group'];

export function isNotificationType(text: string): text is NotificationType {
  return Object.hasOwn(notificationTypes, text);
}
