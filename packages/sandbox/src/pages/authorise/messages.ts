import { defineMessages } from '../ui/language.ts';

export const messages = defineMessages({
  en: {
    title: (app: string) => `Connect “${app}”`,
    gets: 'It asks for a key of its own, to read and write invoices, estimates, clients and payments.',
    notified: (host: string) => `It will be notified at ${host} of everything that happens.`,
    replaces:
      'An application of this name is connected already: its notifications will go to the new address.',
    sentTo: (host: string) => `The key is sent to ${host}.`,
    submit: 'Connect',
    done: 'Connected',
    doneText: (app: string) =>
      `“${app}” has its key. This window closes by itself; if it does not, close it.`,
    handing: (app: string) => `The key is on its way to “${app}”. This window closes by itself.`,
    handButton: 'Send the key now',
    failed: 'The application could not be reached',
    failedText: (host: string, why: string) =>
      `The key could not be posted to ${host}: ${why}. Nothing was kept. Start the application’s callback, then connect again.`,
    status: (status: number) => `it answered with HTTP ${status}`,
    unreachable: 'nothing answered there',
    again: 'Try again',
    problem: 'This link cannot be used',
    problems: {
      'callback-missing':
        'The address lacks app_callback: the page of the application that takes api_key and api_secret.',
      'callback-invalid':
        'app_callback is no complete http or https address, or holds a user name. Percent-encode it in the link.',
      'name-missing':
        'The address lacks app_name: the name of the application, under which its webhook is kept.',
      'webhook-invalid':
        'webhook_url is no complete http or https address, or holds a user name. Leave it out or mend it.',
    },
  },
  fr: {
    title: (app) => `Connecter « ${app} »`,
    gets: 'Elle demande sa propre clé, pour lire et écrire factures, devis, clients et règlements.',
    notified: (host) => `Elle sera prévenue à l’adresse ${host} de tout ce qui se passe.`,
    replaces: 'Une application de ce nom est déjà connectée : ses notifications iront à la nouvelle adresse.',
    sentTo: (host) => `La clé est envoyée à ${host}.`,
    submit: 'Connecter',
    done: 'Connectée',
    doneText: (app) => `« ${app} » a sa clé. Cette fenêtre se ferme toute seule ; sinon, fermez-la.`,
    handing: (app) => `La clé est en route vers « ${app} ». Cette fenêtre se ferme toute seule.`,
    handButton: 'Envoyer la clé maintenant',
    failed: 'L’application n’a pas pu être jointe',
    failedText: (host, why) =>
      `La clé n’a pas pu être envoyée à ${host} : ${why}. Rien n’a été gardé. Démarrez la page de retour de l’application, puis connectez-la de nouveau.`,
    status: (status) => `réponse HTTP ${status}`,
    unreachable: 'rien n’a répondu',
    again: 'Réessayer',
    problem: 'Ce lien ne peut pas servir',
    problems: {
      'callback-missing':
        'Il manque app_callback dans l’adresse : la page de l’application qui reçoit api_key et api_secret.',
      'callback-invalid':
        'app_callback n’est pas une adresse http ou https complète, ou contient un identifiant. Encodez-la dans le lien.',
      'name-missing':
        'Il manque app_name dans l’adresse : le nom de l’application, sous lequel son webhook est gardé.',
      'webhook-invalid':
        'webhook_url n’est pas une adresse http ou https complète, ou contient un identifiant. Retirez-la ou corrigez-la.',
    },
  },
});
