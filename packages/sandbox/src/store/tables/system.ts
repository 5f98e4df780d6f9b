import { type RowOf, table } from '../table.ts';

/** The calls of a token on one day in Paris. */
export const quotaDays = table('quota_days', { app_id: 'integer', day: 'text', used: 'integer' }, [
  'unique app_id, day',
]);

export const journalEntries = table(
  'journal',
  {
    /** ISO 8601, in the time of the sandbox's clock. */
    at: 'text',
    company_id: 'integer?',
    app_name: 'text',
    action: 'text',
    parameters: 'text',
    answer: 'text',
    code: 'integer?',
    http_status: 'integer',
    hints: 'text',
    faults: 'text',
    milliseconds: 'integer',
  },
  ['action', 'code'],
);

export const deliveries = table(
  'deliveries',
  {
    company_id: 'integer',
    url: 'text',
    type: 'text',
    body: 'text',
    content_type: 'text',
    created_at: 'text',
    /** pending, delivered, failed or interrupted. */
    state: 'text',
    http_status: 'integer?',
    response: 'text',
    error: 'text',
    milliseconds: 'integer?',
    /** The delivery that this one repeats. */
    replay_of: 'integer?',
  },
  ['state'],
);

/**
 * `pattern`: which of the calls it applies to, as JSON; `seen`: the number of calls so far that it could have
 * applied to.
 */
export const faultRules = table('faults', {
  action: 'text?',
  remaining: 'integer?',
  fault: 'text',
  pattern: 'text',
  seen: 'integer',
});

/** Clock, quirks, daily limit and webhook behaviour, as JSON by name. */
export const settings = table('settings', { name: 'text', value: 'text' }, ['unique name']);

export type JournalRow = RowOf<typeof journalEntries>;
export type DeliveryRow = RowOf<typeof deliveries>;
