import * as field from '../spec/fields.ts';
import { defineActions, read } from '../spec/define-actions.ts';

export const emailTemplateActions = defineActions('emailTemplate', {
  listEmailTemplates: read({
    section: 21,
    since: '1.29',
    params: {},
    result: {
      'email-templates': field.list({
        id: field.essential(field.id),
        company_id: field.id,
        signature_id: field.id,
        template_name: field.text,
        template_type: field.text,
        template_subject: field.text,
        template_message: field.text,
        template_attachment_doc: field.flag,
      }),
    },
    errors: {},
  }),
});
