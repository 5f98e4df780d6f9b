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
 * The webhook server of an n8n with one trigger. As in n8n, it responds when the node's `webhook` returns, and runs the execution only
 * then.
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
    /** The runs so far, after they have finished. */
    received: async () => await Promise.all(runs),
    async [Symbol.asyncDispose]() {
      server.close();
      await Promise.allSettled(runs);
    },
  };
}
