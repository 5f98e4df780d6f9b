import { type Envelope } from '../../envelope/envelope.ts';
import { type Observers } from './events.ts';
import { type QuotaMeter } from '../quota/quota-meter.ts';
import { type SecretCheck } from './secret-check.ts';
import { type ReadCache } from '../cache/read-cache.ts';
import { type Transport } from '../../transport/transport.ts';

/** The options of a client, checked and complete. */
export interface ClientConfig {
  token: string;
  secret: string;
  envelope: Envelope;
  secretCheck: SecretCheck;
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
  /** Undefined when there is none. */
  observers: Observers | undefined;
  clock: () => number;
  sleep: (milliseconds: number) => Promise<void>;
  random: () => number;
}
