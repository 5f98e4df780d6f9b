import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { node } from '@tools/n8n-harness/nodes';
import type { WorkflowNode } from '@tools/n8n-harness/workflow-file';

/**
 * A node that only does what n8n does for any node: it resolves one expression for each item and sends with n8n's request helper and the
 * options of the Factomos node. The requests are sealed already, and nothing opens the responses.
 */
const source = `
const PARALLEL = 32;
exports.BareRequests = class {
  description = {
    displayName: 'Bare Requests',
    name: 'bareRequests',
    description: "n8n's own part of a request",
    group: ['transform'],
    version: 1,
    defaults: { name: 'Bare Requests' },
    inputs: ['main'],
    outputs: ['main'],
    properties: ['url', 'token', 'crequest'].map((name) => ({ displayName: name, name, type: 'string', default: '' })),
  };
  async execute() {
    const url = this.getNodeParameter('url', 0);
    const token = this.getNodeParameter('token', 0);
    const items = this.getInputData();
    const answers = [];
    let next = 0;
    const send = async () => {
      for (let at = next++; at < items.length; at = next++) {
        const { body } = await this.helpers.httpRequest({
          method: 'POST',
          url,
          headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
          body: new URLSearchParams({ token, crequest: this.getNodeParameter('crequest', at) }).toString(),
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

export const bareRequests = (name: string, { url, token }: { url: string; token: string }): WorkflowNode =>
  node(name, 'CUSTOM.bareRequests', {
    url: `${url}/api/api.php`,
    token,
    crequest: '={{ $json.crequest }}',
  });
