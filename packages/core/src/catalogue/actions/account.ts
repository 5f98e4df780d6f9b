import * as field from '../spec/fields.ts';
import * as param from '../spec/params.ts';
import * as server from '../spec/server-messages.ts';
import { companyTypes, subscriptionStatuses } from '../spec/choices.ts';
import { defineActions, write } from '../spec/define-actions.ts';
import { missing } from '../spec/error-entry.ts';

const partnersOnly = { message: server.ACTION_NOT_AUTHORIZED } as const;

const accountNotFound = { message: server.ACCOUNT_NOT_FOUND } as const;

export const accountActions = defineActions('account', {
  createAccount: write({
    section: 2,
    params: {
      username: param.required(param.email),
      password: param.secret,
      name: param.text,
      company_type: param.choice(companyTypes),
      company_address: param.multiline,
      zipcode: param.text,
      city: param.text,
      country: param.text,
      phone_number: param.text,
      fax_number: param.text,
      company_email: param.email,
      company_website: param.text,
      capital: param.text,
      siret: param.text,
      vat_percentage: param.percent,
      vat_number: param.text,
      tva_enable: param.flag,
      app_name: param.text,
      app_description: param.text,
      app_icon: param.url,
      webhook_url: param.url,
    },
    result: {
      company_id: field.essential(field.id),
      password: field.optional(field.secret),
      auth_token: field.secret,
      api_key: field.optional(field.secret),
      api_secret: field.optional(field.secret),
    },
    errors: {
      [-29]: missing('username'),
      [-30]: { message: server.USERNAME_NOT_AVAILABLE },
    },
  }),
  deleteAccount: write({
    section: 3,
    since: '1.29',
    params: {
      company_id: param.required(param.id),
    },
    result: {},
    errors: { [-33]: partnersOnly, [-35]: missing('company_id'), [-36]: accountNotFound },
  }),
  updateAccount: write({
    section: 4,
    since: '1.29',
    params: {
      company_id: param.required(param.id),
      subscription_status: param.requiredChoice(subscriptionStatuses),
    },
    result: {},
    errors: {
      [-33]: partnersOnly,
      [-35]: missing('company_id'),
      [-36]: accountNotFound,
      [-37]: missing('subscription_status'),
      [-38]: { message: server.INVALID_SUBSCRIPTION_STATUS },
    },
  }),
});
