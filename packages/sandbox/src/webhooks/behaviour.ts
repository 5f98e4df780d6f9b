import { SandboxError } from '../sandbox-error.ts';

/** Simulated network conditions of deliveries, for testing receivers. */
export interface WebhookBehaviour {
  /** How often each notification is delivered. @default 1 */
  copies: number;
  /** Milliseconds before each delivery. @default 0 */
  delay: number;
  /** Collects this many notifications and delivers them last first. @default 1, in order */
  reorder: number;
}

export const defaultBehaviour: WebhookBehaviour = { copies: 1, delay: 0, reorder: 1 };

const limits: WebhookBehaviour = { copies: 10, delay: 600_000, reorder: 100 };

/** @throws SandboxError `option-invalid` */
export function parseBehaviour(given: unknown): WebhookBehaviour {
  const read = (name: keyof WebhookBehaviour): number => {
    const value: unknown = typeof given === 'object' && given !== null ? Reflect.get(given, name) : undefined;
    if (value === undefined) return defaultBehaviour[name];
    if (
      typeof value !== 'number' ||
      !Number.isSafeInteger(value) ||
      value < defaultBehaviour[name] ||
      value > limits[name]
    ) {
      throw new SandboxError(
        'option-invalid',
        `${name} must be a whole number from ${defaultBehaviour[name]} to ${limits[name]}.`,
      );
    }
    return value;
  };
  return { copies: read('copies'), delay: read('delay'), reorder: read('reorder') };
}
