/** The type of a column; `?` marks one that may be null. Amounts of money are whole cents. */
export type ColumnKind = 'integer' | 'text' | 'integer?' | 'text?';

type ColumnValue<K extends ColumnKind> = K extends 'integer'
  ? number
  : K extends 'text'
    ? string
    : K extends 'integer?'
      ? number | null
      : string | null;

export type Columns = Readonly<Record<string, ColumnKind>>;

/** A row as stored, not as the API returns it. */
export type Row<C extends Columns> = { id: number } & { -readonly [N in keyof C]: ColumnValue<C[N]> };

/** A row to insert. Without `id` it gets the next one; ids are never reused. */
export type NewRow<C extends Columns> = Omit<Row<C>, 'id'> & { id?: number | undefined };

export interface Table<C extends Columns = Columns> {
  readonly name: string;
  readonly columns: C;
  readonly indexes: readonly string[];
  /** SQL for a row by its id, prepared once, since it is the most frequent query. */
  readonly byId: string;
}

export type RowOf<T> = T extends Table<infer C> ? Row<C> : never;

export function table<const C extends Columns>(
  name: string,
  columns: C,
  indexes: readonly string[] = [],
): Table<C> {
  return { name, columns, indexes, byId: `SELECT * FROM ${name} WHERE id = ?` };
}

const sqlType: Record<ColumnKind, string> = {
  integer: 'INTEGER NOT NULL',
  text: 'TEXT NOT NULL',
  'integer?': 'INTEGER',
  'text?': 'TEXT',
};

export function createStatements({ name, columns, indexes }: Table): string[] {
  const listed = Object.entries(columns).map(([column, kind]) => `${column} ${sqlType[kind]}`);
  return [
    `CREATE TABLE IF NOT EXISTS ${name} (id INTEGER PRIMARY KEY AUTOINCREMENT, ${listed.join(', ')}) STRICT`,
    ...indexes.map((index, position) => {
      const unique = index.startsWith('unique ');
      const on = unique ? index.slice('unique '.length) : index;
      return `CREATE ${unique ? 'UNIQUE ' : ''}INDEX IF NOT EXISTS ${name}_${position} ON ${name} (${on})`;
    }),
  ];
}

const typeOf: Record<ColumnKind, (value: unknown) => boolean> = {
  integer: (value) => typeof value === 'number',
  text: (value) => typeof value === 'string',
  'integer?': (value) => value === null || typeof value === 'number',
  'text?': (value) => value === null || typeof value === 'string',
};

/** Values from SQLite are checked against the table before their type is relied on. */
export function isRow<C extends Columns>({ columns }: Table<C>, value: unknown): value is Row<C> {
  if (typeof value !== 'object' || value === null || typeof Reflect.get(value, 'id') !== 'number')
    return false;
  for (const [column, kind] of Object.entries<ColumnKind>(columns)) {
    if (!typeOf[kind](Reflect.get(value, column))) return false;
  }
  return true;
}
