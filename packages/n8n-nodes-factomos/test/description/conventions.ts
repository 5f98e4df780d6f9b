import {
  type INodeProperties,
  type INodePropertyCollection,
  type INodePropertyOptions,
  type INodeTypeDescription,
} from 'n8n-workflow';

/** n8n shows two lines of the description of an option. */
const MAX_OPTION_LENGTH = 105;

/** Checks n8n's conventions that its lint cannot check in a generated description. Each problem is a sentence with its location. */
export function conventionProblems(
  description: Pick<INodeTypeDescription, 'description' | 'properties'>,
): string[] {
  return [
    ...sentenceProblems('description', description.description),
    ...description.properties.flatMap((property) => propertyProblems(property, placeOf(property))),
  ];
}

function placeOf({ name, displayOptions }: INodeProperties): string {
  const { resource = [], operation = [] } = displayOptions?.show ?? {};
  return [...resource, ...operation, name].map((part) => (typeof part === 'string' ? part : '')).join(' > ');
}

function propertyProblems(property: INodeProperties, place: string): string[] {
  const problems: string[] = [];
  const check = (ok: boolean, problem: string) => {
    if (!ok) problems.push(`${place}: ${problem}`);
  };
  const { displayName, name, type, description = '', placeholder = '', hint = '' } = property;
  check(/^[a-z][A-Za-z0-9]*$/.test(name), 'a name is in camelCase');
  if (type !== 'notice') check(isTitleCase(displayName), `"${displayName}" is not in title case`);
  check(
    !/\bId\b|\bUrl\b|\bVat\b|\bSiret\b/.test(displayName),
    `"${displayName}" has an abbreviation in lower case`,
  );
  if (!['notice', 'collection', 'hidden'].includes(type) && !['resource', 'operation'].includes(name)) {
    check(description !== '', 'has no description');
  }
  problems.push(...sentenceProblems(`${place}: description`, description));
  problems.push(...sentenceProblems(`${place}: hint`, hint));
  check(hint.length <= 120, 'the hint has more than 120 characters');
  if (type === 'boolean')
    check(description.startsWith('Whether to '), 'a flag’s description starts with "Whether to"');
  check(defaultFits(property), `the default ${JSON.stringify(property.default)} is none for ${type}`);
  check(
    placeholder === '' || /^(e\.g\. |Add |name@email\.com$)/.test(placeholder),
    `the placeholder "${placeholder}" is not an example`,
  );
  if (name === 'limit') {
    check(
      description === 'Max number of results to return' && property.default === 50,
      'Limit has n8n’s words and 50',
    );
    check(property.typeOptions?.minValue === 1, 'Limit starts from 1');
  }
  if (name === 'returnAll') {
    check(
      description === 'Whether to return all results or only up to a given limit',
      'Return All has n8n’s words',
    );
  }
  if (name === 'simplify') {
    check(
      description === 'Whether to return a simplified version of the response instead of the raw data',
      'Simplify has n8n’s words',
    );
  }
  if (['resource', 'operation'].includes(name))
    check(property.noDataExpression === true, 'takes no expression');
  return [...problems, ...optionProblems(property, place)];
}

function optionProblems({ name, type, options = [] }: INodeProperties, place: string): string[] {
  const problems: string[] = [];
  const values = options.filter(isOption);
  if (type === 'options' || type === 'multiOptions') {
    if (values.length >= 5 || name === 'resource' || name === 'operation') {
      problems.push(
        ...sortProblems(
          values.map((option) => option.name),
          place,
        ),
      );
    }
    for (const option of values) {
      if (!isTitleCase(option.name)) problems.push(`${place}: option "${option.name}" is not in title case`);
      problems.push(...sentenceProblems(`${place}: option "${option.name}"`, option.description ?? ''));
      if ((option.description ?? '').length > MAX_OPTION_LENGTH)
        problems.push(`${place}: n8n cuts the description of the option "${option.name}"`);
      if (name !== 'operation') continue;
      if (!/^[A-Z][^A-Z]*$/.test(option.action ?? ''))
        problems.push(`${place}: "${option.name}" has no action in sentence case`);
      if (option.description === undefined) problems.push(`${place}: "${option.name}" has no description`);
    }
  }
  if (type === 'collection')
    problems.push(
      ...sortProblems(
        options.filter(isProperty).map(({ displayName }) => displayName),
        place,
      ),
    );
  for (const property of options.filter(isProperty))
    problems.push(...propertyProblems(property, `${place} > ${property.name}`));
  for (const group of options.filter(isGroup)) {
    // Required fields come first, because people fill them in first.
    const names = group.values
      .filter(({ required }) => required !== true)
      .map(({ displayName }) => displayName);
    if (group.values.length >= 5) problems.push(...sortProblems(names, place));
    const isRequired = group.values.map(({ required }) => required === true);
    if (isRequired.lastIndexOf(true) >= isRequired.filter(Boolean).length)
      problems.push(`${place}: what is required does not come first`);
    for (const property of group.values)
      problems.push(...propertyProblems(property, `${place} > ${property.name}`));
  }
  return problems;
}

function defaultFits({ type, default: value, options = [] }: INodeProperties): boolean {
  const offered = options.filter(isOption).map((option) => option.value);
  switch (type) {
    case 'string':
    case 'dateTime':
    case 'notice':
      return typeof value === 'string';
    case 'hidden':
      return value !== undefined;
    case 'json':
      return typeof value === 'string' && isJson(value);
    case 'number':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
    case 'options':
      return offered.some((option) => option === value);
    case 'multiOptions':
      return Array.isArray(value) && value.every((one) => offered.some((option) => option === one));
    case 'collection':
    case 'fixedCollection':
      return JSON.stringify(value) === '{}';
    case 'resourceLocator':
      return JSON.stringify(value) === '{"mode":"list","value":""}';
    default:
      return false;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** One sentence has no final full stop, several end with one. No leading, trailing or double blanks, no emoji. */
function sentenceProblems(place: string, text: string): string[] {
  if (text === '') return [];
  const sentences = text.replace(/\be\.g\.|\bS\.A\.R?\.?L?\.?/g, '').match(/[.!?](\s+[A-Z]|$)/g)?.length ?? 0;
  const several = /[.!?]\s+[A-Z]/.test(text);
  const problems: string[] = [];
  if (!/^[A-Z]/.test(text)) problems.push('does not start with a capital');
  if (several && !/[.!?]$/.test(text)) problems.push('has several sentences and no final stop');
  if (!several && sentences > 0 && text.endsWith('.')) problems.push('is one sentence and ends with a stop');
  if (/\s{2}|^\s|\s$/.test(text)) problems.push('has stray blanks');
  if (/\p{Extended_Pictographic}/u.test(text)) problems.push('has an emoji');
  return problems.map((problem) => `${place} ${problem}: ${text}`);
}

const small = new Set([
  'a',
  'an',
  'and',
  'as',
  'by',
  'for',
  'in',
  'into',
  'of',
  'on',
  'or',
  'per',
  'the',
  'to',
  'with',
]);

function isTitleCase(text: string): boolean {
  return text.split(/[\s-]+/).every((word, index) => {
    const letters = word.replace(/^\(/, '');
    return /^[^a-zà-ÿ]/.test(letters) || (index > 0 && small.has(letters));
  });
}

function sortProblems(names: string[], place: string): string[] {
  const sorted = names.toSorted((a, b) => a.localeCompare(b, 'en'));
  return names.join() === sorted.join() ? [] : [`${place}: not sorted: ${names.join(', ')}`];
}

type Entry = INodePropertyOptions | INodeProperties | INodePropertyCollection;
const isGroup = (entry: Entry): entry is INodePropertyCollection => 'values' in entry;
const isProperty = (entry: Entry): entry is INodeProperties => 'type' in entry;
const isOption = (entry: Entry): entry is INodePropertyOptions => !isGroup(entry) && !isProperty(entry);
