import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { INode, IRun } from 'n8n-workflow';
import { callWebhook, type Answer } from '../engine/webhook.mts';
import { runWorkflow, type WorkflowOptions } from '../engine/engine.mts';

export interface Received {
  contentType: string | undefined;
  answer: Answer;
  run: IRun | undefined;
}

/**
 * What Factomos calls: n8n's webhook server with one trigger. As n8n does, it answers once the node's `webhook` is
 * through, and only then runs the execution.
 */
export async function createReceiver(node: INode, options: Partial<WorkflowOptions>) {
  const runs: Promise<Received>[] = [];
  const server = createServer((request, response) => {
    const received = (async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of request) chunks.push(chunk as Uint8Array);
      const url = new URL(request.url ?? '', 'http://localhost');
      const contentType = request.headers['content-type'];
      const answer = await callWebhook(
        node,
        {
          query: Object.fromEntries(url.searchParams),
          headers: contentType === undefined ? {} : { 'content-type': contentType },
          body: Buffer.concat(chunks),
        },
        options,
      );
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer.body));
      const run =
        answer.items &&
        (await runWorkflow({ nodes: [node], mode: 'webhook', ...options, input: answer.items }));
      return { contentType, answer, run };
    })();
    runs.push(received);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/webhook/factomos`,
    /** Everything received so far, executions finished. */
    received: async () => await Promise.all(runs),
    async [Symbol.asyncDispose]() {
      server.close();
      await Promise.allSettled(runs);
    },
  };
}
