import { defineMessages } from '../ui/language.ts';

export const messages = defineMessages({
  en: {
    title: (app: string) => `Connect “${app}”`,
    gets: 'It asks for its own key, to read and write invoices, estimates, clients and payments.',
    notified: (host: string) => `It will be notified of every event at ${host}.`,
    replaces:
      'An application with this name is already connected. Its notifications will go to the new address.',
    sentTo: (host: string) => `The key is sent to ${host}.`,
    submit: 'Connect',
    done: 'Connected',
    doneText: (app: string) =>
      `“${app}” has its key. This window closes automatically. If it does not, close it.`,
    handing: (app: string) => `Sending the key to “${app}”. This window closes automatically.`,
    handButton: 'Send the key now',
    failed: 'The application could not be reached',
    failedText: (host: string, why: string) =>
      `The key could not be posted to ${host}: ${why}. The key was discarded. Start the application’s callback, then try again.`,
    status: (status: number) => `it answered with HTTP ${status}`,
    unreachable: 'nothing answered there',
    again: 'Try again',
    problem: 'This link is not valid',
    problems: {
      'callback-missing':
        'app_callback is missing from the address: the page of the application that receives api_key and api_secret.',
      'callback-invalid':
        'app_callback must be a complete http or https address without a user name. Percent-encode it in the link.',
      'name-missing':
        'app_name is missing from the address: the name of the application, under which its webhook is stored.',
      'webhook-invalid':
        'webhook_url must be a complete http or https address without a user name. Fix it or leave it out.',
    },
  },
  fr: {
    title: (app) => `Connecter « ${app} »`,
    gets: 'Elle demande sa propre clé pour lire et modifier les factures, devis, clients et règlements.',
    notified: (host) => `Elle sera notifiée de chaque événement à l’adresse ${host}.`,
    replaces: 'Une application de ce nom est déjà connectée : ses notifications iront à la nouvelle adresse.',
    sentTo: (host) => `La clé sera envoyée à ${host}.`,
    submit: 'Connecter',
    done: 'Connectée',
    doneText: (app) => `« ${app} » a sa clé. Cette fenêtre se ferme automatiquement ; sinon, fermez-la.`,
    handing: (app) => `Envoi de la clé à « ${app} » en cours. Cette fenêtre se ferme automatiquement.`,
    handButton: 'Envoyer la clé maintenant',
    failed: 'L’application n’a pas pu être jointe',
    failedText: (host, why) =>
      `La clé n’a pas pu être envoyée à ${host} : ${why}. La clé a été supprimée. Démarrez la page de retour de l’application, puis réessayez.`,
    status: (status) => `réponse HTTP ${status}`,
    unreachable: 'rien n’a répondu',
    again: 'Réessayer',
    problem: 'Ce lien n’est pas valide',
    problems: {
      'callback-missing':
        'Il manque app_callback dans l’adresse : la page de l’application qui reçoit api_key et api_secret.',
      'callback-invalid':
        'app_callback doit être une adresse http ou https complète, sans nom d’utilisateur. Encodez-la dans le lien.',
      'name-missing':
        'Il manque app_name dans l’adresse : le nom de l’application, sous lequel son webhook est enregistré.',
      'webhook-invalid':
        'webhook_url doit être une adresse http ou https complète, sans nom d’utilisateur. Corrigez-la ou retirez-la.',
    },
  },
});
