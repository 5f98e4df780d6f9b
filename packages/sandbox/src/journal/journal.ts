import { type JournalRow, journalEntries } from '../store/schema.ts';
import { type Store } from '../store/store.ts';
import { redactedJson, redactText } from './redact.ts';

/** Older entries are deleted. */
const MAX_ENTRIES = 10_000;
/** Of all parameters and answers: pages of lists would take half a gigabyte otherwise. */
const MAX_CHARACTERS = 8_000_000;
/** What is kept then, so that it is seldom counted. */
const KEPT_CHARACTERS = 6_000_000;

const CHARACTERS = 'length(parameters) + length(answer)';

/** A call as it arrived and was answered. Secrets, tokens and passwords are hidden. */
export interface JournalEntry {
  id: number;
  /** ISO 8601, in the time of the sandbox's clock. */
  at: string;
  companyId: number | null;
  /** The name of the application whose token was used; empty when there was none. */
  app: string;
  /** Empty when the call was refused before its action was known. */
  action: string;
  /** Parameters as PHP parses them. */
  parameters: unknown;
  answer: unknown;
  /** `error.code`; null when no answer was given. */
  code: number | null;
  httpStatus: number;
  /** Probable mistakes, and assumptions that were made. */
  hints: string[];
  /** The faults that were applied to this call. */
  faults: string[];
  milliseconds: number;
}

export interface JournalQuery {
  action?: string;
  code?: number;
  /** A text to find in parameters, answer, action or hints. */
  text?: string;
  /** Only entries after this id. */
  after?: number;
  /** At most this many, newest first. @default 100 */
  limit?: number;
  /**
   * Skips that many of the newest.
   *
   * @default 0
   */
  offset?: number;
}

export class Journal {
  readonly #store: Store;
  /** At least as many as there are, except right after other entries were loaded. Undefined before the first call. */
  #characters: number | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  /** @param secrets texts to hide wherever they occur, in addition to values under secret names */
  add(entry: Omit<JournalEntry, 'id'>, secrets: readonly string[]): void {
    const parameters = redactedJson(entry.parameters, secrets);
    const answer = redactedJson(entry.answer, secrets);
    const id = this.#store.append(journalEntries, {
      at: entry.at,
      company_id: entry.companyId,
      app_name: entry.app,
      action: redactText(entry.action, secrets),
      parameters,
      answer,
      code: entry.code,
      http_status: entry.httpStatus,
      hints: redactedJson(entry.hints, secrets),
      faults: JSON.stringify(entry.faults),
      milliseconds: Math.round(entry.milliseconds),
    });
    if (id > MAX_ENTRIES) this.#store.remove(journalEntries, { id: id - MAX_ENTRIES });
    this.#characters = (this.#characters ?? this.#count()) + parameters.length + answer.length;
    if (this.#characters > MAX_CHARACTERS) this.#shorten();
  }

  #count(): number {
    return this.#store.number(`SELECT sum(${CHARACTERS}) FROM journal`);
  }

  /** Deletes the oldest entries, but never the newest one. */
  #shorten(): void {
    const oldest = this.#store.number(
      `SELECT min(id) FROM (SELECT id, sum(${CHARACTERS}) OVER (ORDER BY id DESC) AS characters FROM journal) WHERE characters <= ?`,
      KEPT_CHARACTERS,
    );
    const newest = this.#store.number('SELECT max(id) FROM journal');
    this.#store.run('DELETE FROM journal WHERE id < ?', oldest === 0 ? newest : oldest);
    this.#characters = this.#count();
  }

  get(id: number): JournalEntry | undefined {
    const row = this.#store.get(journalEntries, id);
    return row === undefined ? undefined : fromRow(row);
  }

  /** Newest first. */
  entries({ limit = 100, offset = 0, ...search }: JournalQuery = {}): JournalEntry[] {
    const { clause, values } = condition(search);
    const whole = (value: number): number => Math.max(0, Math.trunc(value));
    return this.#store
      .select(
        journalEntries,
        `${clause} ORDER BY id DESC LIMIT ? OFFSET ?`,
        ...values,
        whole(limit),
        whole(offset),
      )
      .map(fromRow);
  }

  /** The total number of entries. */
  count(search: JournalQuery = {}): number {
    const { clause, values } = condition(search);
    return this.#store.number(`SELECT count(*) FROM journal ${clause}`, ...values);
  }

  clear(): void {
    this.#store.remove(journalEntries, {});
  }
}

function condition({ action, code, text, after }: JournalQuery): {
  clause: string;
  values: (string | number)[];
} {
  const conditions: string[] = ['1'];
  const values: (string | number)[] = [];
  const also = (sql: string, value: string | number | undefined): void => {
    if (value === undefined) return;
    conditions.push(sql);
    values.push(value);
  };
  also('action = ?', action);
  also('code = ?', code);
  also('id > ?', after);
  // The search text is escaped like the stored JSON.
  const needle = text === undefined || text === '' ? undefined : JSON.stringify(text).slice(1, -1);
  also("instr(lower(action || ' ' || parameters || ' ' || answer || ' ' || hints), lower(?)) > 0", needle);
  return { clause: `WHERE ${conditions.join(' AND ')}`, values };
}

function fromRow(row: JournalRow): JournalEntry {
  return {
    id: row.id,
    at: row.at,
    companyId: row.company_id,
    app: row.app_name,
    action: row.action,
    parameters: parsed(row.parameters),
    answer: parsed(row.answer),
    code: row.code,
    httpStatus: row.http_status,
    hints: texts(row.hints),
    faults: texts(row.faults),
    milliseconds: row.milliseconds,
  };
}

function parsed(json: string): unknown {
  const value: unknown = JSON.parse(json);
  return value;
}

function texts(json: string): string[] {
  const value = parsed(json);
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
