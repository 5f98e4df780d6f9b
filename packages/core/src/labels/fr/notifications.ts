import { type NotificationType } from '../../webhook/notification-types.ts';

/** The name of each notification: the object, then the event. */
export const notifications = {
  create_invoice: 'Facture créée',
  delete_invoice: 'Facture supprimée',
  update_invoice: 'Facture modifiée',
  add_invoice_payment: 'Règlement ajouté',
  update_invoice_payment: 'Règlement modifié',
  delete_invoice_payment: 'Règlement supprimé',
  create_avoir: 'Avoir créé',
  send_invoice: 'Facture envoyée',

  create_estimate: 'Devis créé',
  update_estimate: 'Devis modifié',
  delete_estimate: 'Devis supprimé',
  send_estimate: 'Devis envoyé',
  estimate_status_gained: 'Devis accepté',
  estimate_status_gainedwithoutinvoice: 'Devis accepté, sans facture',
  estimate_status_gainedwithacompte: 'Devis accepté, avec acompte',
  estimate_status_lost: 'Devis refusé',
  estimate_status_pending: 'Devis en attente',

  create_contact: 'Client créé',
  update_contact: 'Client modifié',
  delete_contact: 'Client supprimé',

  create_service: 'Prestation créée',
  update_service: 'Prestation modifiée',
  archive_service: 'Prestation archivée',
  delete_service: 'Prestation supprimée',
  update_stock: 'Stock de la prestation modifié',

  create_template_email: 'Modèle d’e-mail créé',
  update_template_email: 'Modèle d’e-mail modifié',
  delete_template_email: 'Modèle d’e-mail supprimé',
  create_design: 'Modèle graphique créé',
  update_design: 'Modèle graphique modifié',
  delete_design: 'Modèle graphique supprimé',
} satisfies Readonly<Record<NotificationType, string>>;
