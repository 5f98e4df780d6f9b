import { textProblem } from '../encode/check-param.ts';
import { ValidationError } from '../errors/errors.ts';
import { type LinkOptions, siteUrl } from './site.ts';

/** What the form for a new estimate is filled with. All are optional. */
export interface EstimateFormFields {
  /** Goes before `client_company_name`. */
  client_id?: string | number | undefined;
  /** Found only when the client's company is written exactly so. */
  client_company_name?: string | undefined;
  estimate_attention?: string | undefined;
  objet?: string | undefined;
  estimate_comment?: string | undefined;
  /** Comes back as it is in the notification of the estimate's creation. */
  custom?: string | undefined;
}

export interface FormRequest {
  method: 'POST';
  url: string;
  /** What to post, in order. Fields that were not given are left out. */
  fields: [name: string, value: string][];
  /** The same, form-encoded. */
  body: string;
}

/** Opens Factomos's own form for a new estimate, filled in (manual, section 9). The user's browser sends it, signed in to Factomos. */
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
    return message === undefined ? [] : [{ field, message }];
  });
  if (problems.length > 0)
    throw new ValidationError({ subject: 'request', problems, hint: 'Fix the listed fields.' });
  return {
    method: 'POST',
    url: siteUrl('creer-devis', options).href,
    fields: list,
    body: new URLSearchParams(list).toString(),
  };
}
