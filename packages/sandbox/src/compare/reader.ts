import {
  type ActionParams,
  catalogue,
  createEnvelope,
  type Envelope,
  FactomosClient,
  type FactomosError,
  fetchTransport,
  isFactomosError,
  type ReadActionName,
  type Transport,
  TransportError,
} from 'factomos-core';

/** A day has 500 calls, and other programs of the account need some of them. */
export const MAX_READS = 12;

/** Undocumented lists that other connectors call. Their names indicate that they change nothing. */
export const probedActions = ['listClient', 'listClients', 'listService', 'listEstimate'] as const;
export type ProbedAction = (typeof probedActions)[number];

/** The answer of Factomos to one read. It contains values of the account, which must not be shown. */
export interface Answer {
  action: ReadActionName | ProbedAction;
  params: Readonly<Record<string, unknown>>;
  /** Undefined when there was no answer. */
  response: { status: number; body: string; text: string | undefined } | undefined;
  /** The JSON of the answer, if it could be parsed. */
  raw: unknown;
  error: FactomosError | undefined;
}

export interface Account {
  token: string;
  secret: string;
  baseUrl?: string | undefined;
}

/**
 * Reads an account and cannot write: it has no method for writes, refuses the names of writes, and its
 * transport sends nothing that the client marks as a write.
 */
export class Reader {
  readonly #client: FactomosClient;
  readonly #envelope: Envelope;
  #response: Answer['response'];
  #sent = 0;

  constructor({ token, secret, baseUrl }: Account, transport: Transport = fetchTransport) {
    const guarded = this.#guarded(transport);
    this.#client = new FactomosClient({ token, secret, baseUrl, retries: 0, transport: guarded });
    this.#envelope = createEnvelope(secret);
  }

  /** The number of calls made. */
  get sent(): number {
    return this.#sent;
  }

  async read<Name extends ReadActionName>(action: Name, params: ActionParams<Name>): Promise<Answer> {
    const effect: string = catalogue[action].effect;
    if (effect !== 'read') throw new TypeError(`${action} is a write`);
    return this.#answer(action, params, () => this.#client.call(action, params));
  }

  async probe(action: ProbedAction): Promise<Answer> {
    if (!probedActions.includes(action)) throw new TypeError('Only the listed names may be probed');
    return this.#answer(action, {}, () => this.#client.callUnknown(action, {}, { effect: 'read' }));
  }

  async #answer(
    action: Answer['action'],
    params: object,
    call: () => Promise<{ raw: Readonly<Record<string, unknown>> }>,
  ): Promise<Answer> {
    this.#response = undefined;
    const answer = { action, params: { ...params } };
    try {
      const { raw } = await call();
      return { ...answer, response: this.#response, raw, error: undefined };
    } catch (error) {
      if (!isFactomosError(error)) throw error;
      const raw = this.#parsed();
      return { ...answer, response: this.#response, raw, error };
    }
  }

  #parsed(): unknown {
    const text = this.#response?.text ?? '';
    const json = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1);
    try {
      const value: unknown = JSON.parse(json);
      return value;
    } catch {
      return undefined;
    }
  }

  #guarded(transport: Transport): Transport {
    return async (request) => {
      if (request.effect !== 'read') throw new TransportError('compare sends no write', { sent: 'no' });
      if (this.#sent >= MAX_READS) throw new TransportError('compare sends no more reads', { sent: 'no' });
      this.#sent += 1;
      const { status, body } = await transport(request);
      this.#response = { status, body: Buffer.from(body).toString('latin1'), text: this.#opened(body) };
      return { status, body };
    };
  }

  #opened(body: Uint8Array): string | undefined {
    try {
      return this.#envelope.open(body);
    } catch {
      return undefined;
    }
  }
}
