import { type WriteActionName } from '../../catalogue/catalogue.ts';

const recoveryHints = {
  createAccount:
    'Renvoyez la demande : -30 dit que le compte a été créé. Son mot de passe et ses clés sont perdus : réinitialisez le mot de passe dans Factomos.',
  deleteAccount: 'Renvoi sans risque : un compte supprimé répond -36.',
  updateAccount: 'Renvoi sans risque : le même statut est appliqué.',
  getConnectionToken: 'Demandez un autre jeton : celui qui est perdu expire sans être utilisé.',
  createClient: 'L’API ne liste pas les clients : cherchez-le dans Factomos avant de le renvoyer.',
  editClient: 'Lisez le client avec getClient. Renvoyer la même modification est sans risque.',
  createService: 'L’API ne liste pas les prestations : cherchez-la dans Factomos avant de la renvoyer.',
  createInvoice: 'Cherchez-la avant de la renvoyer : findPossibleDuplicates({ client_id, net_total, date }).',
  editInvoice: 'Lisez la facture avec getInvoice. Renvoyer la même modification est sans risque.',
  sendInvoice: 'Vérifiez si l’e-mail est parti avant de le renvoyer : checkSend(invoice_id).',
  createPayment: 'Comparez le montant réglé avec celui d’avant : checkPayment(invoice_id).',
  editPayment:
    'Regardez le montant réglé : checkPayment(invoice_id). Renvoyer la même modification est sans risque.',
  deleteAllPayments: 'Regardez le montant réglé : checkPayment(invoice_id).',
  createExpense: 'L’API ne liste pas les dépenses : cherchez-la dans Factomos avant de la renvoyer.',
  editExpense: 'Lisez la dépense avec getExpense. Renvoyer la même modification est sans risque.',
  createEstimate: 'L’API ne liste pas les devis : cherchez-le dans Factomos avant de le renvoyer.',
  transformEstimate:
    'Cherchez la facture avant de renvoyer la demande : findPossibleDuplicates({ client_id, net_total, date }) ; sa ligne nomme le devis dans estimate_id.',
  createCreditNote:
    "Lisez la facture avec getInvoice : si elle a un avoir, elle est paid-avoir. Ou cherchez l’avoir avec listInvoice({ invoice_status: 'avoir' }).",
} satisfies Readonly<Record<WriteActionName, string>>;

const byAction: Readonly<Record<string, string>> = recoveryHints;

/** What to look at before a write is sent again whose answer was lost. */
export function recoveryHint(action: string): string {
  const hint = Object.hasOwn(byAction, action) ? byAction[action] : undefined;
  return hint ?? 'Vérifiez dans Factomos si l’action a été faite avant de la renvoyer.';
}
