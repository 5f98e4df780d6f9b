import { defineAction } from './define-action.ts';

export const listEmailTemplates = defineAction({
  name: 'listEmailTemplates',
  resource: 'emailTemplate',
  section: 21,
  since: '1.29',
  effect: 'read',
  summary: 'Lists the email templates of the account.',
  params: {},
  result: {
    'email-templates': {
      kind: 'list',
      fields: {
        id: { kind: 'id' },
        company_id: { kind: 'id' },
        signature_id: { kind: 'id' },
        template_name: { kind: 'text' },
        template_type: { kind: 'text' },
        template_subject: { kind: 'text' },
        template_message: { kind: 'text' },
        template_attachment_doc: { kind: 'flag' },
      },
    },
  },
  errors: {},
});
