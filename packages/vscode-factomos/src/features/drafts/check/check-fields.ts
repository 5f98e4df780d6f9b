import { getNodeValue, type Node } from '../../../bundles/jsonc.ts';
import { MAX_INPUT_VARS } from 'factomos-core';
import { l10n } from 'vscode';
import { today } from '../../../domain/day.ts';
import { isOwnField } from '../../../domain/drafts/repeat.ts';
import { hasPlaceholder } from '../../../domain/drafts/month-texts.ts';
import { checkRepeat } from './check-repeat.ts';
import { checkLines } from './check-lines.ts';
import { checkValue } from './check-value.ts';
import { fieldsOf } from './draft-fields.ts';
import type { DraftProblems } from '../../../domain/drafts/draft-problems.ts';
import { propertiesOf, type Property } from './properties.ts';
import type { DraftKind } from '../../../domain/drafts/draft-request.ts';

/** Checks the fields of the document: known, not repeated, valid, and none of the required ones missing. */
export function checkFields(root: Node, kind: DraftKind, problems: DraftProblems): void {
  const fields = fieldsOf(kind);
  const given = propertiesOf(root, problems);
  // Starts at 1 for `action`.
  let variables = 1;
  for (const [name, { key, value }] of given) {
    if (isOwnField(name)) continue;
    const field = Object.entries(fields).find(([known]) => known === name)?.[1];
    if (field === undefined) problems.error(key, unknownField(name, kind));
    else if (field.kind === 'lines') variables += checkLines(value, problems);
    else {
      variables += 1;
      const wrong = checkValue(field.kind, getNodeValue(value));
      if (wrong !== undefined) problems.error(value, `${name} ${wrong}.`);
      else if (name === 'figures_total_withvat') warnOfTotal(value, problems);
    }
  }
  for (const [name, { required }] of Object.entries(fields)) {
    if (required && !given.has(name))
      problems.error({ offset: root.offset, length: 1 }, l10n.t('{0} is missing.', name));
  }
  if (variables > MAX_INPUT_VARS)
    problems.error(
      given.get('lines')?.key ?? root,
      l10n.t(
        'Too long: the document has {0} values, and Factomos silently drops those after {1}. Split the document.',
        variables,
        MAX_INPUT_VARS,
      ),
    );
  checkRepeat(given, problems);
  if (given.has('repeat')) return;
  checkTerm(given, problems);
  warnOfPlaceholders(root, problems);
}

function unknownField(name: string, kind: DraftKind): string {
  return kind === 'invoice'
    ? l10n.t('{0} is not a field of an invoice. Correct its name or remove it.', name)
    : l10n.t('{0} is not a field of an estimate. Correct its name or remove it.', name);
}

function warnOfTotal(value: Node, problems: DraftProblems): void {
  const total = Number(getNodeValue(value));
  if (total === 0)
    problems.warning(
      value,
      l10n.t('With a total of 0, nothing is charged, or Factomos ignores it and charges the usual total.'),
    );
  if (total < 0)
    problems.warning(
      value,
      l10n.t(
        'A document with a negative total is not created. To refund a client, create a credit note for the invoice.',
      ),
    );
}

function checkTerm(given: ReadonlyMap<string, Property>, problems: DraftProblems): void {
  const date = dayIn(given.get('invoice_date'));
  const term = dayIn(given.get('payment_term'));
  const place = given.get('payment_term')?.value;
  if (term === undefined || place === undefined) return;
  if (date !== undefined && term < date)
    problems.warning(place, l10n.t('The due date is before the invoice date.'));
  else if (term < today()) problems.warning(place, l10n.t('The due date is in the past.'));
}

function dayIn(property: Property | undefined): string | undefined {
  const day: unknown = property && getNodeValue(property.value);
  return typeof day === 'string' && checkValue('date', day) === undefined ? day : undefined;
}

/** Placeholders are replaced only in files created from a template: otherwise the client would see the braces. */
function warnOfPlaceholders(node: Node, problems: DraftProblems): void {
  for (const child of node.children ?? []) warnOfPlaceholders(child, problems);
  if (node.type === 'string' && hasPlaceholder(String(getNodeValue(node))))
    problems.warning(
      node,
      l10n.t(
        '{0} is replaced only in files created from a template, that is, a file with “repeat”.',
        '{{…}}',
      ),
    );
}
