import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { isObject, type JsonObject } from '@tools/json';
import { listen } from '@tools/process/listen';
import { type Sandbox } from 'factomos-sandbox';
import { type Path, withField } from './fields.ts';

export { fieldsOf, instead, isEssential, MISSING, type Path } from './fields.ts';

/** A field of the answers to one action, and the value that replaces it. */
export interface Deviation {
  readonly action: string;
  readonly path: Path;
  readonly to: unknown;
}

/** A proxy for a sandbox whose answers are not encrypted, which changes them. */
export interface DeviatingServer extends AsyncDisposable {
  readonly url: string;
  /** Changes the answers from now on; undefined leaves them unchanged. */
  deviation: Deviation | undefined;
  /** The last answer to each action, before it was changed. */
  readonly answers: ReadonlyMap<string, JsonObject>;
}

/** @param sandbox a sandbox with the quirk `answerForm: 'json'` */
export async function startDeviatingServer(sandbox: Sandbox): Promise<DeviatingServer> {
  const answers = new Map<string, JsonObject>();
  let deviation: Deviation | undefined;
  // One request at a time: the journal shows which action was answered last.
  let last: Promise<unknown> = Promise.resolve();

  async function forward(request: IncomingMessage): Promise<Buffer> {
    const answer = await fetch(new URL(request.url ?? '/', sandbox.url), {
      method: request.method ?? 'POST',
      headers: { 'content-type': request.headers['content-type'] ?? '' },
      body: new Uint8Array(await buffer(request)),
    });
    const body = Buffer.from(await answer.arrayBuffer());
    const action = sandbox.journal.entries({ limit: 1 })[0]?.action ?? '';
    const parsed: unknown = JSON.parse(body.toString());
    if (!isObject(parsed)) return body;
    answers.set(action, parsed);
    if (deviation?.action !== action) return body;
    return Buffer.from(JSON.stringify(withField(parsed, deviation.path, deviation.to)));
  }

  const server = createServer((request, response) => {
    const answered = last.then(() => forward(request));
    last = answered.catch(() => undefined);
    answered.then(
      (body) => response.end(body),
      () => response.destroy(),
    );
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}`,
    get deviation() {
      return deviation;
    },
    set deviation(given) {
      deviation = given;
    },
    answers,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
