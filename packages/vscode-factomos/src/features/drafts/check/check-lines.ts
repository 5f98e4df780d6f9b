import { getNodeValue, type Node } from '../../../bundles/jsonc.ts';
import { l10n } from 'vscode';
import { checkValue } from './check-value.ts';
import { lineFields } from './draft-fields.ts';
import type { DraftProblems } from '../../../domain/drafts/draft-problems.ts';
import { propertiesOf, type Property } from './properties.ts';

interface CheckedLine {
  readonly node: Node;
  readonly title: boolean;
  readonly price: boolean;
  readonly description: boolean;
}

/** Checks the lines. Returns the number of form variables that they are sent as. */
export function checkLines(lines: Node, problems: DraftProblems): number {
  const nodes = lines.type === 'array' ? (lines.children ?? []) : [];
  if (nodes.length === 0) {
    problems.error(lines, l10n.t('lines must be a list of at least one line.'));
    return 0;
  }
  const checked = nodes.map((node) => checkLine(node, problems)).filter((line) => line !== undefined);
  checkPrices(checked, problems);
  const arrays =
    2 +
    (checked.some(({ title, description }) => title || description) ? 1 : 0) +
    (checked.every(({ title, price }) => title || price) ? 1 : 0);
  return nodes.length * arrays;
}

function checkLine(node: Node, problems: DraftProblems): CheckedLine | undefined {
  if (node.type !== 'object') {
    problems.error(node, l10n.t('A line is { "service_id": …, "quantity": … } or { "title": … }.'));
    return undefined;
  }
  const given = propertiesOf(node, problems);
  const title = given.get('title');
  if (title !== undefined) checkTitle(title, given, problems);
  else checkCharge(node, given, problems);
  return {
    node,
    title: title !== undefined,
    price: given.has('price'),
    description: given.has('description'),
  };
}

function checkTitle(title: Property, given: ReadonlyMap<string, Property>, problems: DraftProblems): void {
  for (const [name, { key }] of given) {
    if (name !== 'title') problems.error(key, l10n.t('A heading can only have a title. Remove {0}.', name));
  }
  const text: unknown = getNodeValue(title.value);
  const wrong = checkValue('text', text);
  if (wrong !== undefined) problems.error(title.value, `title ${wrong}.`);
  else if (String(text).trim() === '') problems.error(title.value, l10n.t('The heading is empty.'));
}

function checkCharge(node: Node, given: ReadonlyMap<string, Property>, problems: DraftProblems): void {
  for (const [name, { key, value }] of given) {
    const field = Object.entries(lineFields).find(([known]) => known === name)?.[1];
    const wrong = field === undefined ? undefined : checkValue(field.kind, getNodeValue(value));
    if (field === undefined)
      problems.error(key, l10n.t('{0} is not a field of a line. Correct its name or remove it.', name));
    else if (name === 'price' && getNodeValue(value) === '')
      problems.error(
        value,
        l10n.t(
          'This line has no price yet. Enter the unit price, or remove “price” from every line to use the prices of the services.',
        ),
      );
    else if (wrong !== undefined) problems.error(value, `${name} ${wrong}.`);
    else if (Number(getNodeValue(value)) === 0) warnOfZero(name, value, problems);
  }
  for (const [name, { required }] of Object.entries(lineFields)) {
    if (required && !given.has(name))
      problems.error({ offset: node.offset, length: 1 }, l10n.t('This line has no {0}.', name));
  }
}

function warnOfZero(name: string, value: Node, problems: DraftProblems): void {
  if (name === 'quantity') problems.warning(value, l10n.t('With a quantity of 0, nothing is charged.'));
  if (name === 'price')
    problems.warning(
      value,
      l10n.t(
        'With a price of 0, nothing is charged, or Factomos ignores it and charges the price of the service.',
      ),
    );
}

/** Beside given prices, Factomos may read a missing price as 0 or as the service's price: the manual does not say. */
function checkPrices(lines: readonly CheckedLine[], problems: DraftProblems): void {
  const charged = lines.filter(({ title }) => !title);
  if (!charged.some(({ price }) => price)) return;
  for (const { node, price } of charged) {
    if (!price)
      problems.error(
        { offset: node.offset, length: 1 },
        l10n.t('This line has no price, but others do. Give every line a price, or none.'),
      );
  }
}
