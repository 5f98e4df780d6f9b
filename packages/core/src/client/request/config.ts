import { type Envelope } from '../../envelope/envelope.ts';
import { type FactomosClientOptions } from './options.ts';
import { type QuotaMeter } from '../quota/quota-meter.ts';
import { type ReadCache } from '../cache/read-cache.ts';
import { type Transport } from '../../transport/transport.ts';

/** The options of a client, checked and complete. */
export interface ClientConfig {
  token: string;
  secret: string;
  envelope: Envelope;
  /** Whether an answer was opened with the secret: then it is the right one. */
  secretCheck: { hasOpened: boolean };
  url: string;
  /** Of every request: all up to the sealed part. Holds the token. */
  bodyStart: string;
  /** Tells accounts apart in a shared cache without naming a token. */
  account: string;
  transport: Transport;
  timeout: number;
  totalTimeout: number | undefined;
  retries: number;
  cache: ReadCache | undefined;
  quota: QuotaMeter;
  budget: number | undefined;
  logger: FactomosClientOptions['logger'];
  clock: () => number;
  sleep: (milliseconds: number) => Promise<void>;
  random: () => number;
}
