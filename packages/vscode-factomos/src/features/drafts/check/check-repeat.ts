import { getNodeValue } from '../../../bundles/jsonc.ts';
import { l10n } from 'vscode';
import type { DraftProblems } from '../../../domain/drafts/draft-problems.ts';
import { CADENCES, isCadence } from '../../../domain/drafts/periods.ts';
import { isBound, isDays, readOrigin, REPEAT_FIELDS } from '../../../domain/drafts/repeat.ts';
import { propertiesOf, type Property } from './properties.ts';

/** Checks the fields of templates and of files created from them. */
export function checkRepeat(given: ReadonlyMap<string, Property>, problems: DraftProblems): void {
  const repeat = given.get('repeat');
  const origin = given.get('from');
  if (repeat !== undefined) checkTemplate(repeat, given, problems);
  if (origin === undefined) return;
  if (repeat !== undefined)
    problems.error(
      origin.key,
      l10n.t(
        'A file cannot have both “repeat” (a template) and “from” (created from a template). Remove one of them.',
      ),
    );
  else if (readOrigin(getNodeValue(origin.value)) === undefined)
    problems.error(
      origin.value,
      l10n.t(
        'from must name the template and the period, for example { "template": "hosting.invoice.json", "period": "2026-11" }. Without it, this draft may be created twice.',
      ),
    );
}

function checkTemplate(
  repeat: Property,
  given: ReadonlyMap<string, Property>,
  problems: DraftProblems,
): void {
  if (repeat.value.type !== 'object') {
    problems.error(repeat.value, l10n.t('repeat must be an object, for example { "every": "month" }.'));
    return;
  }
  const fields = propertiesOf(repeat.value, problems);
  for (const [name, { key }] of fields)
    if (!REPEAT_FIELDS.includes(name))
      problems.error(key, l10n.t('{0} is not a field of repeat. Correct its name or remove it.', name));
  const every: unknown = valueOf(fields.get('every'));
  if (!isCadence(every))
    problems.error(
      fields.get('every')?.value ?? repeat.value,
      l10n.t('every must be one of {0}.', CADENCES.join(', ')),
    );
  else checkBounds(fields, every, problems);
  const days = fields.get('payment_days');
  if (days !== undefined && !isDays(getNodeValue(days.value)))
    problems.error(days.value, l10n.t('payment_days must be a whole number of days from 0 to 366.'));
  const term = given.get('payment_term');
  if (term !== undefined && days === undefined && !given.has('invoice_date'))
    problems.error(
      term.key,
      l10n.t('The due date would be the same for every period. Write “payment_days” into “repeat” instead.'),
    );
}

function checkBounds(
  fields: ReadonlyMap<string, Property>,
  every: (typeof CADENCES)[number],
  problems: DraftProblems,
): void {
  const example = { month: '2026-11', quarter: '2026-Q4', year: '2026' }[every];
  for (const name of ['start', 'end']) {
    const bound = fields.get(name);
    if (bound !== undefined && !isBound(getNodeValue(bound.value), every))
      problems.error(bound.value, l10n.t('{0} must be a period such as “{1}”.', name, example));
  }
  const [start, end] = [valueOf(fields.get('start')), valueOf(fields.get('end'))];
  const place = fields.get('end')?.value;
  if (typeof start === 'string' && typeof end === 'string' && place !== undefined && end < start)
    problems.error(place, l10n.t('The last period is before the first.'));
}

function valueOf(property: Property | undefined): unknown {
  const value: unknown = property && getNodeValue(property.value);
  return value;
}
