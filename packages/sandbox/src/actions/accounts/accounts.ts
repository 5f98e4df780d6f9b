import { issueAuthToken } from '../../accounts/auth-tokens.ts';
import { createApplication, createCompany } from '../../accounts/create-company.ts';
import { newPassword } from '../../accounts/credentials.ts';
import { deleteCompany } from '../../accounts/delete-company.ts';
import { companies, hooks, users } from '../../store/schema.ts';
import { type Action, type AccountAction, type OpenAction, type OpenCall, missing } from '../call/action.ts';
import { refuse, refuseWithSandboxCode } from '../call/refusal.ts';
import { namedAccount } from './named-account.ts';

const companyTypes = [
  'Agessa',
  'Association',
  'Auto-Entrepreneur',
  'E.U.R.L.',
  'Entreprise-Individuelle',
  'MDA',
  'Profession-Liberale',
  'S.A.',
  'S.A.R.L.',
  'S.A.S.',
  'S.A.S.U.',
  'S.C.I.',
  'S.N.C.',
  'S.E.L.A.R.L.',
];

const applicationParameters = ['app_name', 'app_description', 'app_icon', 'webhook_url'];

const createAccount: OpenAction = {
  name: 'createAccount',
  effect: 'write',
  access: 'anyone',
  parameters: [
    'username',
    'password',
    'name',
    'company_type',
    'company_address',
    'zipcode',
    'city',
    'country',
    'phone_number',
    'fax_number',
    'company_email',
    'company_website',
    'capital',
    'siret',
    'vat_percentage',
    'vat_number',
    'tva_enable',
    ...applicationParameters,
  ],
  required: [missing('username', -29)],
  run: (call) => {
    const { parameters, store } = call;
    const username = parameters.text('username');
    if (store.find(users, { username }) !== undefined) return refuse(-30, 'Username not available');
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(username)) {
      return refuseWithSandboxCode('invalidValue', 'Invalid parameter username: it must be an email address');
    }
    const given = parameters.text('password');
    const password = given === '' ? newPassword() : given;
    const company = createCompany(store, companyFields(call, username), { username, password });
    return {
      company_id: String(company.id),
      ...(given === '' ? { password } : {}),
      auth_token: issueAuthToken(store, company.id),
      ...application(call, company.id),
    };
  },
};

function companyFields({ parameters }: OpenCall, username: string): Parameters<typeof createCompany>[1] {
  const companyType = parameters.text('company_type');
  if (companyType !== '' && !companyTypes.includes(companyType)) {
    return refuseWithSandboxCode(
      'invalidValue',
      `Invalid parameter company_type: it must be one of ${companyTypes.join(', ')}`,
    );
  }
  const rate = parameters.decimal('vat_percentage') ?? '0';
  if (Number(rate) < 0 || Number(rate) > 100) {
    return refuseWithSandboxCode(
      'invalidNumber',
      'Invalid parameter vat_percentage: it must be between 0 and 100 percent',
    );
  }
  const email = parameters.text('company_email');
  return {
    name: parameters.text('name'),
    company_type: companyType,
    address: parameters.text('company_address'),
    zipcode: parameters.text('zipcode'),
    city: parameters.text('city'),
    country: parameters.text('country'),
    phone_number: parameters.text('phone_number'),
    fax_number: parameters.text('fax_number'),
    email: email === '' ? username : email,
    website: parameters.text('company_website'),
    capital: parameters.text('capital'),
    siret: parameters.text('siret'),
    vat_number: parameters.text('vat_number'),
    vat_percentage: rate,
    vat_enabled: parameters.flag('tva_enable') === true ? 1 : 0,
    status: 'active',
  };
}

/** A token of the new account, if the call names an application. */
function application({ parameters, store }: OpenCall, companyId: number): Record<string, string> {
  if (!applicationParameters.some((name) => parameters.has(name))) return {};
  const url = parameters.text('webhook_url');
  if (url !== '' && !/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : '')) {
    return refuseWithSandboxCode(
      'invalidValue',
      'Invalid parameter webhook_url: it must be an http or https URL',
    );
  }
  const app = createApplication(store, companyId, {
    name: parameters.text('app_name'),
    description: parameters.text('app_description'),
    icon: parameters.text('app_icon'),
  });
  if (url !== '') store.insert(hooks, { company_id: companyId, app_name: app.name, url });
  return { api_key: app.token, api_secret: app.secret };
}

const deleteAccount: OpenAction = {
  name: 'deleteAccount',
  effect: 'write',
  access: 'partner',
  isDestructive: true,
  parameters: ['company_id'],
  required: [missing('company_id', -35)],
  run: (call) => {
    deleteCompany(call.store, namedAccount(call).id);
    return {};
  },
};

const statuses = ['active', 'readonly', 'blocked'];

const updateAccount: OpenAction = {
  name: 'updateAccount',
  effect: 'write',
  access: 'partner',
  parameters: ['company_id', 'subscription_status'],
  required: [missing('company_id', -35), missing('subscription_status', -37)],
  run: (call) => {
    const company = namedAccount(call);
    const status = call.parameters.text('subscription_status');
    if (!statuses.includes(status)) return refuse(-38, 'Parameter subscription_status invalid');
    call.store.update(companies, company.id, { status });
    return {};
  },
};

const getConnectionToken: AccountAction = {
  name: 'getConnectionToken',
  effect: 'write',
  access: 'account',
  isAllowedInReadOnlyAccount: true,
  // Only in the manual's example.
  parameters: ['mode'],
  required: [],
  run: ({ store, company }) => ({ auth_token: issueAuthToken(store, company.id) }),
};

export const accountActions: readonly Action[] = [
  createAccount,
  deleteAccount,
  updateAccount,
  getConnectionToken,
];
