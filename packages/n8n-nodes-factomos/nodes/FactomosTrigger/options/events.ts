import { isNotificationType, type NotificationType, notificationTypes } from 'factomos-core';
import { type INodePropertyOptions } from 'n8n-workflow';
import { byName } from '../../shared/values/by-name.ts';

/** The value for every event that Factomos documents. */
export const ALL_EVENTS = '*';

/** Names of the events, starting with the node's resource, and what Factomos shows in French. */
const eventWords: Record<NotificationType, { name: string; french: string }> = {
  create_invoice: { name: 'Invoice Created', french: 'création d’une facture' },
  update_invoice: { name: 'Invoice Updated', french: 'modification d’une facture' },
  delete_invoice: { name: 'Invoice Deleted', french: 'suppression d’une facture' },
  send_invoice: { name: 'Invoice Sent', french: 'facture envoyée par e-mail' },
  create_avoir: { name: 'Credit Note Created', french: 'création d’un avoir' },

  add_invoice_payment: { name: 'Payment Added', french: 'règlement ajouté' },
  update_invoice_payment: { name: 'Payment Updated', french: 'règlement modifié' },
  delete_invoice_payment: { name: 'Payment Deleted', french: 'règlement supprimé' },

  create_estimate: { name: 'Estimate Created', french: 'création d’un devis' },
  update_estimate: { name: 'Estimate Updated', french: 'modification d’un devis' },
  delete_estimate: { name: 'Estimate Deleted', french: 'suppression d’un devis' },
  send_estimate: { name: 'Estimate Sent', french: 'devis envoyé par e-mail' },
  estimate_status_gained: { name: 'Estimate Accepted', french: 'devis accepté, avec une facture' },
  estimate_status_gainedwithoutinvoice: {
    name: 'Estimate Accepted Without Invoice',
    french: 'devis accepté, sans facture',
  },
  estimate_status_gainedwithacompte: {
    name: 'Estimate Accepted With Deposit',
    french: 'devis accepté, avec acompte',
  },
  estimate_status_lost: { name: 'Estimate Refused', french: 'devis refusé' },
  estimate_status_pending: { name: 'Estimate Pending', french: 'devis en attente' },

  create_contact: { name: 'Client Created', french: 'contact ajouté' },
  update_contact: { name: 'Client Updated', french: 'contact modifié' },
  delete_contact: { name: 'Client Deleted', french: 'contact supprimé' },

  create_service: { name: 'Service Created', french: 'prestation ajoutée' },
  update_service: { name: 'Service Updated', french: 'prestation modifiée' },
  archive_service: { name: 'Service Archived', french: 'prestation archivée' },
  delete_service: { name: 'Service Deleted', french: 'prestation supprimée' },
  update_stock: { name: 'Service Stock Updated', french: 'stock modifié' },

  create_template_email: { name: 'Email Template Created', french: 'modèle d’e-mail créé' },
  update_template_email: { name: 'Email Template Updated', french: 'modèle d’e-mail modifié' },
  delete_template_email: { name: 'Email Template Deleted', french: 'modèle d’e-mail supprimé' },

  create_design: { name: 'Design Created', french: 'design créé' },
  update_design: { name: 'Design Updated', french: 'design modifié' },
  delete_design: { name: 'Design Deleted', french: 'design supprimé' },
};

/** The event's name for people; the name on the wire for an event that is not documented. */
export function eventName(type: string): string {
  return isNotificationType(type) ? eventWords[type].name : type;
}

/** "All Events" first, then every event by name, which groups them by resource. */
export const eventOptions: INodePropertyOptions[] = [
  { name: 'All Events', value: ALL_EVENTS, description: 'Every event below' },
  ...Object.keys(notificationTypes)
    .filter(isNotificationType)
    .map((type) => ({
      name: eventWords[type].name,
      value: type,
      description: `Factomos sends ${type} (${eventWords[type].french})`,
    }))
    .sort(byName),
];
