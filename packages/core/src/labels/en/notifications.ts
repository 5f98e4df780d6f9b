import { type NotificationType } from '../../webhook/notification-types.ts';

/** The name of each notification: the object, then the event. */
export const notifications = {
  create_invoice: 'Invoice Created',
  delete_invoice: 'Invoice Deleted',
  update_invoice: 'Invoice Updated',
  add_invoice_payment: 'Payment Added',
  update_invoice_payment: 'Payment Updated',
  delete_invoice_payment: 'Payment Deleted',
  create_avoir: 'Credit Note Created',
  send_invoice: 'Invoice Sent',

  create_estimate: 'Estimate Created',
  update_estimate: 'Estimate Updated',
  delete_estimate: 'Estimate Deleted',
  send_estimate: 'Estimate Sent',
  estimate_status_gained: 'Estimate Accepted',
  estimate_status_gainedwithoutinvoice: 'Estimate Accepted Without Invoice',
  estimate_status_gainedwithacompte: 'Estimate Accepted With Deposit',
  estimate_status_lost: 'Estimate Refused',
  estimate_status_pending: 'Estimate Pending',

  create_contact: 'Client Created',
  update_contact: 'Client Updated',
  delete_contact: 'Client Deleted',

  create_service: 'Service Created',
  update_service: 'Service Updated',
  archive_service: 'Service Archived',
  delete_service: 'Service Deleted',
  update_stock: 'Service Stock Updated',

  create_template_email: 'Email Template Created',
  update_template_email: 'Email Template Updated',
  delete_template_email: 'Email Template Deleted',
  create_design: 'Design Created',
  update_design: 'Design Updated',
  delete_design: 'Design Deleted',
} satisfies Readonly<Record<NotificationType, string>>;
