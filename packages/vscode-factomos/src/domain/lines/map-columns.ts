import { parseDecimal } from './decimal.ts';
import type { TextTable } from './parse-lines.ts';

/** The roles of a column. */
export const ROLES = ['text', 'quantity', 'price', 'service', 'none'] as const;
export type Role = (typeof ROLES)[number];

/** A line as parsed from text. Numbers are plain decimals. */
export interface ParsedLine {
  readonly text: string;
  readonly quantity: string | undefined;
  readonly price: string | undefined;
  /** The ID or the name of a service. */
  readonly service: string | undefined;
  /** Numbers that could not be parsed are kept as text, so that the user can correct them. */
  readonly problems: readonly ('quantity' | 'price')[];
}

/** The headings of each role in English and French, after folding. */
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

/** Whether the first row is a heading. */
export function hasHeading({ rows }: TextTable, fold: (text: string) => string): boolean {
  const [first = [], ...rest] = rows;
  return first.length > 1 && rest.length > 0 && first.filter((cell) => headingRole(cell, fold)).length > 0;
}

/** Guesses the role of each column: by its heading, otherwise by its content (the longest texts are the text, then numbers from the left). */
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

/** Converts the rows of a table to lines, by the roles of its columns. */
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
