import { type Envelope } from '../../envelope/envelope.ts';
import { type Observers } from './events.ts';
import { type QuotaMeter } from '../quota/quota-meter.ts';
import { type SecretCheck } from './secret-check.ts';
import { type ReadCache } from '../cache/read-cache.ts';
import { type Transport } from '../../transport/transport.ts';

/** The options of a client, validated and with their defaults. */
export interface ClientConfig {
  token: string;
  secret: string;
  envelope: Envelope;
  secretCheck: SecretCheck;
  url: string;
  /** The part of the body that all requests share. Contains the token. */
  bodyStart: string;
  /** Distinguishes accounts in a shared cache without containing a token. */
  account: string;
  transport: Transport;
  timeout: number;
  totalTimeout: number | undefined;
  retries: number;
  cache: ReadCache | undefined;
  quota: QuotaMeter;
  budget: number | undefined;
  /** Undefined when there are no observers. */
  observers: Observers | undefined;
  clock: () => number;
  sleep: (milliseconds: number) => Promise<void>;
  random: () => number;
}
