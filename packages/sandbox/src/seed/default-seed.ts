import { defaultClients, defaultServices } from './default-contacts.ts';
import { parseSeed, type Seed, type SeedInput } from './seed.ts';

/** Ids of the default seed that tests and examples may use. */
export const seedIds = {
  company: 550,
  otherCompany: 551,
  client: 19,
  otherCompanyClient: 900,
  supplier: 41,
  prospect: 45,
  /** Taxed at 20 %. */
  service: 19,
  /** Taxed at 5.5 %. */
  reducedRateService: 22,
  title: 75,
  firstInvoice: 1001,
  estimate: 501,
  expense: 71,
  estimateTemplate: 333,
  invoiceTemplate: 335,
} as const;

/** The accounts of the default seed. They protect nothing and are the same on every machine. */
export const seedAccounts = {
  main: {
    token: 'sandbox_token_0001',
    secret: 'sandbox-secret-1',
    username: 'demo@factomos.test',
    password: 'factomos',
  },
  other: {
    token: 'sandbox_other_0001',
    secret: 'sandbox-other-01',
    username: 'autre@factomos.test',
    password: 'factomos',
  },
  partner: { token: 'sandbox_partner_0001', secret: 'sandbox-partner1' },
} as const;

type Invoices = NonNullable<SeedInput['companies'][number]['invoices']>;
type Estimates = NonNullable<SeedInput['companies'][number]['estimates']>;

const estimateStatuses = ['pending', 'gained', 'lost', 'gainedwithoutinvoice', 'pending', 'pending'] as const;

/** Six estimates over the last two months, ten days apart. */
const estimates: Estimates = estimateStatuses.map((status, index) => ({
  id: seedIds.estimate + index,
  client_id: defaultClients[index]?.id ?? seedIds.client,
  date: `-${60 - index * 10}d`,
  objet: 'Scénographie d’exposition',
  attention: 'Mme Gaëlle Hébert',
  status,
  lines: [
    { service_id: 19, quantity: '2' },
    { service_id: seedIds.reducedRateService, quantity: '10' },
  ],
}));

const INVOICE_COUNT = 60;
/** Days since the client accepted the estimate with status `gained`. The invoice was created on that day. */
const MIN_ACCEPTED_AGE_DAYS = 45;

/** The fields that the invoice of an accepted estimate takes from it. */
function fromEstimate(): Pick<
  Invoices[number],
  'client_id' | 'objet' | 'attention' | 'lines' | 'estimate_id'
> {
  const accepted = estimates.find(({ status }) => status === 'gained');
  if (accepted === undefined) throw new Error('The default seed has no accepted estimate');
  const { id, client_id, objet, attention, lines } = accepted;
  return { client_id, objet, attention, lines, estimate_id: id };
}

/** Sixty invoices over the last ten months, five days apart: old ones paid, some overdue, the newest pending. */
function invoices(): Invoices {
  return Array.from({ length: INVOICE_COUNT }, (_, index) => {
    const client = defaultClients[index % defaultClients.length];
    const first = defaultServices[index % defaultServices.length];
    const second = defaultServices[(index + 3) % defaultServices.length];
    const age = (INVOICE_COUNT - 1 - index) * 5;
    const recent = age < 30;
    return {
      ...(index === 0 ? { id: seedIds.firstInvoice } : {}),
      client_id: client?.id ?? seedIds.client,
      date: `-${age}d`,
      objet: `Prestation ${index + 1}`,
      attention: client?.client_contact_lastname ?? '',
      lines: [
        ...(index % 4 === 0 ? [{ service_id: seedIds.title, description: 'Première partie' }] : []),
        { service_id: first?.id ?? seedIds.service, quantity: String(1 + (index % 5)) },
        { service_id: second?.id ?? seedIds.service, quantity: String(1 + (index % 3)) },
      ],
      sent: index % 2 === 0,
      paid: !recent && index % 6 !== 1 && index % 6 !== 3 && index % 12 !== 5,
      payments: index % 6 === 3 ? [{ montant: '50', type: 'cb' as const, date: `-${age}d` }] : [],
      credited: index % 12 === 5 && !recent,
      ...(age === MIN_ACCEPTED_AGE_DAYS ? fromEstimate() : {}),
    };
  });
}

const input: SeedInput = {
  companies: [
    {
      id: seedIds.company,
      name: 'Atelier Lumière',
      company_type: 'S.A.R.L.',
      address: '12 rue de la République',
      zipcode: '69002',
      city: 'Lyon',
      phone_number: '04 72 00 00 00',
      email: 'contact@atelier-lumiere.test',
      website: 'https://atelier-lumiere.test',
      capital: '10\u00A0000\u00A0€',
      siret: '73282932000074',
      vat_number: 'FR44732829320',
      users: [{ username: seedAccounts.main.username, password: seedAccounts.main.password }],
      apps: [{ token: seedAccounts.main.token, secret: seedAccounts.main.secret, name: 'Sandbox' }],
      clients: [
        ...defaultClients,
        { id: 41, category: 'fournisseur', client_company_name: 'Électricité du Rhône', client_city: 'Lyon' },
        {
          id: 42,
          category: 'fournisseur',
          client_company_name: 'Papeterie Bénédicte',
          client_city: 'Villeurbanne',
        },
        { id: 43, category: 'fournisseur', client_company_name: 'Hébergement Nuage', client_city: 'Roubaix' },
        {
          id: 45,
          category: 'prospect',
          client_company_name: 'Théâtre de l’Éclipse',
          client_city: 'Grenoble',
        },
      ],
      services: defaultServices,
      emailTemplates: [
        {
          id: 333,
          template_name: 'Envoi devis',
          template_type: 'estimate',
          template_subject: 'Votre devis {numero}',
          template_message: 'Bonjour {client},\n\nVoici votre devis {numero}\u00a0: {lien}',
        },
        {
          id: 335,
          template_name: 'Envoi facture',
          template_type: 'invoice',
          template_subject: 'Votre facture {numero}',
          template_message:
            'Bonjour {client},\n\nVoici votre facture {numero} de {total}\u00a0€ TTC\u00a0: {lien}',
        },
        {
          id: 336,
          template_name: 'Première relance',
          template_type: 'reminder1',
          template_subject: 'Rappel\u00a0: facture {numero}',
          template_message:
            'Bonjour {client},\n\nLa facture {numero} de {total}\u00a0€ TTC reste à régler\u00a0: {lien}',
        },
      ],
      estimates,
      invoices: invoices(),
      expenses: [
        {
          id: 71,
          supplier_id: 41,
          date: '-40d',
          invoice_number: 'ELEC-2231',
          vat: '20.40',
          amount: '122.40',
          payment_type: 'prelevement',
          comment: 'Électricité de l’atelier',
        },
        {
          id: 72,
          supplier_id: 42,
          date: '-12d',
          invoice_number: 'PB-118',
          vat: '3.66',
          amount: '21.96',
          payment_type: 'cb',
          comment: 'Cartes de visite',
        },
        {
          id: 73,
          supplier_id: 43,
          date: '-3d',
          invoice_number: 'N-90412',
          vat: '4',
          amount: '24',
          payment_type: 'virement',
        },
      ],
    },
    {
      id: seedIds.otherCompany,
      name: 'Boulangerie Noël',
      company_type: 'Auto-Entrepreneur',
      city: 'Nantes',
      zipcode: '44000',
      email: 'bonjour@boulangerie-noel.test',
      siret: '44229377500031',
      vat_percentage: '0',
      vat_enabled: false,
      users: [{ username: seedAccounts.other.username, password: seedAccounts.other.password }],
      apps: [{ token: seedAccounts.other.token, secret: seedAccounts.other.secret, name: 'Sandbox' }],
      clients: [
        {
          id: seedIds.otherCompanyClient,
          client_company_name: 'Épicerie Anaïs',
          client_email: 'anais@epicerie.test',
        },
      ],
      services: [
        { id: 901, category: 'produits', service_name: 'Pain au levain', unit: 'pièce', price: '4.2' },
      ],
      invoices: [
        {
          id: 2001,
          client_id: seedIds.otherCompanyClient,
          date: '-8d',
          lines: [{ service_id: 901, quantity: '12' }],
        },
      ],
    },
  ],
  partners: [{ token: seedAccounts.partner.token, secret: seedAccounts.partner.secret, name: 'Partenaire' }],
};

/** A French company with clients, services, about sixty invoices and other data, a second company, and a partner. */
export function defaultSeed(): Seed {
  return (parsed ??= parseSeed(input));
}

/** Once for all sandboxes of a process, which so share its rows too (`insertSeed`). */
let parsed: Seed | undefined;
