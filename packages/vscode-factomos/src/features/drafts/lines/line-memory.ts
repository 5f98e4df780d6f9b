import type { Memento } from 'vscode';
import { ROLES, type Role } from '../../../domain/lines/map-columns.ts';
import type { TextTable } from '../../../domain/lines/parse-lines.ts';
import type { LineDefaults } from './line-service.ts';

const KEY = 'factomos.linesFrom';

interface Remembered {
  readonly roles: readonly Role[];
  readonly serviceId?: string;
}

/** Remembers the choices for texts with the same number of columns in this workspace. */
export class LineMemory {
  readonly #state: Memento;
  readonly #shape: string;
  readonly #known: Remembered | undefined;
  readonly #all: Readonly<Record<string, unknown>>;

  constructor(state: Memento, { kind, rows }: TextTable) {
    this.#state = state;
    // By the number of columns: headings are detected each time, and may differ by a word.
    const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
    this.#shape = `${kind === 'list' ? 'list' : 'table'}/${width}`;
    this.#all = { ...state.get<Record<string, unknown>>(KEY) };
    const known = this.#all[this.#shape];
    this.#known = isRemembered(known, width) ? known : undefined;
  }

  get roles(): readonly Role[] | undefined {
    return this.#known?.roles;
  }

  get defaults(): LineDefaults {
    const serviceId = this.#known?.serviceId;
    return serviceId === undefined ? {} : { serviceId };
  }

  async keep(roles: readonly Role[], { serviceId }: LineDefaults): Promise<void> {
    const remembered: Remembered = { roles, ...(serviceId === undefined ? {} : { serviceId }) };
    await this.#state.update(KEY, { ...this.#all, [this.#shape]: remembered });
  }
}

/** Checks stored data, which is untrusted. */
function isRemembered(value: unknown, width: number): value is Remembered {
  if (typeof value !== 'object' || value === null) return false;
  const roles: unknown = Reflect.get(value, 'roles');
  const serviceId: unknown = Reflect.get(value, 'serviceId');
  return (
    Array.isArray(roles) &&
    roles.length === width &&
    roles.every((role) => ROLES.some((known) => known === role)) &&
    (serviceId === undefined || typeof serviceId === 'string')
  );
}
