import { defineMessages } from '../ui/language.ts';

export const messages = defineMessages({
  en: {
    receivers: 'Receivers',
    receiversLead:
      'URLs that are notified. createAccount with webhook_url and the authorise popup also add receivers.',
    none: 'No receivers.',
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
      'Any of the 31 types, including those that no action of the API causes. The change that it describes is applied.',
    type: 'Notification',
    object: 'Id of the object',
    objectHint: 'Leave empty for the newest one',
    custom: 'custom',
    fire: 'Trigger',
    triggered: (count: number) =>
      count === 0
        ? 'Nothing was sent: there is no receiver.'
        : `Sent to ${count === 1 ? 'one receiver' : `${count} receivers`}.`,
    behaviour: 'Network conditions',
    behaviourLead: 'Test a receiver with duplicate, late and reordered notifications.',
    copies: 'Copies of each notification',
    delay: 'Delay (ms)',
    reorder: 'Batch size delivered in reverse order',
    save: 'Save',
  },
  fr: {
    receivers: 'Destinataires',
    receiversLead:
      'Adresses notifiées. createAccount avec webhook_url et la fenêtre d’autorisation en ajoutent aussi.',
    none: 'Aucun destinataire.',
    company: 'Société',
    app: 'Application',
    url: 'Adresse',
    add: 'Ajouter le destinataire',
    remove: 'Retirer',
    removeOne: (app) => `Retirer le destinataire de ${app}`,
    removeTitle: 'Retirer ce destinataire ?',
    removeText: (app, url) => `« ${app} » ne sera plus notifiée à l’adresse ${url}.`,
    removeYes: 'Retirer le destinataire',
    trigger: 'Déclencher une notification',
    triggerLead:
      'N’importe laquelle des 31, même celles qu’aucune action de l’API ne cause. Si elle dit que quelque chose a changé, cela change.',
    type: 'Notification',
    object: 'Id de l’objet',
    objectHint: 'Laissez vide pour le plus récent',
    custom: 'custom',
    fire: 'Déclencher',
    triggered: (count) =>
      count === 0
        ? 'Rien n’a été envoyé : il n’y a aucun destinataire.'
        : `Envoyée à ${count === 1 ? 'un destinataire' : `${count} destinataires`}.`,
    behaviour: 'Conditions réseau',
    behaviourLead: 'Testez un destinataire avec des notifications en double, en retard ou dans le désordre.',
    copies: 'Copies de chaque notification',
    delay: 'Délai (ms)',
    reorder: 'Taille du lot livré en ordre inverse',
    save: 'Enregistrer',
  },
});
