/** The manual's 31 notifications, with the table of the object that `result.id` identifies. */
export const notificationSubjects = {
  create_invoice: 'invoice',
  delete_invoice: 'invoice',
  update_invoice: 'invoice',
  add_invoice_payment: 'payment',
  update_invoice_payment: 'payment',
  delete_invoice_payment: 'payment',
  create_avoir: 'invoice',
  send_invoice: 'invoice',
  create_estimate: 'estimate',
  update_estimate: 'estimate',
  delete_estimate: 'estimate',
  send_estimate: 'estimate',
  estimate_status_gained: 'estimate',
  estimate_status_gainedwithoutinvoice: 'estimate',
  estimate_status_gainedwithacompte: 'estimate',
  estimate_status_lost: 'estimate',
  estimate_status_pending: 'estimate',
  create_contact: 'client',
  update_contact: 'client',
  delete_contact: 'client',
  create_service: 'service',
  update_service: 'service',
  archive_service: 'service',
  delete_service: 'service',
  update_stock: 'service',
  create_template_email: 'emailTemplate',
  update_template_email: 'emailTemplate',
  delete_template_email: 'emailTemplate',
  create_design: 'design',
  update_design: 'design',
  delete_design: 'design',
} as const;

export type NotificationType = keyof typeof notificationSubjects;

export function isNotificationType(text: string): text is NotificationType {
  return Object.hasOwn(notificationSubjects, text);
}

export const notificationTypes = Object.keys(notificationSubjects).filter(isNotificationType);
