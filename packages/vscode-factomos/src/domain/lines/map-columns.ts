import { parseDecimal } from './decimal.ts';
import type { TextTable } from './parse-lines.ts';

/** What a column of a table becomes. */
export const ROLES = ['text', 'quantity', 'price', 'service', 'none'] as const;
export type Role = (typeof ROLES)[number];

/** A line to be, as far as the text gives it. Numbers are plain decimals. */
export interface ParsedLine {
  readonly text: string;
  readonly quantity: string | undefined;
  readonly price: string | undefined;
  /** The id or the name of a service. */
  readonly service: string | undefined;
  /** A number that cannot be read stays in its place, to be seen and corrected. */
  readonly problems: readonly ('quantity' | 'price')[];
}

/** The words that head a column, in English and in French, folded. */
const HEADINGS: Readonly<Record<Exclude<Role, 'none'>, readonly string[]>> = {
  text: [
    'description',
    'designation',
    'libelle',
    'text',
    'texte',
    'task',
    'tache',
    'item',
    'objet',
    'detail',
    'title',
  ],
  quantity: [
    'quantity',
    'qty',
    'quantite',
    'qte',
    'hours',
    'heures',
    'days',
    'jours',
    'duration',
    'duree',
    'nombre',
  ],
  price: ['price', 'unit price', 'prix', 'prix unitaire', 'pu', 'pu ht', 'rate', 'taux', 'tarif', 'prix ht'],
  service: ['service', 'service_id', 'prestation', 'article', 'product', 'produit'],
};

/** Whether the first row names the columns. */
export function hasHeading({ rows }: TextTable, fold: (text: string) => string): boolean {
  const [first = [], ...rest] = rows;
  return first.length > 1 && rest.length > 0 && first.filter((cell) => headingRole(cell, fold)).length > 0;
}

/** What each column is, by its heading, else by what stands in it: the longest texts, then numbers from the left. */
export function guessRoles(table: TextTable, fold: (text: string) => string): Role[] {
  const { rows } = table;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const [heading] = rows;
  if (hasHeading(table, fold)) {
    const used = new Set<Role>();
    return Array.from({ length: width }, (_, column) => {
      const role = headingRole(heading?.[column] ?? '', fold) ?? 'none';
      if (used.has(role)) return 'none';
      used.add(role);
      return role;
    });
  }
  const isNumeric = Array.from({ length: width }, (_, column) =>
    rows.every((row) => parseDecimal(row[column] ?? '') !== undefined),
  );
  const left: Role[] = ['quantity', 'price'];
  const text = isNumeric.indexOf(false);
  return isNumeric.map((numeric, column) =>
    column === Math.max(0, text) ? 'text' : numeric ? (left.shift() ?? 'none') : 'none',
  );
}

/** The lines of a table whose columns have these roles. */
export function mapColumns(rows: TextTable['rows'], roles: readonly Role[]): ParsedLine[] {
  return rows.map((row) => {
    const cell = (role: Role): string => row[roles.indexOf(role)] ?? '';
    const problems: ('quantity' | 'price')[] = [];
    const number = (role: 'quantity' | 'price'): string | undefined => {
      const given = cell(role);
      if (given === '') return undefined;
      const plain = parseDecimal(given);
      if (plain === undefined) problems.push(role);
      return plain ?? given;
    };
    const service = cell('service');
    return {
      text: cell('text'),
      quantity: number('quantity'),
      price: number('price'),
      service: service === '' ? undefined : service,
      problems,
    };
  });
}

function headingRole(cell: string, fold: (text: string) => string): Role | undefined {
  const folded = fold(cell)
    .replace(/[.()€]/g, '')
    .trim();
  return ROLES.find((role) => role !== 'none' && HEADINGS[role].includes(folded));
}
