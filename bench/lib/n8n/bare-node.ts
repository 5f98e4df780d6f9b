import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { node } from '@tools/n8n-harness/nodes';
import type { WorkflowNode } from '@tools/n8n-harness/workflow-file';

/**
 * A node that only sends: n8n's request helper with the options of the Factomos node, for requests that are sealed already, and nothing
 * opens the responses. No node that uses the helper can be faster.
 */
const source = `
const PARALLEL = 32;
exports.BareRequests = class {
  description = {
    displayName: 'Bare Requests',
    name: 'bareRequests',
    description: "n8n's request helper alone",
    group: ['transform'],
    version: 1,
    defaults: { name: 'Bare Requests' },
    inputs: ['main'],
    outputs: ['main'],
    properties: [{ displayName: 'Factomos', name: 'factomos', type: 'json', default: '{}' }],
  };
  async execute() {
    const { url, token } = JSON.parse(this.getNodeParameter('factomos', 0));
    const items = this.getInputData();
    const answers = [];
    let next = 0;
    const send = async () => {
      for (let at = next++; at < items.length; at = next++) {
        const { body } = await this.helpers.httpRequest({
          method: 'POST',
          url,
          headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
          body: new URLSearchParams({ token, crequest: items[at].json.crequest }).toString(),
          returnFullResponse: true,
          encoding: 'arraybuffer',
          disableFollowRedirect: true,
          timeout: 30000,
        });
        answers[at] = { json: { bytes: body.length }, pairedItem: at };
      }
    };
    await Promise.all(Array.from({ length: PARALLEL }, send));
    return [answers];
  }
};
`;

/** @returns the folder for n8n's N8N_CUSTOM_EXTENSIONS */
export function writeBareNode(parent: string): string {
  const folder = join(parent, 'bare-requests');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'BareRequests.node.js'), source);
  return folder;
}

export const bareRequests = (name: string, account: { url: string; token: string }): WorkflowNode =>
  node(name, 'CUSTOM.bareRequests', {
    factomos: JSON.stringify({ url: `${account.url}/api/api.php`, token: account.token }),
  });
