import { defineMessages } from '../ui/language.ts';

export const messages = defineMessages({
  en: {
    receivers: 'Receivers',
    receiversLead: 'Who is notified. createAccount with webhook_url and the authorise popup add them, too.',
    none: 'Nobody is notified.',
    company: 'Company',
    app: 'Application',
    url: 'Address',
    add: 'Add the receiver',
    remove: 'Remove',
    removeOne: (app: string) => `Remove the receiver of ${app}`,
    removeTitle: 'Remove this receiver?',
    removeText: (app: string, url: string) => `“${app}” will no longer be notified at ${url}.`,
    removeYes: 'Remove the receiver',
    trigger: 'Trigger a notification',
    triggerLead:
      'Any of the 31, also those that no action of the API causes. Where it says that something changed, it does change.',
    type: 'Notification',
    object: 'Id of the object',
    objectHint: 'Empty: the newest one that fits',
    custom: 'custom',
    fire: 'Trigger',
    triggered: (count: number) =>
      count === 0
        ? 'Nobody is registered to be notified.'
        : `Sent to ${count === 1 ? 'one receiver' : `${count} receivers`}.`,
    behaviour: 'How they travel',
    behaviourLead: 'To try a receiver with what networks do.',
    copies: 'Copies of each',
    delay: 'Delay (ms)',
    reorder: 'Batch delivered in reverse',
    save: 'Save',
  },
  fr: {
    receivers: 'Destinataires',
    receiversLead:
      'Qui est prévenu. createAccount avec webhook_url et la fenêtre d’autorisation en ajoutent aussi.',
    none: 'Personne n’est prévenu.',
    company: 'Société',
    app: 'Application',
    url: 'Adresse',
    add: 'Ajouter le destinataire',
    remove: 'Retirer',
    removeOne: (app) => `Retirer le destinataire de ${app}`,
    removeTitle: 'Retirer ce destinataire ?',
    removeText: (app, url) => `« ${app} » ne sera plus prévenue à l’adresse ${url}.`,
    removeYes: 'Retirer le destinataire',
    trigger: 'Déclencher une notification',
    triggerLead:
      'N’importe laquelle des 31, même celles qu’aucune action de l’API ne cause. Si elle dit que quelque chose a changé, cela change.',
    type: 'Notification',
    object: 'Id de l’objet',
    objectHint: 'Vide : le plus récent qui convient',
    custom: 'custom',
    fire: 'Déclencher',
    triggered: (count) =>
      count === 0
        ? 'Personne n’est inscrit pour être prévenu.'
        : `Envoyée à ${count === 1 ? 'un destinataire' : `${count} destinataires`}.`,
    behaviour: 'Comment elles voyagent',
    behaviourLead: 'Pour éprouver un destinataire avec ce que font les réseaux.',
    copies: 'Exemplaires de chacune',
    delay: 'Délai (ms)',
    reorder: 'Lot livré à rebours',
    save: 'Enregistrer',
  },
});
