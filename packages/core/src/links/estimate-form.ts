import { invalid } from '../errors/problem.ts';
import { textProblem } from '../encode/check-param.ts';
import { validationError } from '../errors/create-error.ts';
import { type LinkOptions, siteUrl } from './site.ts';

/** The fields to prefill in the form of a new estimate. All are optional. */
export interface EstimateFormFields {
  /** Precedes `client_company_name`. */
  client_id?: string | number | undefined;
  /** The client is found only if its company name is exactly this. */
  client_company_name?: string | undefined;
  estimate_attention?: string | undefined;
  objet?: string | undefined;
  estimate_comment?: string | undefined;
  /** Returned unchanged in the notification of the estimate's creation. */
  custom?: string | undefined;
}

export interface FormRequest {
  method: 'POST';
  url: string;
  /** The fields to post, in order. Fields that were not given are left out. */
  fields: [name: string, value: string][];
  /** The same fields, form-encoded. */
  body: string;
}

/**
 * A request that opens Factomos's own form for a new estimate, prefilled (manual, section 9). It must be sent
 * by the browser of a user who is signed in to Factomos.
 */
export function estimateForm(fields: EstimateFormFields, options?: LinkOptions): FormRequest {
  const { client_id, client_company_name, estimate_attention, objet, estimate_comment, custom } = fields;
  const given = Object.entries({
    client_id,
    client_company_name,
    estimate_attention,
    objet,
    estimate_comment,
    custom,
  });
  const list = given.flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const problems = list.flatMap(([field, value]) => {
    const message = textProblem(value);
    return message === undefined ? [] : [invalid(field, message)];
  });
  if (problems.length > 0) throw validationError('request', problems, 'Fix the listed fields.');
  return {
    method: 'POST',
    url: siteUrl('creer-devis', options).href,
    fields: list,
    body: new URLSearchParams(list).toString(),
  };
}
