import { code, node } from '@tools/n8n-harness/nodes';
import type { WorkflowNode } from '@tools/n8n-harness/workflow-file';

interface Access {
  token: string;
  secret: string;
  url: string;
}

/** The workflow without this node: Code seals, HTTP Request sends, Code opens. */
export function nodesByHand({
  token,
  secret,
  url,
}: Access): [seal: WorkflowNode, send: WorkflowNode, open: WorkflowNode] {
  const cipher = `
const { createCipheriv, createDecipheriv, createHash } = require('crypto');
const secret = ${JSON.stringify(secret)};
const key = createHash('md5').update(secret).digest('hex');`;
  const seal = `${cipher}
return $input.all().map(({ json }) => {
  const cipher = createCipheriv('aes-256-cfb8', key, secret);
  const text = 'action=getInvoice&invoice_id=' + encodeURIComponent(json.id);
  return { json: { crequest: cipher.update(text, 'utf8', 'base64') + cipher.final('base64') } };
});`;
  const open = `${cipher}
return $input.all().map(({ json }) => {
  const decipher = createDecipheriv('aes-256-cfb8', key, secret);
  const text = decipher.update(decodeURIComponent(json.data), 'base64', 'utf8') + decipher.final('utf8');
  return { json: JSON.parse(text).invoice };
});`;
  const send = {
    method: 'POST',
    url: `${url}/api/api.php`,
    sendBody: true,
    contentType: 'form-urlencoded',
    bodyParameters: {
      parameters: [
        { name: 'token', value: token },
        { name: 'crequest', value: '={{ $json.crequest }}' },
      ],
    },
    options: { response: { response: { responseFormat: 'text' } } },
  };
  return [
    code('Seal', seal),
    node('Send', 'n8n-nodes-base.httpRequest', send, { typeVersion: 4.2 }),
    code('Open', open),
  ];
}
