import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { createEnvelope, FactomosClient } from 'factomos-core';
import { undiciTransport } from 'factomos-core/undici';
import { Agent, request } from 'undici';

/** A server and the calls to send to it. */
export interface CalledServer {
  baseUrl: string;
  token: string;
  secret: string;
  /** The call with this number, as plain text of the API and through the client. */
  text: (index: number) => string;
  call: (factomos: FactomosClient, index: number) => Promise<unknown>;
}

export type Way = 'bare' | 'byHand' | 'ours';

/** The same calls in three ways: POSTs of bytes sealed beforehand, a hand-written client with Node's own ciphers, and factomos-core. */
export function callWays(
  { baseUrl, token, secret, text, call }: CalledServer,
  calls: number,
): Record<Way, (index: number) => Promise<void>> {
  const factomos = new FactomosClient({ token, secret, baseUrl, transport: undiciTransport() });
  const agent = new Agent({ allowH2: false });
  const envelope = createEnvelope(secret);
  const bodies = Array.from({ length: calls }, (_, index) =>
    new URLSearchParams({ token, crequest: envelope.seal(text(index)) }).toString(),
  );
  const iv = Buffer.from(secret);
  const key = createHash('md5').update(iv).digest('hex');

  async function post(body: string): Promise<Buffer> {
    const response = await request(`${baseUrl}/api/api.php`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body,
      dispatcher: agent,
    });
    return Buffer.from(await response.body.arrayBuffer());
  }

  return {
    bare: async (index) => {
      await post(bodies[index] ?? '');
    },
    byHand: async (index) => {
      const cipher = createCipheriv('aes-256-cfb8', key, iv);
      const crequest = cipher.update(text(index), 'utf8', 'base64') + cipher.final('base64');
      const answered = await post(new URLSearchParams({ token, crequest }).toString());
      const decipher = createDecipheriv('aes-256-cfb8', key, iv);
      const sealed = decodeURIComponent(answered.toString('latin1'));
      JSON.parse(decipher.update(sealed, 'base64', 'utf8') + decipher.final('utf8'));
    },
    ours: async (index) => {
      await call(factomos, index);
    },
  };
}
