import { once } from 'node:events';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { at, listAt, textAt } from '../../../scripts/lib/json.ts';

/** An OpenAI-compatible model without a mind: it calls the named tool once, and then answers with what the tool said. */
export interface ChatModel {
  readonly url: string;
  /** Names of the tools it was offered. */
  readonly offered: Set<string>;
  close(): void;
}

export async function startChatModel(tool: string): Promise<ChatModel> {
  const offered = new Set<string>();
  const server = createServer((request, response) => {
    void json(request).then((asked) => {
      const tools = at(asked, 'tools');
      for (const one of Array.isArray(tools) ? tools : []) offered.add(textAt(one, 'function', 'name'));
      const last = listAt(asked, 'messages').at(-1);
      const heard = at(last, 'role') === 'tool' ? textAt(last, 'content') : undefined;
      const message =
        heard === undefined
          ? {
              role: 'assistant',
              content: null,
              tool_calls: [{ id: 'call_1', type: 'function', function: { name: tool, arguments: '{}' } }],
            }
          : { role: 'assistant', content: `The tool said: ${heard}` };
      const finish_reason = heard === undefined ? 'tool_calls' : 'stop';
      const common = { id: 'chatcmpl-1', created: 1, model: textAt(asked, 'model') };
      const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
      if (at(asked, 'stream') === true) {
        response.setHeader('content-type', 'text/event-stream');
        const delta =
          'tool_calls' in message
            ? { ...message, tool_calls: message.tool_calls.map((call) => ({ index: 0, ...call })) }
            : message;
        const chunk = {
          ...common,
          object: 'chat.completion.chunk',
          choices: [{ index: 0, delta, finish_reason }],
        };
        response.end(`data: ${JSON.stringify(chunk)}\n\ndata: [DONE]\n\n`);
        return;
      }
      response.setHeader('content-type', 'application/json');
      const choices = [{ index: 0, message, finish_reason }];
      response.end(JSON.stringify({ ...common, object: 'chat.completion', choices, usage }));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return {
    url: `http://127.0.0.1:${address.port}/v1`,
    offered,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
