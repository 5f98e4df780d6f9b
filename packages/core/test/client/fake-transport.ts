import {
  type Transport,
  TransportError,
  type TransportRequest,
  type TransportResponse,
} from '../../src/transport/transport.ts';
import { readRequest, sealed } from './account.ts';

export type Reply =
  /** A sealed answer with HTTP 200. */
  | { answer: object; status?: number }
  | { body: Uint8Array; status?: number }
  | { fail: unknown }
  /** Ends only with its signal; `deaf` not even then. */
  | { hang: 'no' | 'maybe' | 'deaf' };

export interface FakeTransport {
  transport: Transport;
  requests: TransportRequest[];
  /** The decrypted parameters of each request. */
  asked(): Record<string, string>[];
}

/** Answers the requests in order; the last reply is repeated. */
export function fakeTransport(...replies: [Reply, ...Reply[]]): FakeTransport {
  const requests: TransportRequest[] = [];
  return {
    requests,
    asked: () => requests.map(({ body }) => Object.fromEntries(readRequest(body).params)),
    transport: (request) => {
      const reply = replies[Math.min(requests.length, replies.length - 1)] ?? replies[0];
      requests.push(request);
      return answer(reply, request.signal);
    },
  };
}

async function answer(reply: Reply, signal: AbortSignal): Promise<TransportResponse> {
  // Asynchronously, like a network.
  await Promise.resolve();
  if ('answer' in reply) return { status: reply.status ?? 200, body: sealed(reply.answer) };
  if ('body' in reply) return { status: reply.status ?? 200, body: reply.body };
  if ('fail' in reply) throw reply.fail;
  return new Promise((_resolve, reject) => {
    if (reply.hang === 'deaf') return;
    const sent = reply.hang;
    const end = () => {
      reject(new TransportError('ended', { sent, cause: signal.reason }));
    };
    if (signal.aborted) end();
    signal.addEventListener('abort', end);
  });
}

export const refused = (code: number, message = 'No'): Reply => ({ answer: { error: { code, message } } });
export const unreachable: Reply = { fail: new TransportError('no connection', { sent: 'no' }) };
export const broken: Reply = { fail: new TransportError('connection broke', { sent: 'maybe' }) };
