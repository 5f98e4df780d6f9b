import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { listAt, textAt } from '@tools/json';
import { listen } from '@tools/process/listen';

export interface ChatModel {
  /** For the credential of n8n's OpenAI node. */
  readonly url: string;
  /** The tool's result as the model received it. */
  readonly toolAnswers: string[];
  close(): Promise<void>;
}

/** An OpenAI-compatible chat model that calls a tool once and then returns its result. */
export async function startChatModel(tool: string): Promise<ChatModel> {
  const toolAnswers: string[] = [];
  const server: Server = createServer((request, response) => {
    void (async () => {
      let body = '';
      for await (const chunk of request) body += String(chunk);
      const messages = listAt(JSON.parse(body), 'messages');
      const last = messages.at(-1);
      const asked = textAt(last, 'role') === 'tool';
      if (asked) toolAnswers.push(textAt(last, 'content'));
      const message = asked
        ? { role: 'assistant', content: `The tool says: ${textAt(last, 'content')}` }
        : { role: 'assistant', content: null, tool_calls: [call(tool)] };
      const choice = { index: 0, message, finish_reason: asked ? 'stop' : 'tool_calls' };
      const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify({
          id: 'made-up',
          object: 'chat.completion',
          created: 1,
          model: 'made-up',
          choices: [choice],
          usage,
        }),
      );
    })();
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}/v1`,
    toolAnswers,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const call = (name: string) => ({ id: 'call-1', type: 'function', function: { name, arguments: '{}' } });
