import leven from 'leven';
import { type Action } from '../actions/call/action.ts';
import { type PhpArray } from '../php/parse-form.ts';

/** The names of these parameters in other invoicing programs. */
const otherNames: Record<string, string> = {
  amount: 'montant',
  montant: 'amount',
  date: 'invoice_date',
  due_date: 'payment_term',
  subject: 'objet',
  comment: 'invoice_comment',
  email: 'email_to',
  name: 'client_company_name',
  page: 'page_index',
  status: 'invoice_status',
  template_id: 'email_template_id',
  type: 'payment_type',
  payment_type: 'type',
  vat: 'invoice_vat',
  line_qty: 'line_quantity',
  line_unit_price: 'line_price',
  line_amount: 'line_price',
  line_title: 'line_description',
};

/** Accepted in addition to the parameters that the manual lists for the action. */
const always = ['action', 'custom'];

/** Hints about parameters that are probably misspelt. */
export function nameHints({ name, parameters }: Action, sent: PhpArray): string[] {
  const arrays = parameters
    .filter((parameter) => parameter.endsWith('[]'))
    .map((parameter) => parameter.slice(0, -2));
  const known = [...parameters.map((parameter) => parameter.replace('[]', '')), ...always];
  const shown = (parameter: string): string => (arrays.includes(parameter) ? `${parameter}[]` : parameter);
  return [...sent].flatMap(([parameter, value]) => {
    if (known.includes(parameter)) {
      return arrays.includes(parameter) && typeof value === 'string'
        ? [`${parameter} is an array: send ${parameter}[]`]
        : [];
    }
    const brackets = value instanceof Map ? '[]' : '';
    const meant = closest(parameter, known);
    const question = meant === undefined ? '' : `: did you mean ${shown(meant)}?`;
    return [`${parameter}${brackets} is unknown to ${name}${question}`];
  });
}

/** Longer names are not compared: they are no typing errors, and comparing takes quadratic time. */
const MAX_COMPARED_LENGTH = 60;

function closest(name: string, known: readonly string[]): string | undefined {
  if (name.length > MAX_COMPARED_LENGTH) return undefined;
  const other = otherNames[name];
  if (other !== undefined && known.includes(other)) return other;
  const lower = name.toLowerCase();
  const ranked = known
    .map((candidate) => ({
      candidate,
      far: leven(lower, candidate) / Math.max(lower.length, candidate.length),
    }))
    .sort((one, two) => one.far - two.far);
  const best = ranked[0];
  if (best !== undefined && best.far <= 0.4) return best.candidate;
  return known.find((candidate) => candidate.endsWith(`_${lower}`) || isAbbreviation(lower, candidate));
}

/** `line_qty` is `line_quantity` without some of its letters. */
function isAbbreviation(short: string, long: string): boolean {
  if (short.length < 4 || !long.startsWith(short.slice(0, 1))) return false;
  let position = 0;
  for (const letter of long) if (letter === short.charAt(position)) position += 1;
  return position === short.length;
}

export function nearestAction(name: string, names: readonly string[]): string | undefined {
  if (name.length > MAX_COMPARED_LENGTH) return undefined;
  const lower = name.toLowerCase();
  return names.find((candidate) => leven(lower, candidate.toLowerCase()) <= 3);
}
