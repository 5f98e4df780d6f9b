import { type ActionResult } from './client/actions.generated.ts';
import { type ActionName, catalogue, isActionName } from './catalogue/catalogue.ts';
import { type ErrorTable } from './catalogue/spec/error-entry.ts';
import { FactomosClient } from './client/client.ts';
import { type FactomosClientOptions } from './client/request/options.ts';
import { createEnvelope } from './envelope/envelope.ts';
import { type Transport, TransportError } from './transport/transport.ts';

/** A call that the fake received, as Factomos would receive it. */
export interface FakeCall {
  readonly action: string;
  /** Texts as on the wire; parameters sent as `name[]` are lists. */
  readonly params: Readonly<Record<string, string | string[]>>;
}

/** A failure in place of an answer: see {@link refusal}, {@link lostAnswer} and {@link unreachable}. */
export type FakeFailure =
  | { readonly kind: 'refusal'; readonly code: number; readonly message: string | undefined }
  | { readonly kind: 'lost' | 'unreachable' };

type Part<Value> = Value extends readonly (infer Row)[]
  ? Part<Row>[]
  : Value extends object
    ? { [Name in keyof Value]?: Part<Value[Name]> | undefined }
    : Value;

/**
 * A result. Fields that are left out are null, as from Factomos. It has documented fields only.
 */
export type FakeResult<Name extends ActionName> = Part<ActionResult<Name>>;

/** A result or a failure, or a function that returns one for each call. */
export type FakeAnswer<Name extends ActionName> =
  | FakeResult<Name>
  | FakeFailure
  | ((call: FakeCall) => FakeResult<Name> | FakeFailure);

/** Answers by action. An action without one is unreachable. */
export type FakeAnswers = { [Name in ActionName]?: FakeAnswer<Name> };

export interface FakeFactomos {
  /** A real client, whose requests are answered within this process. */
  readonly client: FactomosClient;
  /** All requests in order, including those that got no answer. */
  readonly calls: readonly FakeCall[];
  callsTo(action: ActionName): FakeCall[];
  /** Changes the answer of an action from now on. */
  answer<Name extends ActionName>(action: Name, answer: FakeAnswer<Name>): void;
}

/** Factomos refuses: nothing was changed. The default message is that of the manual. */
export function refusal(code: number, message?: string): FakeFailure {
  return { kind: 'refusal', code, message };
}

/** The request is sent, and its answer is lost: `outcome-unknown` for a write, `network` for a read. */
export function lostAnswer(): FakeFailure {
  return { kind: 'lost' };
}

/** There is no connection: `network`, and nothing was sent. */
export function unreachable(): FakeFailure {
  return { kind: 'unreachable' };
}

/** Returns each answer once; the last one is repeated. */
export function inTurn<const Answers extends readonly [unknown, ...unknown[]]>(
  ...answers: Answers
): () => Answers[number] {
  let call = 0;
  return () => answers[Math.min(call++, answers.length - 1)];
}

const TOKEN = 'made-up-token-of-a-fake';
const SECRET = 'made-up-secret-1';

/**
 * A fake Factomos for the tests of a program that uses the client, without a server or network. Reads are not
 * retried, unless an option says so. To test with a Factomos that stores what is written, use
 * factomos-sandbox.
 */
export function fakeFactomos(
  answers: FakeAnswers = {},
  options: Omit<FactomosClientOptions, 'token' | 'secret' | 'transport' | 'fetch'> = {},
): FakeFactomos {
  const given = new Map<string, unknown>(Object.entries(answers));
  const calls: FakeCall[] = [];
  const envelope = createEnvelope(SECRET);

  const transport: Transport = async ({ body }) => {
    const call = parseCall(envelope.open(new URLSearchParams(body).get('crequest') ?? ''));
    calls.push(call);
    const answer = given.get(call.action);
    const result: unknown = isHandler(answer) ? await answer(call) : answer;
    const text = JSON.stringify(toAnswer(call.action, result));
    return { status: 200, body: new TextEncoder().encode(envelope.seal(text)) };
  };

  return {
    client: new FactomosClient({ retries: 0, ...options, token: TOKEN, secret: SECRET, transport }),
    calls,
    callsTo: (action) => calls.filter((call) => call.action === action),
    answer: (action, answer) => {
      given.set(action, answer);
    },
  };
}

function parseCall(text: string): FakeCall {
  const { action = '', ...params } = Object.fromEntries(collect(new URLSearchParams(text)));
  return { action: String(action), params };
}

function collect(form: URLSearchParams): Map<string, string | string[]> {
  const params = new Map<string, string | string[]>();
  for (const [name, value] of form) {
    const bare = name.replace(/\[\]$/, '');
    params.set(bare, bare === name ? value : [params.get(bare) ?? [], value].flat());
  }
  return params;
}

function toAnswer(action: string, result: unknown): object {
  if (typeof result !== 'object' || result === null) {
    throw new TransportError(`fakeFactomos has no answer for ${action}: add one`, { sent: 'no' });
  }
  if (!isFailure(result)) return { ...withTotal(result), error: { code: 0, message: 'OK' } };
  switch (result.kind) {
    case 'refusal': {
      const errors: ErrorTable = isActionName(action) ? catalogue[action].errors : {};
      const message = result.message ?? errors[result.code]?.message ?? '';
      return { error: { code: result.code, message } };
    }
    case 'lost':
      throw new TransportError('The answer was lost', { sent: 'maybe' });
    case 'unreachable':
      throw new TransportError('There is no connection', { sent: 'no' });
  }
}

/** An invoice list without `pagination` is treated as the whole list. */
function withTotal(result: object): object {
  if (!('invoices' in result) || !Array.isArray(result.invoices) || 'pagination' in result) return result;
  const total = result.invoices.length;
  return { ...result, pagination: { first_row: 0, last_row: total - 1, total_invoices: total } };
}

/** No result of Factomos has a field `kind`. */
function isFailure(answer: object): answer is FakeFailure {
  return 'kind' in answer;
}

function isHandler(answer: unknown): answer is (call: FakeCall) => unknown {
  return typeof answer === 'function';
}
