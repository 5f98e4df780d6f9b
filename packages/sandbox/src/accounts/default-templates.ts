/** The email templates of a new account. {numero}, {client}, {total} and {lien} are replaced. */
export const defaultTemplates = [
  {
    template_name: 'Envoi devis',
    template_type: 'estimate',
    template_subject: 'Votre devis {numero}',
    template_message:
      'Bonjour {client},\n\nVeuillez trouver votre devis {numero}\u00a0: {lien}\n\nCordialement',
  },
  {
    template_name: 'Envoi facture',
    template_type: 'invoice',
    template_subject: 'Votre facture {numero}',
    template_message:
      'Bonjour {client},\n\nVeuillez trouver votre facture {numero} d’un montant de {total}\u00a0€ TTC\u00a0: {lien}\n\nCordialement',
  },
  {
    template_name: 'Relance 1',
    template_type: 'reminder1',
    template_subject: 'Rappel\u00a0: facture {numero}',
    template_message:
      'Bonjour {client},\n\nSauf erreur de notre part, la facture {numero} de {total}\u00a0€ TTC reste à régler\u00a0: {lien}\n\nCordialement',
  },
] as const;
