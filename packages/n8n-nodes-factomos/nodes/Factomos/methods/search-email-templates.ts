import { matchesSearch } from 'factomos-core';
import { type ILoadOptionsFunctions, type INodeListSearchResult } from 'n8n-workflow';
import { textOr } from '../../shared/values/text-or.ts';
import { listClient } from './list-context.ts';
import { listError } from './list-error.ts';

/** All email templates of the account, those for invoices first. */
export async function searchEmailTemplates(
  this: ILoadOptionsFunctions,
  filter?: string,
): Promise<INodeListSearchResult> {
  try {
    const client = await listClient(this);
    const { 'email-templates': templates } = await client.listEmailTemplates();
    return {
      results: templates
        .toSorted((a, b) => Number(b.template_type === 'invoice') - Number(a.template_type === 'invoice'))
        .map(({ id, template_name, template_type }) => ({
          name: `${textOr(template_name, `Template ${id}`)} (${textOr(template_type, 'unknown type')})`,
          value: id,
        }))
        .filter(({ name }) => matchesSearch(name, filter)),
    };
  } catch (error) {
    throw listError(this, error);
  }
}
